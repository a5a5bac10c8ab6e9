/** Whether anything on the page of an entry stands in another language than the page. Pure. */

/**
 * @param entry its texts, as deep as they lie; texts of other entries are not looked at.
 * @param prose its prose as HTML: `renderProse` marks there what is not translated.
 * @param foreign texts that are in another language, as a site knows them.
 */
export function hasForeign(entry: unknown, prose: string, foreign: ReadonlyMap<string, string>): boolean {
  return prose.includes('class="foreign"') || holds(entry, foreign);
}

function holds(part: unknown, foreign: ReadonlyMap<string, string>): boolean {
  if (typeof part === 'string') return foreign.has(part);
  return typeof part === 'object' && part !== null && Object.values(part).some((one) => holds(one, foreign));
}
