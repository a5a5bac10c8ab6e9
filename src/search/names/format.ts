/**
 * The names of a country as text, a line for each place, region and actor: short, since it goes over 2G. A country whose
 * names fit has three files: places, actors, and the villages inside places, which are asked for only where the others
 * do not answer. A larger one has a directory and a file for each range of sounds. Pure; what is written at build is read in the browser.
 *
 * A line is fields with tabs between: how to reach it, the name that is shown, the others, an empty field, what is inside.
 *
 *   *                 Mali          Mali                country
 *   =ML06             Tombouctou                        region; the places below lie in it
 *   05/timbuktu      Timbuktu      Tombouctou          place: the rest of its P-code, its slug if the name does not give it
 *   !ML1101          Elsewhere                         place whose P-code does not start with its region's
 *   @/jnim           JNIM          GSIM                actor
 *   +                 names-actors.txt                 which files there are beside this one
 *   ~                 abandon       bridge             first words of the files of words: see words/format.ts
 *   >                 b             kr                 directory: file 0 has the sounds before `b`, file 1 those before `kr`
 */
import { fold } from '../fold.ts';
import { keysOf } from './match.ts';
import type { Named } from './named.ts';

/** Names of the files, in the folder of the search index. The first to be fetched leads to the others. */
export const NAMES_FILE = {
  first: 'names-first.txt',
  actors: 'names-actors.txt',
  inside: 'names-inside.txt',
  range: (at: number) => `names-${at}.txt`,
} as const;

/** The lines of `named`; each region before its places. */
export function writeNames(named: readonly Named[], { inside }: { inside: boolean }): string {
  let region = '';
  const lines = named.map((one) => {
    if (one.kind === 'region') region = one.id;
    const rest = inside && one.inside.length > 0 ? ['', ...one.inside] : [];
    return [reach(one, region), ...one.names, ...rest].map(oneField).join('\t');
  });
  return `${lines.join('\n')}\n`;
}

/** What is inside each place, in the order of writeNames. */
export function writeInside(named: readonly Named[]): string {
  const places = named.filter(({ kind }) => kind === 'place');
  return `${places.map((place) => place.inside.map(oneField).join('\t')).join('\n')}\n`;
}

/** The first line of a country that fits: which files there are beside. */
export function writeContents(files: readonly string[]): string {
  return `${['+', ...files].join('\t')}\n`;
}

/** The line of a first file that says which words stand where. */
export function writeWordStarts(starts: readonly string[]): string {
  return `${['~', ...starts].join('\t')}\n`;
}

/** `starts[n]` is the first sound of file n + 1. */
export function writeDirectory(starts: readonly string[]): string {
  return `>\t${starts.join('\t')}\n`;
}

/** Whether a first file only leads to ranges. */
export function isDirectory(first: string): boolean {
  return first.startsWith('>');
}

/** The other way round. Text that nobody wrote (a sign-in page of a network) gives no names. */
export function readNames(text: string, iso3: string): NamesOfFile {
  const read: NamesOfFile = { named: [], files: [], starts: undefined, words: [] };
  let region: Named | undefined;
  if (!/^[*=@>+]/.test(text)) return read;
  for (const line of text.split('\n')) {
    const [how = '', ...fields] = line.split('\t');
    const end = fields.indexOf('');
    const names = end < 0 ? fields : fields.slice(0, end);
    const inside = end < 0 ? [] : fields.slice(end + 1);
    const [name = ''] = names;
    if (how === '>') read.starts = fields;
    else if (how === '+') read.files = fields;
    else if (how === '~') read.words = fields;
    else if (name !== '' && how.startsWith('=')) {
      const id = how.slice(1);
      region = { kind: 'region', iso3, id, name, names, codes: [id], inside, region: '', regionId: '' };
      read.named.push(region);
    } else if (name !== '' && how.startsWith('@')) {
      const id = how.slice(2) || slugOf(name);
      read.named.push({ kind: 'actor', iso3, id, name, names, codes: [], inside, region: '', regionId: '' });
    } else if (name !== '' && how === '*') {
      read.named.push({ kind: 'country', iso3, id: iso3, name, names, codes: [], inside, region: '', regionId: '' });
    } else if (name !== '') {
      const [code = '', slug = slugOf(name)] = how.split('/');
      const pcode = code.startsWith('!') ? code.slice(1) : `${region?.id ?? ''}${code}`;
      const id = `${iso3}/${slug}`;
      const within = { region: region?.name ?? '', regionId: region?.id ?? '' };
      read.named.push({ kind: 'place', iso3, id, name, names, codes: [pcode], inside, ...within });
    }
  }
  return read;
}

/** The names of readNames with what is inside. */
export function withInside(named: readonly Named[], text: string): Named[] {
  const lines = text.split('\n');
  let at = 0;
  return named.map((one) =>
    one.kind === 'place' ? { ...one, inside: (lines[at++] ?? '').split('\t').filter((name) => name !== '') } : one,
  );
}

/** Which ranges have the names that `query` may mean: that of its sound, and the next if that sound goes on there. */
export function rangesFor(query: string, starts: readonly string[]): number[] {
  const ranges = keysOf(query).flatMap((key) => {
    const at = starts.filter((start) => start <= key).length;
    return starts[at]?.startsWith(key) ? [at, at + 1] : [at];
  });
  return [...new Set(ranges)];
}

function reach(one: Named, region: string): string {
  if (one.kind === 'country') return '*';
  if (one.kind === 'region') return `=${one.id}`;
  if (one.kind === 'actor') return one.id === slugOf(one.name) ? '@' : `@/${one.id}`;
  const [pcode = ''] = one.codes;
  const code = pcode.startsWith(region) ? pcode.slice(region.length) : `!${pcode}`;
  const slug = one.id.slice(one.id.indexOf('/') + 1);
  return slug === slugOf(one.name) ? code : `${code}/${slug}`;
}

/** The id that most entries have: their name in small letters, with hyphens. */
function slugOf(name: string): string {
  return fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function oneField(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

export interface NamesOfFile {
  named: Named[];
  /** What a first file says is beside it. */
  files: string[];
  /** Of a directory. */
  starts: string[] | undefined;
  /** The first word of each file of words; none where a country does not fit. */
  words: string[];
}
