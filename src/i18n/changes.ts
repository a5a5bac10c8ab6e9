/**
 * Changes in words. A sentence is given in parts, so that a page can mark whose words they are: names of the entry and
 * titles, which may be in another language than the sentence. Pure; words come from content/strings.
 */
import type { Change, ChangedRecord, Closed } from '../model/changes/change.ts';
import type { Translate } from './translate.ts';

/** A change as one sentence, without a full stop. `alone` where nothing else changed in the entry. */
export function wordChange(change: Change, speaker: Speaker, { alone = false } = {}): Part[] {
  return capitalised(sentenceOf(change, speaker, alone));
}

/** The parts as plain text, for a terminal. */
export function inPlain(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

function sentenceOf(change: Change, speaker: Speaker, alone: boolean): Part[] {
  const { t } = speaker;
  const say = (key: string, values: Record<string, readonly Part[]>) => fill(t, key, values);
  switch (change.what) {
    case 'entry-added':
      return [{ text: t('changes.entry-added') }];
    case 'entry-removed':
      return [{ text: t('changes.entry-removed') }];
    case 'entry-renamed':
      return [{ text: t('changes.entry-renamed') }];
    case 'unreadable':
      return [{ text: t('changes.unreadable') }];
    case 'checked':
      return [{ text: t(alone ? 'changes.checked-only' : 'changes.checked') }];
    case 'prose':
      return [{ text: t('changes.prose', { count: change.sections }) }];
    case 'record-added':
      return say('changes.record-added', { subject: recordOf(change.record, speaker) });
    case 'record-removed':
      return say('changes.record-removed', { subject: recordOf(change.record, speaker) });
    case 'order':
      return say('changes.order', { subject: subjectOf(change, speaker) });
    case 'members': {
      const [names, others] = [change.added, change.removed].map((list) => listed(list, speaker)) as [Part[], Part[]];
      const subject = subjectOf(change, speaker);
      // Of texts only that they differ is told, and then of all members.
      if (change.added.length < change.more || change.removed.length < change.fewer)
        return say('changes.other', { subject });
      if (others.length === 0) return say('changes.came', { subject, names });
      if (names.length === 0) return say('changes.went', { subject, names: others });
      return say('changes.came-and-went', { subject, names, others });
    }
    case 'member-added':
    case 'member-removed': {
      const { member, kind, ...place } = change;
      const subject = subjectOf(place, speaker);
      if (!member) return say(change.what === 'member-added' ? 'changes.set' : 'changes.unset', { subject });
      const names = listed(kind ? [member, kind] : [member], speaker);
      if (change.what === 'member-removed') return say('changes.went', { subject, names });
      if (change.record?.list === 'conditions' && change.field[0] === 'confirmed')
        return say('changes.confirmed', { subject: recordOf(change.record, speaker), date: names });
      return say('changes.came', { subject, names });
    }
    case 'set':
    case 'unset':
    case 'changed':
      return wordValue(change, speaker, say);
    default:
      return change satisfies never;
  }
}

function wordValue(change: ValueChange, speaker: Speaker, say: Say): Part[] {
  const { record, field, what } = change;
  const [from, to] = [change.from, change.to].map((value) => value && told(value, speaker));
  if (record?.list === 'grievances' && field[0] === 'avoid')
    return say('changes.avoid', { subject: recordOf(record, speaker) });
  // The one field that such a record is about needs no name.
  const own = ownSubject(change, speaker);
  const subject = own ?? subjectOf(change, speaker);
  if (what === 'unset') return from ? say('changes.unset-from', { subject, from }) : say('changes.unset', { subject });
  if (what === 'set') return to ? say('changes.set-to', { subject, to }) : say('changes.set', { subject });
  if (!from || !to || inPlain(from) === inPlain(to))
    return say(change.prose ? 'changes.changed' : 'changes.other', { subject });
  if (record && field[0] === 'expiry' && hasDay(change.from) && hasDay(change.to))
    return say('changes.expiry-moved', {
      subject: recordOf(record, speaker),
      from: dayOf(change.from, speaker),
      to: dayOf(change.to, speaker),
    });
  if (change.on !== undefined)
    return say('changes.turned-on', { subject, from, to, date: [name(speaker.date(change.on))] });
  return say('changes.turned', { subject, from, to });
}

function ownSubject({ record, field }: Place, speaker: Speaker): Part[] | undefined {
  const [key = '', inner] = field;
  if (!record) return key === 'access' && inner === 'state' ? [{ text: labelOf(key, speaker) }] : undefined;
  if (OWN_FIELD[record.list] !== key || inner !== undefined) return undefined;
  // Of an actor in a place its name says it all: "Dan Na Ambassagou: influences → contests".
  return record.about && 'actor' in record.about ? told(record.about, speaker) : recordOf(record, speaker);
}

const OWN_FIELD: Record<string, string> = { conditions: 'status', control: 'claim', actors: 'relation' };

function hasDay(end: Closed | undefined): boolean {
  return end !== undefined && 'expiry' in end && end.date !== undefined;
}

function dayOf(end: Closed | undefined, speaker: Speaker): Part[] {
  return [name(speaker.date((end && 'expiry' in end && end.date) || ''))];
}

/** The record and the field in it, or the field of the entry. */
function subjectOf({ record, field, member }: Place, speaker: Speaker): Part[] {
  const { t } = speaker;
  const keys = field.map((key): Part[] => [{ text: labelOf(key, speaker) }]);
  const last = keys.slice(-2);
  const path =
    last.length > 1 ? fill(t, 'changes.inside', { outer: last[0] ?? [], inner: last[1] ?? [] }) : (last[0] ?? []);
  const named = member ? fill(t, 'changes.about', { kind: path, about: told(member, speaker) }) : path;
  return record ? fill(t, 'changes.of', { subject: recordOf(record, speaker), field: named }) : named;
}

/** `Condition “Market access”`; where there is no title what it is about, and of an actor’s record the actor. */
function recordOf(record: ChangedRecord, speaker: Speaker): Part[] {
  const { t } = speaker;
  const kind: Part[] = [{ text: labelOf(record.list, speaker) }];
  const title = speaker.title(record);
  if (title !== undefined) return fill(t, 'changes.titled', { kind, title: [{ text: title, as: 'said' }] });
  return record.about ? fill(t, 'changes.about', { kind, about: told(record.about, speaker) }) : kind;
}

function labelOf(key: string, { t }: Speaker): string {
  return t(`changes.field.${key}`);
}

function listed(values: readonly Closed[], speaker: Speaker): Part[] {
  return values.flatMap((value, index) => [
    ...(index > 0 ? [{ text: speaker.t('punctuation.comma') }] : []),
    ...told(value, speaker),
  ]);
}

function told(value: Closed, speaker: Speaker): Part[] {
  const { t, word, date, number } = speaker;
  if ('actor' in value) return [name(speaker.actor(value.actor) ?? t('changes.gone.actor'))];
  if ('source' in value) return [name(speaker.source(value.source) ?? t('changes.gone.source'))];
  if ('date' in value && !('expiry' in value)) return [name(date(value.date))];
  if ('quarter' in value) return [name(value.quarter)];
  if ('number' in value) return [name(number(value.number))];
  if ('yes' in value) return [{ text: word('yesNo', value.yes ? 'yes' : 'no') }];
  if ('expiry' in value) {
    const kind: Part[] = [{ text: word('expiryKind', value.expiry) }];
    return value.date === undefined ? kind : fill(t, 'changes.about', { kind, about: [name(date(value.date))] });
  }
  if (value.list === undefined) return [{ text: t(`changes.word.${value.word}`) }];
  // A word that leads to a name ("Allié :") leads to nothing here.
  return [{ text: word(value.list, value.word).replace(/\s*:$/, '') }];
}

/** A sentence of the interface with parts in the places of its values. */
function fill(t: Translate, key: string, values: Record<string, readonly Part[]>): Part[] {
  const names = Object.keys(values);
  const marks = Object.fromEntries(names.map((one, index) => [one, `\u0000${index}\u0000`]));
  return t(key, marks)
    .split('\u0000')
    .flatMap((text, index) => {
      if (index % 2 === 0) return text === '' ? [] : [{ text }];
      return values[names[Number(text)] ?? ''] ?? [];
    });
}

function capitalised([first, ...rest]: readonly Part[]): Part[] {
  if (!first) return [];
  if (first.as) return [first, ...rest];
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

const name = (text: string): Part => ({ text, as: 'name' });

/** Words of the interface, or a name or number that stands for itself, or words of the entry. */
export interface Part {
  text: string;
  as?: 'name' | 'said';
}

/** How a language says things, and the names of what is known today. */
export interface Speaker {
  t: Translate;
  word: (list: string, value: string) => string;
  date: (partial: string) => string;
  number: (value: number) => string;
  /** Undefined where it is no longer there. */
  actor: (id: string) => string | undefined;
  source: (id: string) => string | undefined;
  /** The title of a record of the entry, where it has one. */
  title: (record: ChangedRecord) => string | undefined;
}

type Say = (key: string, values: Record<string, readonly Part[]>) => Part[];
type ValueChange = Extract<Change, { what: 'set' | 'unset' | 'changed' }>;
type Place = Pick<ValueChange, 'record' | 'field' | 'member'>;
