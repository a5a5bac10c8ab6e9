/**
 * `npm run expiring -- [--within 30] [--on DAY] [--format text|json|markdown] [--root DIR]`: what lapses from a day on
 * and within so many days, by region and entry. The same function as the calendar. Exit 0, or 2 where it could not run.
 */
import { parseArgs } from 'node:util';
import { load } from '../load.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Day } from '../model/day.ts';
import { daysBetween } from '../model/day.ts';
import { type Lapsing, lapsesOf, lapsingWithin } from '../model/lapses.ts';
import { contentRoot } from '../project.ts';
import { checkDay } from '../site/clock.ts';
import { isMain, run } from './options.ts';

/**
 * What lapses, as text in the format asked for.
 * @throws where the content has errors: a calendar with holes would be believed.
 */
export function expiring({ root, on, within, format }: ExpiringOptions): string {
  const { dataset, ok } = load(root, { today: checkDay() });
  if (!ok) throw new Error('The content has errors: run "npm run check" to see them.');
  const all = lapsesOf(dataset, on);
  const lines = lapsingWithin(all, on, within).map((lapse) => lineOf(lapse, dataset, on));
  const lapsed = all.filter(({ lastDay }) => lastDay < on).length;
  return FORMATS[format]({ on, within, lapsed, lines });
}

function lineOf(
  { kind, place, lastDay, id, condition, outreach, transfer, displacement, actor }: Lapsing,
  dataset: Dataset,
  on: Day,
): Line {
  const country = 'iso3' in place ? dataset.countries.get(place.iso3) : undefined;
  const region = 'iso3' in place ? country?.regions.find(({ pcode }) => pcode === place.region) : undefined;
  const about =
    condition?.title ??
    (outreach && `${outreach.area}: ${outreach.audience}`) ??
    (transfer && `${transfer.modality}, ${transfer.organisationType}`) ??
    displacement?.population;
  return {
    lastDay,
    daysLeft: daysBetween(on, lastDay),
    kind,
    region: region?.name ?? 'whole country',
    entry: place.id,
    name: place.name,
    file: place.file,
    ...(id === undefined ? {} : { record: id }),
    ...(about === undefined ? {} : { about }),
    ...(actor === undefined ? {} : { actor }),
  };
}

function inText({ on, within, lapsed, lines }: Report): string {
  const out = byEntry(lines).flatMap(({ region, entries }) => [
    region,
    ...entries.flatMap(({ name, file, of }) => [`  ${name}  (${file})`, ...of.map((line) => `    ${sentence(line)}`)]),
    '',
  ]);
  return [...out, summary(on, within, lapsed, lines.length)].join('\n');
}

function inMarkdown({ on, within, lapsed, lines }: Report): string {
  const out = byEntry(lines).flatMap(({ region, entries }) => [
    `## ${escaped(region)}`,
    '',
    ...entries.flatMap(({ name, file, of }) => [
      `**${escaped(name)}** (\`${file}\`)`,
      '',
      ...of.map((line) => `- [ ] ${escaped(sentence(line))}`),
      '',
    ]),
  ]);
  return [...out, summary(on, within, lapsed, lines.length)].join('\n');
}

function inJson({ on, within, lapsed, lines }: Report): string {
  return JSON.stringify({ version: 1, on, within, lapsed, lapses: lines }, undefined, 2);
}

/** Regions in the order in which their first line falls due, and entries in the same way. */
function byEntry(lines: readonly Line[]) {
  return [...Map.groupBy(lines, ({ region }) => region)].map(([region, ofRegion]) => ({
    region,
    entries: [...Map.groupBy(ofRegion, ({ file }) => file)].map(([file, of]) => ({
      file,
      name: of[0]?.name ?? file,
      of,
    })),
  }));
}

function sentence({ lastDay, daysLeft, kind, about, record, actor }: Line): string {
  const left = daysLeft === 0 ? 'today' : daysLeft === 1 ? 'in 1 day' : `in ${daysLeft} days`;
  const what = [about, actor, record && `[${record}]`].filter(Boolean).join(' ');
  return `${lastDay} (${left})  ${KINDS[kind]}${what === '' ? '' : `: ${what}`}`;
}

function summary(on: Day, within: number, lapsed: number, count: number): string {
  const coming = count === 0 ? 'Nothing lapses' : count === 1 ? '1 line lapses' : `${count} lines lapse`;
  return `${coming} from ${on} within ${within === 1 ? '1 day' : `${within} days`}; ${lapsed} had lapsed before.`;
}

/** A title may hold what Markdown would read as a link or a mention of a person on GitHub. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|!]/g, '\\$&').replaceAll('@', '@\u200b');
}

const KINDS: Record<Lapsing['kind'], string> = {
  expired: 'ends',
  unconfirmed: 'becomes unconfirmed',
  outreach: 'outreach is due',
  access: 'access has to be checked',
  control: 'control has to be checked',
  transfer: 'the value of aid has to be checked',
  displacement: 'a figure of displacement has to be checked',
};

const FORMATS = { text: inText, json: inJson, markdown: inMarkdown } as const;

interface Line {
  lastDay: Day;
  daysLeft: number;
  kind: Lapsing['kind'];
  region: string;
  entry: string;
  name: string;
  file: string;
  record?: string;
  about?: string;
  actor?: string;
}

interface Report {
  on: Day;
  within: number;
  /** How many had lapsed before the day. */
  lapsed: number;
  lines: Line[];
}

export interface ExpiringOptions {
  root: string;
  on: Day;
  within: number;
  format: keyof typeof FORMATS;
}

/** @throws with one sentence for what was written wrongly. */
export function optionsOf(values: { root?: string; on?: string; within: string; format: string }): ExpiringOptions {
  const { on = checkDay(), format } = values;
  if (!isRealDay(on)) throw new Error(`--on is a day, like 2026-12-01, not "${on}".`);
  if (!/^\d{1,4}$/.test(values.within))
    throw new Error(`--within is a number of days, like 30, not "${values.within}".`);
  if (!Object.hasOwn(FORMATS, format)) throw new Error(`--format is text, json or markdown, not "${format}".`);
  const known = format as ExpiringOptions['format'];
  return { root: contentRoot(values.root), on, within: Number(values.within), format: known };
}

function isRealDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

if (isMain(import.meta.url)) {
  await run(() => {
    const { values } = parseArgs({
      options: {
        root: { type: 'string' },
        on: { type: 'string' },
        within: { type: 'string', default: '30' },
        format: { type: 'string', default: 'text' },
      },
    });
    process.stdout.write(`${expiring(optionsOf(values))}\n`);
    return 0;
  });
}
