/** A difference as a reviewer reads it: for a terminal, for the summary of a pull request, for a program. */
import type { Difference } from '../../history/difference.ts';
import { inPlain, type Speaker, wordChange } from '../../i18n/changes.ts';
import type { WholeEntries } from '../../model/audience.ts';
import type { ChangedRecord, EntryChanges } from '../../model/changes/change.ts';
import { isOnlyChecked } from '../../model/changes/entries.ts';
import { titleIn } from '../../site/changes-day.ts';

/** Each gives the whole report, without a line break at its end. */
export const REPORTERS = {
  text: (difference: Difference, language: Language, base: string): string => {
    const entries = worded(difference, language);
    if (entries.length === 0) return nothing(base);
    return entries
      .map(({ file, name, lines }) => [`${file}  ${name}`, ...lines.map((line) => `  ${line}`)].join('\n'))
      .join('\n\n');
  },
  markdown: (difference: Difference, language: Language, base: string): string => {
    const entries = worded(difference, language);
    if (entries.length === 0) return nothing(base);
    const blocks = entries.map(({ file, name, lines }) =>
      [`### ${plain(name)}`, '', `\`${file}\``, '', ...lines.map((line) => `- ${plain(line)}`)].join('\n'),
    );
    return ['## What this change means', '', blocks.join('\n\n')].join('\n');
  },
  json: (difference: Difference, language: Language, base: string): string => {
    const entries = worded(difference, language).map(({ kind, id, file, name, lines, changes }) => ({
      kind,
      id,
      file,
      name,
      changes: changes.map((change, index) => ({ ...change, words: lines[index] ?? '' })),
    }));
    return JSON.stringify({ version: 1, base, entries }, undefined, 2);
  },
} as const;

function worded({ before, after, changes }: Difference, language: Language) {
  return changes.map((entry) => {
    const [now, old] = [entryOf(after, entry), entryOf(before, entry)];
    const speaker: Speaker = {
      ...language,
      actor: (id) => nameOf(after.actors, id) ?? nameOf(before.actors, id),
      source: (id) => titleOf(after.sources, id) ?? titleOf(before.sources, id),
      // A reviewer sees the file itself: here a record that is taken out may be called by its title.
      title: (record: ChangedRecord) => titleIn(now, record) ?? titleIn(old, record),
    };
    const alone = isOnlyChecked(entry.changes);
    const lines = entry.changes.map((change) => inPlain(wordChange(change, speaker, { alone })));
    const named = (now ?? old) as { name?: string; title?: string } | undefined;
    return { ...entry, name: named?.name ?? named?.title ?? entry.id, lines };
  });
}

function entryOf(entries: WholeEntries, { kind, id }: EntryChanges): object | undefined {
  const { localities, actors, countries, sources } = entries;
  const lists = { locality: localities, actor: actors, country: countries, source: sources };
  return (lists[kind] as readonly { id: string }[]).find((one) => one.id === id);
}

function nameOf(list: readonly { id: string; name: string }[], id: string): string | undefined {
  return list.find((one) => one.id === id)?.name;
}

function titleOf(list: readonly { id: string; title: string }[], id: string): string | undefined {
  return list.find((one) => one.id === id)?.title;
}

function nothing(base: string): string {
  return `No entry says anything else than in ${base}.`;
}

/** Names and titles are a stranger's: in Markdown they are text and nothing else, no link, no mark, nobody called. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]()<>#+!|~@&:]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export type Language = Pick<Speaker, 't' | 'word' | 'date' | 'number'>;
