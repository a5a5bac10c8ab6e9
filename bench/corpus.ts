/**
 * Writes a made-up country to measure with: the same bytes for the same number of places and seed.
 *
 *   node bench/corpus.ts --dir DIR [--places 1000] [--seed 1] [--verify]
 *
 * Nothing in it is real: the country, its places, groups and publishers are invented (P-code prefix ZZ).
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeActor, writeCountry, writeSource } from './corpus/entries.ts';
import { buildFrame, ISO3 } from './corpus/frame.ts';
import { writeLocality } from './corpus/locality.ts';

export interface CorpusOptions {
  /** The corpus is written under `dir/content`, which is emptied first. */
  dir: string;
  /** How many localities, 1 to 10,000: with more, the region table would outgrow one country’s entry. */
  places: number;
  seed: number;
}

export interface CorpusStats {
  localities: number;
  actors: number;
  sources: number;
  regions: number;
  bytes: number;
  /** Of one locality, on average. */
  frontMatterLines: number;
  words: number;
}

/** Write the corpus and say how large it is. */
export function writeCorpus({ dir, places, seed }: CorpusOptions): CorpusStats {
  const frame = buildFrame(places, seed);
  const content = join(dir, 'content');
  rmSync(content, { recursive: true, force: true });
  let bytes = 0;
  const write = (path: string, text: string): void => {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
  };
  write('settings.yaml', 'repository: public\n');
  for (const source of frame.sources) write(`sources/${source.slug}.yaml`, writeSource(source));
  for (const actor of frame.actors) write(`actors/${actor.slug}.mdx`, writeActor(frame, actor, seed));
  write(`countries/${ISO3}.mdx`, writeCountry(frame, seed));
  let [lines, words] = [0, 0];
  frame.places.forEach((place, number) => {
    const text = writeLocality(frame, number, seed);
    write(`localities/${ISO3}/${place.slug}.mdx`, text);
    const [, front = '', prose = ''] = text.split(/^---\n/m);
    lines += front.split('\n').length - 1;
    words += prose.replace(/<[^>]*>/g, '').split(/\s+/).length;
  });
  return {
    localities: frame.places.length,
    actors: frame.actors.length,
    sources: frame.sources.length,
    regions: frame.regions.length,
    bytes,
    frontMatterLines: Math.round(lines / places),
    words: Math.round(words / places),
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      places: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      verify: { type: 'boolean', default: false },
    },
  });
  const dir = values.dir ?? join(import.meta.dirname, 'out', `corpus-${values.places}`);
  console.log(dir);
  console.log(writeCorpus({ dir, places: Number(values.places), seed: Number(values.seed) }));
  if (values.verify) {
    const { verifyCorpus } = await import('./corpus/verify.ts');
    const findings = verifyCorpus(dir);
    for (const finding of findings.slice(0, 50)) console.error(finding);
    console.log(findings.length === 0 ? 'every entry is valid' : `${findings.length} findings`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  }
}
