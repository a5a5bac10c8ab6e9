/**
 * The step after the pages: writes `copies/<iso3>.zip` for each country, with the country's pages in every language, and
 * its size into the pages that offer it. Made from the built pages themselves: docs/decisions/0015-copy-to-carry.md.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withSizes } from '../copy/offer.ts';
import { toCopyPage } from '../copy/page.ts';
import { copyScript } from '../copy/script.ts';
import { type CopyWords, copyNote, copyReadme, copySearch } from '../copy/words.ts';
import { type CopiedFile, writeZip } from '../copy/zip.ts';
import { DEFAULT_LANG, isLang, LANGS, type Lang, LOCALES } from '../i18n/locales.ts';
import { makeTranslator, type Translate } from '../i18n/translate.ts';
import { inLanguage, loadOnce, publish } from '../load.ts';
import type { AudienceDataset } from '../model/audience.ts';
import { PROJECT } from '../project.ts';
import { copyIndexScript } from '../search/copy-index.ts';
import { audienceOfRun, countryOfRun } from '../site/audience.ts';
import { buildDay, checkDay } from '../site/clock.ts';
import { copyFile, copyPage, makeRoutes } from '../site/routes.ts';
import { runNode } from './run-node.ts';

/**
 * Make the copies of all countries of a built site. A site of several countries is rendered once more for each, so that
 * lists and counts are those of the country.
 * @returns the size of each in bytes, by country.
 */
export async function makeCopies({ root, out }: CopyOptions): Promise<Map<string, number>> {
  const loaded = loadOnce(root, { today: checkDay() });
  const countries = [...publish(loaded, audienceOfRun(), countryOfRun()).countries.keys()];
  const script = await copyScript();
  const sizes = new Map<string, number>();
  for (const iso3 of countries) {
    const site = countries.length === 1 ? out : await renderCountry(root, out, iso3);
    const whole = publish(loaded, audienceOfRun(), iso3);
    const spoken = (lang: Lang) => inLanguage(loaded, whole, lang).dataset;
    const files = filesOfCopy({ iso3, site, spoken, script, day: buildDay(root) });
    sizes.set(iso3, writeZip(join(out, makeRoutes('/', DEFAULT_LANG).copy(iso3)), buildDay(root), files));
    if (site !== out) rmSync(dirname(site), { recursive: true, force: true });
  }
  offerCopies(out, sizes);
  return sizes;
}

/** Writes sizes into the offers of a site, and takes out the offers of what was not made. */
export function offerCopies(out: string, sizes: ReadonlyMap<string, number>): void {
  for (const lang of LANGS) {
    const inWords = new Map([...sizes].map(([iso3, size]) => [iso3, sizeInWords(size, LOCALES[lang].format)]));
    for (const page of ['index.html', 'countries/*/index.html'].flatMap((glob) =>
      globSync(`${lang}/${glob}`, { cwd: out }),
    )) {
      const path = join(out, page);
      const before = readFileSync(path, 'utf8');
      const after = withSizes(before, inWords);
      if (after !== before) writeFileSync(path, after);
    }
  }
}

/** The site of one country alone, in a folder of its own; in a process of its own, as Astro reads the country once. */
async function renderCountry(root: string, out: string, iso3: string): Promise<string> {
  const site = join(out, '.copies', iso3);
  const build = [join(PROJECT, 'src/cli/build.ts'), '--root', root, '--out', site, '--country', iso3];
  const code = await runNode([...build, '--no-search', '--no-copies'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0) throw new Error(`The pages of ${iso3} for its copy could not be built.`);
  return site;
}

/** Every file of a copy, one at a time: below one folder with a plain name, the pages first. */
function* filesOfCopy({ iso3, site, spoken, script, day }: CopySource): Generator<CopiedFile> {
  const folder = `${iso3}-${day}`;
  const file = (name: string, content: string | Uint8Array): CopiedFile => ({
    name: `${folder}/${name}`,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  const words = new Map(LANGS.map((lang): [Lang, CopyWords] => [lang, { lang, day, t: translator(lang) }]));
  const wordsOf = (lang: Lang) => words.get(lang) as CopyWords;
  const base = makeRoutes(process.env['BASE'] ?? '/', DEFAULT_LANG).root;
  const origin = process.env['SITE'] ? new URL(process.env['SITE']).origin : undefined;
  const pages = ['index.html', ...LANGS.flatMap((lang) => globSync(`${lang}/**/*.html`, { cwd: site }))]
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
  const known = new Set(pages);
  const needed = new Set<string>();
  for (const path of pages) {
    const [first] = path.split('/');
    const lang = isLang(first) ? first : undefined;
    const made = toCopyPage(readFileSync(join(site, path), 'utf8'), {
      path,
      base,
      origin,
      holds: (name) => known.has(name),
      // The page that lets one choose a language says it in each, below the choice.
      notesLast: lang === undefined,
      notes: (lang === undefined ? LANGS : [lang]).map((one) => copyNote(wordsOf(one))),
      search: lang && copySearch(wordsOf(lang), path),
    });
    for (const one of made.files) needed.add(one);
    yield file(path, made.html);
    if (path === 'index.html') yield file(copyFile.start, made.html);
  }
  for (const name of dataIn(site))
    yield file(copyFile.data(name), `handData(${readFileSync(join(site, name), 'utf8')})`);
  for (const name of [...needed].toSorted()) yield file(name, readFileSync(join(site, name)));
  yield file(copyFile.script, script);
  for (const lang of LANGS) {
    const { t } = wordsOf(lang);
    const word = (list: string, value: string) => t(`vocabulary.${list}.${value}`);
    const toFile = (address: string) => copyPage(address.slice(1));
    yield file(copyFile.search(lang), copyIndexScript(spoken(lang), iso3, lang, word, makeRoutes('/', lang), toFile));
  }
  const newest = origin && `${origin}${makeRoutes(base, DEFAULT_LANG).copy(iso3)}`;
  for (const lang of LANGS) {
    const country = spoken(lang).countries.get(iso3)?.name ?? iso3;
    const { name, text } = copyReadme(wordsOf(lang), country, newest);
    yield file(name, text);
  }
}

/** What the pages read by script: sheets of places, places of regions. */
function dataIn(site: string): string[] {
  const patterns = LANGS.flatMap((lang) => [`${lang}/localities/*/*/sheet.json`, `${lang}/regions/*/*/places.json`]);
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: site }))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

function translator(lang: Lang): Translate {
  const strings = JSON.parse(readFileSync(join(PROJECT, 'content/strings', `${lang}.json`), 'utf8')) as Record<
    string,
    string
  >;
  return makeTranslator(strings, LOCALES[lang].format);
}

/** `620 kB`, `1.4 MB`: what a phone will count against the reader's money. */
export function sizeInWords(bytes: number, format: string): string {
  const small = bytes < 1_000_000;
  const unit = small ? 'kilobyte' : 'megabyte';
  const options: Intl.NumberFormatOptions = { style: 'unit', unit, maximumFractionDigits: small ? 0 : 1 };
  return new Intl.NumberFormat(format, options).format(bytes / (small ? 1_000 : 1_000_000));
}

export interface CopyOptions {
  root: string;
  /** The folder of the built site. */
  out: string;
}

interface CopySource {
  iso3: string;
  /** The built site of this country. */
  site: string;
  /** What the audience may read of the country, as a reader of a language reads it. */
  spoken: (lang: Lang) => AudienceDataset;
  script: string;
  day: string;
}
