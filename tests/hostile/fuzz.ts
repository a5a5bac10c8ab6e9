// `npm run fuzz -- [--runs N] [--seed N]`: the properties of fuzz.test.ts on more files, with another seed each time.
// Prints how many were accepted; exit 1 with the smallest file that breaks something.

import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { holds, PROPERTIES } from './properties.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string' } } });
const runs = Number(values.runs);
const seed = values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(values.seed);
console.log(`${runs} runs, seed ${seed}`);
for (const [name, { share, inputs }] of Object.entries(PROPERTIES)) {
  const began = performance.now();
  let accepted = 0;
  let all = 0;
  const property = fc.property(inputs, (input) => {
    all += 1;
    if (holds(input)) accepted += 1;
  });
  const result = fc.check(property, { seed, numRuns: Math.ceil(runs * share) });
  console.log(`${name}: ${all} files, ${accepted} accepted, ${Math.round(performance.now() - began)} ms`);
  if (!result.failed) continue;
  const [file] = result.counterexample ?? [];
  console.error(`  ${result.errorInstance}\n  ${JSON.stringify(file?.bytes.toString('utf8'))}`);
  process.exitCode = 1;
}
