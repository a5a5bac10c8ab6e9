/**
 * The step after the build: writes the names and one Pagefind index for each country and language below `search/`.
 * Records come from the dataset of the audience, not from the pages; nothing of the pages is read.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { LANGS, LOCALES } from '../i18n/locales.ts';
import { makeTranslator } from '../i18n/translate.ts';
import { inLanguage, loadOnce, publish } from '../load.ts';
import { PROJECT } from '../project.ts';
import { namesFiles, namesOf } from '../search/names/build.ts';
import { isDirectory, NAMES_FILE, writeWordStarts } from '../search/names/format.ts';
import type { Named } from '../search/names/named.ts';
import { type SearchRecord, searchRecords } from '../search/records.ts';
import { wordsFiles } from '../search/words/build.ts';
import { audienceOfRun, countryOfRun } from '../site/audience.ts';
import { checkDay } from '../site/clock.ts';
import { makeRoutes, type Routes } from '../site/routes.ts';

/**
 * Index the content below `root` into `out/search/<iso3>/<lang>/`.
 * @returns how many records were written.
 * @throws when the content may not be published, for whom is not known, or Pagefind reports an error.
 */
export async function indexSearch({ root, out }: IndexOptions): Promise<number> {
  const loaded = loadOnce(root, { today: checkDay() });
  const whole = publish(loaded, audienceOfRun(), countryOfRun());
  rmSync(join(out, 'search'), { recursive: true, force: true });
  let written = 0;
  for (const lang of LANGS) {
    const strings = JSON.parse(readFileSync(join(PROJECT, 'content/strings', `${lang}.json`), 'utf8')) as Record<
      string,
      string
    >;
    const t = makeTranslator(strings, LOCALES[lang].format);
    const { dataset, foreign } = inLanguage(loaded, whole, lang);
    // Pagefind puts the base before each address itself, so records carry addresses from the root.
    const routes = makeRoutes('/', lang);
    for (const iso3 of dataset.countries.keys()) {
      const word = (list: string, value: string) => t(`vocabulary.${list}.${value}`);
      const records = searchRecords(dataset, iso3, lang, word, routes, foreign);
      const folder = join(out, makeRoutes('/', lang).searchIndex(iso3));
      await writeIndex(records, lang, folder);
      const names = withWords(namesFiles(dataset, iso3, lang), records, namesOf(dataset, iso3, lang), routes);
      for (const [file, text] of names) writeFileSync(join(folder, file), text);
      written += records.length;
    }
  }
  await pagefind.close();
  return written;
}

/** The names, and the words of their records; of a country that does not fit, the names only. */
function withWords(
  names: ReadonlyMap<string, string>,
  records: readonly SearchRecord[],
  named: readonly Named[],
  routes: Routes,
): Map<string, string> {
  const first = names.get(NAMES_FILE.first) ?? '';
  if (isDirectory(first)) return new Map(names);
  const texts = new Map(records.map(({ url, content }) => [url, content]));
  const { files, starts } = wordsFiles(named.map((one) => texts.get(addressOf(one, routes))));
  return new Map([...names, [NAMES_FILE.first, first + writeWordStarts(starts)], ...files]);
}

function addressOf({ kind, iso3, id }: Named, routes: Routes): string {
  return kind === 'place'
    ? routes.locality(id)
    : kind === 'actor'
      ? routes.actor(id)
      : kind === 'country'
        ? routes.country(id)
        : routes.region(iso3, id);
}

async function writeIndex(records: ReturnType<typeof searchRecords>, language: string, folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  for (const record of records) {
    const added = await index.addCustomRecord({ ...record, language });
    if (added.errors.length > 0) throw new Error(`${record.url} could not be indexed: ${added.errors.join('; ')}`);
  }
  const result = await index.writeFiles({ outputPath: folder });
  if (result.errors.length > 0) throw new Error(`The search index could not be written: ${result.errors.join('; ')}`);
  await index.deleteIndex();
}

export interface IndexOptions {
  root: string;
  /** The folder of the built site. */
  out: string;
}
