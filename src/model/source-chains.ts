/** What sources are to each other and to the entries when some of them are cut: who repeats whom, what is still cited. */
import { citationsOf, type DatasetEntries, type Source } from './dataset.ts';

/**
 * The sources that stay, each repeating what it repeated at the nearest source that stays as well. Two that repeat the
 * same cut source go on counting as one voice: otherwise cutting it would make two independent sources out of one.
 */
export function withoutCutOriginals(sources: readonly Source[], stays: ReadonlySet<string>): Source[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const spokesmen = new Map<string, string>();
  return sources.flatMap((source) => {
    if (!stays.has(source.id)) return [];
    const { nearest, root } = originalsOf(source, byId, stays);
    const voice = nearest ?? spokesmen.get(root);
    spokesmen.set(root, voice ?? source.id);
    const { restates: before, ...alone } = source;
    const restates = voice === source.id ? undefined : voice;
    if (restates === before) return [source];
    return [restates === undefined ? alone : { ...alone, restates }];
  });
}

/** The nearest source that stays among those that a source repeats, and the last of them all. */
function originalsOf(source: Source, byId: ReadonlyMap<string, Source>, stays: ReadonlySet<string>) {
  const seen = [source.id];
  for (let at = source.restates; at !== undefined && !seen.includes(at); at = byId.get(at)?.restates) {
    if (stays.has(at)) return { nearest: at, root: at };
    seen.push(at);
  }
  // Of sources that repeat each other in a circle, always the same one.
  return { nearest: undefined, root: seen.length === 1 ? source.id : (seen.slice(1).toSorted()[0] ?? source.id) };
}

/** Ids of all sources that entries cite, and of those that these repeat. */
export function usedSources({ localities, actors, countries, sources }: DatasetEntries): Set<string> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const used = new Set<string>();
  const use = (id: string | undefined) => {
    for (let at = id; at !== undefined && !used.has(at); at = byId.get(at)?.restates) used.add(at);
  };
  for (const entry of [...localities, ...actors, ...countries]) {
    for (const { source } of citationsOf(entry)) use(source);
    for (const id of entry.body.sources) use(id);
  }
  return used;
}
