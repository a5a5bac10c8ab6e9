// Whether the guard holds, quickly: the hostile corpus and the near misses, without the other tests. Used by mutate.ts
// on a copy of the source. Prints the first thing that does not hold; exit 1 where something does not.

import { hostileFindings, nearMissFindings } from './tree.ts';

const verdict = failure();
if (verdict !== undefined) console.log(verdict);
process.exit(verdict === undefined ? 0 : 1);

function failure(): string | undefined {
  const { diagnostics, expected } = hostileFindings();
  for (const [file, code] of expected) {
    if (!diagnostics.some((one) => one.file === file && one.code === code)) return `${file} no longer gives ${code}`;
  }
  const broken = diagnostics.find(({ code }) => code === 'PAL901' || code === 'PAL101');
  if (broken) return `${broken.file} gives ${broken.code}: ${broken.message}`;
  const unsafe = diagnostics.find(({ file }) => /[\p{C}\p{Zl}\p{Zp}]/u.test(file));
  if (unsafe) return 'a name with unseen signs is printed';
  const [miss] = nearMissFindings().diagnostics;
  return miss && `${miss.file} gives ${miss.code}: ${miss.message}`;
}
