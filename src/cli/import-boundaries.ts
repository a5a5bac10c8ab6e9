/**
 * `npm run import-boundaries -- file.geojson [--country mli] [--level 1|2] [--credit TEXT] [--root DIR]`: lines of
 * regions for the maps, from a file that whoever publishes the site has chosen. Exit 0 written, 2 not written.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from '../load.ts';
import { contentRoot } from '../project.ts';
import { checkDay } from '../site/clock.ts';
import { BOUNDARIES_FOLDER, contentPrefix } from '../source/tree.ts';
import { LARGEST, NotBoundaries, readAreas } from './boundaries/geojson.ts';
import { type Joined, joinAreas, type Level } from './boundaries/join.ts';
import { shrink } from './boundaries/shrink.ts';
import { isMain, run } from './options.ts';

/** Import `file` into the content below `root`; what came of it, in lines. */
export function importBoundaries({ root, file, country, level, credit, today }: ImportOptions): string[] {
  const name = basename(file);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new NotBoundaries(`There is no file ${file}.`);
  if (size > LARGEST) {
    throw new NotBoundaries(
      `${name} has ${Math.round(size / 1024 / 1024)} MB; at most ${LARGEST / 1024 / 1024} are read. ` +
        'Take the regions only ("adm1"), or a simplified edition.',
    );
  }
  const areas = readAreas(readFileSync(file), name);
  const joined = joinAreas(areas, level, load(root, { today }).dataset, country);
  const made = shrink(joined, { level, credit: credit ?? joined.country.pcodeList.name });
  const target = `${contentPrefix(root)}${BOUNDARIES_FOLDER}/${joined.country.id}.json`;
  mkdirSync(dirname(join(root, target)), { recursive: true });
  writeFileSync(join(root, target), made.text);
  const kilobytes = (Buffer.byteLength(made.text) / 1024).toFixed(1);
  return [
    ...report(joined, level),
    `Written: ${target}, ${kilobytes} KB, ${made.points} corners of ${made.before}.`,
    '',
    'Before you publish: whose lines are disputed, and does the licence let you show them? See docs/operating.md, "Boundaries".',
    'Git leaves this file out of your commits, unless you add it on purpose.',
  ];
}

function report({ country, areas, matched, withoutArea, withoutRegion, foreign }: Joined, level: Level): string[] {
  const kind = level === 1 ? 'region' : 'district';
  const lines = [
    `${country.name}: ${count(areas.length, 'area')}, of which ${matched.length} in the table of ${kind}s.`,
  ];
  if (withoutArea.length > 0) {
    lines.push(
      `${count(withoutArea.length, kind)} of the table without an area in the file: ${withoutArea.join(', ')}.`,
    );
  }
  if (withoutRegion.length > 0) {
    lines.push(
      `${count(withoutRegion.length, 'area')} that the table does not have, drawn all the same: ${withoutRegion.join(', ')}.`,
    );
  }
  if (foreign > 0) lines.push(`${count(foreign, 'feature')} of other countries or without a P-code, left out.`);
  return lines;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

export interface ImportOptions {
  root: string;
  file: string;
  country?: string | undefined;
  level: Level;
  /** Whose lines they are; else the name of the P-code list in the country's entry. */
  credit?: string | undefined;
  today: string;
}

if (isMain(import.meta.url)) {
  await run(() => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        root: { type: 'string' },
        country: { type: 'string' },
        level: { type: 'string', default: '1' },
        credit: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new Error('Name one file: npm run import-boundaries -- file.geojson [--country mli] [--level 1]');
    }
    if (values.level !== '1' && values.level !== '2') throw new Error(`--level is 1 or 2, not "${values.level}".`);
    const level: Level = values.level === '1' ? 1 : 2;
    const { country, credit } = values;
    const lines = importBoundaries({ root: contentRoot(values.root), file, country, level, credit, today: checkDay() });
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  });
}
