/** A source that nothing cites is a leftover, or a citation forgotten. */
import { type Finding, find } from '../diagnostics/finding.ts';
import type { Check } from './check.ts';
import { WALKERS } from './references.ts';

export const unusedSources: Check = {
  name: 'unused-sources',
  description: 'Every source is cited by an entry.',
  codes: ['PAL513'],
  run: (entries): Finding[] => {
    const cited = new Set<string>();
    const cite = (kind: string, id: string) => kind === 'source' && cited.add(id);
    for (const entry of entries.localities) WALKERS.locality(entry, [], cite);
    for (const entry of entries.countries) WALKERS.country(entry, [], cite);
    for (const entry of entries.actors) WALKERS.actor(entry, [], cite);
    for (const references of entries.references.values())
      for (const { refersTo, id } of references) if (refersTo === 'source') cited.add(id);
    for (const { restates } of entries.sources) if (restates !== undefined) cited.add(restates);
    // An entry with findings of its own has not been read: its citations are not known.
    const read = entries.localities.length + entries.countries.length + entries.actors.length + entries.sources.length;
    if (read < entries.files.filter(({ kind }) => kind !== 'translation').length) return [];
    return entries.sources
      .filter(({ id }) => !cited.has(id))
      .map(({ id, file }) =>
        find('PAL513', file, { at: 'file' }, `nothing cites the source "${id}"`, 'cite it, or take the file away'),
      );
  },
};
