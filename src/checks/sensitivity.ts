/**
 * What may stand in a repository that everyone can read: nothing high or severe, and of the moderate only what is
 * public at its source already. Rule: OCHA's information sharing protocol, DESIGN "Safety rules".
 */
import { type Finding, find } from '../diagnostics/finding.ts';
import { type Body, citationsOf, type Source } from '../model/dataset.ts';
import { SCHEMAS } from '../schema/index.ts';
import { type RecordWalker, recordWalker } from '../schema/records.ts';
import type { Check, CheckedEntries } from './check.ts';

export const sensitivity: Check = {
  name: 'sensitivity',
  description: 'Nothing of high or severe sensitivity, nor anything moderate that is not public yet, is open to all.',
  codes: ['PAL516', 'PAL517', 'PAL518'],
  run: (entries) => {
    if (entries.settings.repository === 'private') return [];
    const isOpen = openSources(entries.sources);
    return [
      ...undeclared(entries),
      ...entries.localities.flatMap((entry) => inTheOpen(WALK.locality, entry, isOpen)),
      ...entries.countries.flatMap((entry) => inTheOpen(WALK.country, entry, isOpen)),
      ...entries.actors.flatMap((entry) => inTheOpen(WALK.actor, entry, isOpen)),
      ...entries.sources.flatMap((entry) => inTheOpen(WALK.source, entry, isOpen)),
    ];
  },
};

/** A tree that says nothing counts as public. That stops no check; it stops a build. */
function undeclared({ settings: { file, written } }: CheckedEntries): Finding[] {
  if (written) return [];
  const hint =
    'write the file, with the line "repository: public" or "repository: private"; without it nothing is built';
  return [
    find('PAL517', file, { at: 'file' }, 'nothing says who can read this repository, so it counts as public', hint),
  ];
}

function inTheOpen(walk: RecordWalker, entry: Entry, isOpen: (id: string) => boolean): Finding[] {
  const findings: Finding[] = [];
  walk(entry, (record, path) => {
    const level = record['sensitivity'];
    const at = { at: 'field', path: [...path(), 'sensitivity'], on: 'value' } as const;
    if (level === 'high' || level === 'severe') {
      const hint = 'take it out of this repository; keep it where your organisation keeps such information';
      findings.push(find('PAL516', entry.file, at, `information of ${level} sensitivity does not belong here`, hint));
    } else if (level === 'moderate' && !isPublic(sourcesOf(record, entry), isOpen)) {
      const hint = 'cite a source that everyone can read, or take it out: this repository can be read by everyone';
      findings.push(find('PAL518', entry.file, at, 'moderate information is not public at its source', hint));
    }
  });
  return findings;
}

function isPublic(sources: readonly string[], isOpen: (id: string) => boolean): boolean {
  return sources.length > 0 && sources.every(isOpen);
}

/** What a record cites; of an entry as a whole, all that it cites; of a source, itself. As model/audience.ts reads it. */
function sourcesOf(record: Record<string, unknown>, entry: Entry): string[] {
  if ('availability' in entry) return [entry.id];
  return [...citationsOf(record).map(({ source }) => source), ...(record === entry ? (entry.body?.sources ?? []) : [])];
}

/** Whether everyone can read a source. One whose file has findings of its own is not judged here. */
function openSources(sources: readonly Source[]): (id: string) => boolean {
  const restricted = new Set(sources.filter(({ availability }) => availability === 'restricted').map(({ id }) => id));
  return (id) => !restricted.has(id);
}

type Entry = { file: string; id: string; body?: Body };

const WALK = {
  locality: recordWalker(SCHEMAS.locality, ['sensitivity']),
  country: recordWalker(SCHEMAS.country, ['sensitivity']),
  actor: recordWalker(SCHEMAS.actor, ['sensitivity']),
  source: recordWalker(SCHEMAS.source, ['sensitivity']),
};
