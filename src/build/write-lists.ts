/**
 * The last step of a build: for each country and region, in each language, the list of the files that a reader keeps
 * (`kept/<lang>/<iso3>/[<pcode>/]files.json`) and, small enough to be asked for at each visit, its version beside it.
 * Lists come last because they hold digests of everything before them. Two builds give the same bytes.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { inLanguage, loadOnce, publish } from '../load.ts';
import { type Country, localitiesOfRegion } from '../model/dataset.ts';
import { type BuiltSite, type Digest, filesOf, linksIn, pagefindSet } from '../offline/files.ts';
import { audienceOfRun, countryOfRun } from '../site/audience.ts';
import { buildDay, checkDay } from '../site/clock.ts';
import { makeRoutes, partOfTheme, type Routes } from '../site/routes.ts';

/**
 * Writes the lists of a built site.
 * @returns how many lists were written.
 * @throws when the content may not be published, or for whom is not known.
 */
export function writeLists({ root, out, base }: ListOptions): number {
  const loaded = loadOnce(root, { today: checkDay() });
  const whole = publish(loaded, audienceOfRun(), countryOfRun());
  const built = buildDay(root);
  rmSync(join(out, 'kept'), { recursive: true, force: true });
  const site = readBuiltSite(out, makeRoutes(base, 'en').root);
  let written = 0;
  for (const lang of LANGS) {
    const { dataset } = inLanguage(loaded, whole, lang);
    // Lists speak of addresses without the base, so that a site that moves is not a new version of all its files.
    const routes = makeRoutes('/', lang);
    for (const country of dataset.countries.values()) {
      const places = (pcode: string) => localitiesOfRegion(dataset, country.id, pcode).map(({ id }) => id);
      const regions = country.regions.filter(({ pcode }) => places(pcode).length > 0);
      const write = (name: string, page: string, folder: string, pages: readonly string[]) => {
        const start = [...frame(routes, country, site, lang), page, ...pages].map(withoutBase);
        const files = filesOf(start, site, searchOf(out, routes.searchIndex(country.id), lang, site));
        writeList(join(out, folder), { name, page: withoutBase(page), built, files });
        written += 1;
      };
      for (const { name, pcode } of regions) {
        const page = routes.region(country.id, pcode);
        const pages = [
          ...ofRegion(routes, country.id, pcode, places(pcode)),
          ...splitPages(routes, country, pcode, site),
        ];
        write(name, page, routes.kept(country.id, pcode), pages);
      }
      const pages = regions.flatMap(({ pcode }) => [
        routes.region(country.id, pcode),
        ...ofRegion(routes, country.id, pcode, places(pcode)),
        ...splitPages(routes, country, pcode, site),
      ]);
      write(country.name, routes.country(country.id), routes.kept(country.id), pages);
    }
  }
  return written;
}

/** The pages that every part has: the ways in, what explains, and the way out. */
function frame(routes: Routes, country: Country, { files }: BuiltSite, lang: Lang): string[] {
  const explains = new RegExp(`^${lang}/(?:guides|conditions)/`);
  const guides = [...files.keys()].filter((path) => explains.test(path)).map((path) => `/${path}`);
  const { root, home, localities, conditions, changes, actors, sources, prepare, compare, offline, leave } = routes;
  const pages = [root, home, localities, conditions, changes, actors, sources, prepare, compare, offline, leave];
  const desk = [routes.calendar, routes.outreach, routes.reliance];
  return [
    ...pages,
    ...desk,
    ...themesOf(routes),
    routes.country(country.id),
    routes.calendarOfCountry(country.id),
    routes.changesOfCountry(country.id),
    ...guides,
    routes.words,
    `${root}manifest.webmanifest`,
  ];
}

/**
 * The briefs of a region, what a worksheet and a comparison read of them, and its part of the desk. What is not there is
 * left out: a place with few changes has no page of them.
 */
function ofRegion(routes: Routes, iso3: string, pcode: string, places: readonly string[]): string[] {
  const desk = [routes.calendarOf(iso3, pcode), routes.outreachOf(iso3, pcode), routes.places(iso3, pcode)];
  const ofPlace = ({ locality, sheet, calendarOfPlace, changesOfPlace }: Routes, id: string) =>
    [locality, sheet, calendarOfPlace, changesOfPlace].map((address) => address(id));
  return [...desk, ...places.flatMap((id) => ofPlace(routes, id))];
}

/** The pages of themes across places. */
function themesOf(routes: Routes): string[] {
  const { protection, commitments, transfers, civilMilitary, grievances, voices, relations } = routes;
  return [protection, commitments, transfers, civilMilitary, grievances, voices, relations];
}

/**
 * What a region has as many pages of as it needs: its places side by side, and its parts of the themes and of what
 * changed, which are there only where there is too much for one page.
 */
function splitPages(routes: Routes, country: Country, pcode: string, { files }: BuiltSite): string[] {
  const parts = [...themesOf(routes), routes.changes]
    .map((theme) => partOfTheme(theme, country.id, pcode))
    .filter((page) => files.has(withoutBase(page)));
  const sideBySide = withoutBase(routes.compareOf(country.id, pcode));
  return [...parts, ...[...files.keys()].filter((path) => path.startsWith(sideBySide)).map((path) => `/${path}`)];
}

function searchOf(out: string, index: string, lang: Lang, { files }: BuiltSite) {
  const folder = withoutBase(index);
  const hasOwnWords = files.has(`${folder}wasm.${lang}.pagefind`);
  return pagefindSet(folder, (address) => pageOfRecord(join(out, address)), hasOwnWords);
}

/** A record of Pagefind is compressed JSON behind a mark of its own, and says of which page it is. */
function pageOfRecord(file: string): string | undefined {
  const known = pagesOfRecords.get(file);
  if (known !== undefined) return known;
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  pagesOfRecords.set(file, withoutBase(url));
  return withoutBase(url);
}
const pagesOfRecords = new Map<string, string>();

function withoutBase(address: string): string {
  return address.replace(/^\//, '');
}

/** Each file is read once, however many lists it stands in. */
function readBuiltSite(out: string, base: string): BuiltSite {
  const files = new Map<string, Digest>();
  const links = new Map<string, string[]>();
  for (const name of globSync('**/*', { cwd: out }).toSorted()) {
    if (!statSync(join(out, name)).isFile()) continue;
    const path = name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
    const content = readFileSync(join(out, name));
    files.set(path, { bytes: content.length, sha256: sha256(content) });
    if (/(?:^|\/|\.html|_astro\/[^/]+)$/.test(path)) links.set(path, linksIn(path, content.toString('utf8'), base));
  }
  return { files, linksOf: (address) => links.get(address) ?? [] };
}

function writeList(folder: string, { name, page, built, files }: Part): void {
  const list = JSON.stringify({ name, page, built, files });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'files.json'), list);
  writeFileSync(join(folder, 'version.json'), JSON.stringify({ version: sha256(list), built, bytes }));
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

interface Part {
  name: string;
  page: string;
  /** The day that the build bears. */
  built: string;
  files: ReturnType<typeof filesOf>;
}

export interface ListOptions {
  root: string;
  /** The folder of the built site. */
  out: string;
  base: string;
}
