/**
 * Turns the entries of a corpus into Hugo content: MDX to Markdown, components to shortcodes,
 * the few keys that mean something else to Hugo renamed. Not timed by the bench.
 *
 *   node bench/peers/hugo/convert.ts --from CORPUS --to DIR
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CORE_SCHEMA, load } from 'js-yaml';
import { CONDITIONS_IN_A_LIST, NAMES_IN_A_LINE, PLACES_IN_A_LIST } from '../../../src/site/region-page.ts';

/** Write `to/content` and `to/data` from `from/content`. */
export function convertCorpus(from: string, to: string): void {
  for (const folder of ['content', 'data']) rmSync(join(to, folder), { recursive: true, force: true });
  const content = join(from, 'content');
  for (const path of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (/^sources\/.*\.yaml$|\.mdx$/.test(path)) convertFile(from, to, path);
  }
  const pages = {
    'localities/_index': 'Places',
    'conditions/_index': 'Conditions',
    'sources/_index': 'Sources',
    'actors/_index': 'Actors',
  };
  for (const [page, title] of Object.entries(pages)) write(to, `content/${page}.md`, `---\ntitle: ${title}\n---\n`);
  writeRegions(content, to);
  const silent = '_build: { render: never }';
  for (const section of ['countries', 'regions']) write(to, `content/${section}/_index.md`, `---\n${silent}\n---\n`);
  write(to, 'content/cites/_index.md', `---\n${silent}\ncascade: { ${silent} }\n---\n`);
  write(to, 'data/words.json', JSON.stringify(vocabularyWords()));
  const limits = { places: PLACES_IN_A_LIST, conditions: CONDITIONS_IN_A_LIST, names: NAMES_IN_A_LINE };
  write(to, 'data/limits.json', JSON.stringify(limits));
}

/** A page for each region that has places, in the order of its country's table. */
function writeRegions(content: string, to: string): void {
  for (const file of readdirSync(join(content, 'countries'))) {
    const iso3 = file.replace('.mdx', '');
    const places = join(content, 'localities', iso3);
    if (!existsSync(places)) continue;
    const used = new Set(
      readdirSync(places).map((place) => /^region: (.*)$/m.exec(readFileSync(join(places, place), 'utf8'))?.[1]),
    );
    const [, front = ''] = readFileSync(join(content, 'countries', file), 'utf8').split(/^---\n/m);
    const { regions } = load(front, { schema: CORE_SCHEMA }) as { regions: Region[] };
    for (const [index, { pcode, name, iso3166 }] of regions.entries()) {
      if (!used.has(pcode)) continue;
      const facts = { title: name, country: iso3, pcode, iso3166, weight: index + 1 };
      write(to, `content/regions/${iso3}/${pcode}.md`, `${JSON.stringify(facts, null, 2)}\n`);
    }
  }
}

interface Region {
  pcode: string;
  name: string;
  iso3166?: string;
}

/** The words of the site’s own strings, by list and value: the pages then read alike. */
function vocabularyWords(): Record<string, Record<string, string>> {
  const strings = JSON.parse(readFileSync(STRINGS, 'utf8')) as Record<string, string>;
  const words: Record<string, Record<string, string>> = {};
  for (const [key, word] of Object.entries(strings)) {
    const [, list = '', value = ''] = /^(?:vocabulary\.)?(\w+)\.([\w-]+)$/.exec(key) ?? [];
    if (!key.startsWith('vocabulary.') && list !== 'state' && list !== 'qualifier') continue;
    words[list] = { ...words[list], [value]: word };
  }
  return words;
}

const STRINGS = join(import.meta.dirname, '../../../content/strings/en.json');

/** Convert one file, whose path is below `from/content`; what an editor’s change needs. */
export function convertFile(from: string, to: string, path: string): void {
  const text = readFileSync(join(from, 'content', path), 'utf8');
  if (path.endsWith('.yaml')) write(to, `data/${path}`, `id: ${basename(path, '.yaml')}\n${text}`);
  else write(to, `content/${hugoPath(path)}`, convertEntry(text, path));
}

/** Actors are terms of a taxonomy in Hugo: `actors/x/_index.md`. */
function hugoPath(path: string): string {
  return path.startsWith('actors/') ? path.replace(/\.mdx$/, '/_index.md') : path.replace(/\.mdx$/, '.md');
}

function convertEntry(text: string, path: string): string {
  const [, front = '', ...rest] = text.split(/^---\n/m);
  const cited = [...text.matchAll(/\bsource: ([\w-]+)|<Source\s+id="([\w-]+)"/g)].map(
    ([, inFront, inProse]) => inFront ?? inProse,
  );
  // The order in which a source names what cites it: the country, its places, actors.
  const order = ['countries', 'localities', 'actors'].indexOf(path.split('/')[0] ?? '') + 1;
  const cites = `cites: [${[...new Set(cited)].join(', ')}]\ncites_weight: ${order}\n`;
  return `---\n${convertFront(front, path)}${cites}---\n${convertProse(rest.join('---\n'))}`;
}

/**
 * `aliases` are redirects to Hugo, `actors` is its taxonomy, and `on` is a word for true in its YAML;
 * the records keep their own text.
 */
function convertFront(front: string, path: string): string {
  const name = /^name: (.*)$/m.exec(front)?.[1] ?? path;
  const renamed = front.replace(/^aliases:/m, 'otherNames:').replace(/((?:^|[{,-]) *)on: /gm, '$1"on": ');
  if (!path.startsWith('localities/')) return `title: ${name}\n${renamed}`;
  const block = /^actors:\n((?: .*\n)*)/m.exec(front)?.[1] ?? '';
  const actors = [...block.matchAll(/^ {4}actor: (.*)$/gm)].map((match) => match[1]);
  return `title: ${name}\n${renamed.replace(/^actors:/m, 'presence:')}actors: [${actors.join(', ')}]\n`;
}

function convertProse(prose: string): string {
  return prose
    .replace(
      /<(Source|Condition|Actor|Place)\s+id="([^"]+)"\s*\/>/g,
      (_, name: string, id: string) => `{{< ${name.toLowerCase()} "${id}" >}}`,
    )
    .replace(/^<Note>\n/gm, '{{% note %}}\n')
    .replace(/^<\/Note>$/gm, '{{% /note %}}')
    .replace(/^(#+) /gm, '#$1 ');
}

function write(to: string, path: string, text: string): void {
  const file = join(to, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (!values.from || !values.to) {
    console.error('Say which corpus and where to: --from CORPUS --to DIR');
    process.exit(2);
  }
  convertCorpus(values.from, values.to);
}
