/**
 * The two pages that a reader's choice fills, a worksheet and a comparison, with places of the site that have most to
 * show. The choice stands in the fragment of the address, as it does when a reader has made it; see client/prepare.ts.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../i18n/locales.ts';
import type { Sheet } from '../model/sheet.ts';

/** What stands on the worksheet, and in the comparison, once it is filled. */
export const PREPARED = '[data-slot="access"] li';
export const COMPARED = '.comparison tbody tr';

/** The place of the largest sheet, the actor of whom most is told, the type of which there are most precedents. */
export function prepared(dir: string, lang: Lang): string {
  const [sheet] = sheetsOf(dir, lang);
  if (!sheet) throw new Error(`${dir} has no sheet of a place.`);
  const [actor] = sheet.actors.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  const types = Map.groupBy([...sheet.conditions, ...sheet.precedents], ({ type }) => type);
  const [type] = [...types].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return `#place=${sheet.id}${actor ? `&actor=${actor.id}` : ''}${type ? `&type=${type}` : ''}`;
}

/** The two places of the largest sheets: most compare two, and a phone shows no more at a time. */
export function compared(dir: string, lang: Lang): string {
  const sheets = sheetsOf(dir, lang).slice(0, 2);
  if (sheets.length < 2) throw new Error(`${dir} has no two places to compare.`);
  return `#places=${sheets.map(({ id }) => id).join(',')}`;
}

/** The two largest. */
function sheetsOf(dir: string, lang: Lang): Sheet[] {
  return globSync(`${lang}/localities/*/*/sheet.json`, { cwd: dir })
    .map((file) => join(dir, file))
    .toSorted((a, b) => statSync(b).size - statSync(a).size || (a < b ? -1 : 1))
    .slice(0, 2)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Sheet);
}
