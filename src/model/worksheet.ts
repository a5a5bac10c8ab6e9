/**
 * The worksheet of a meeting, from the sheet of a place and what the reader chose. It follows the tools of the Centre of
 * Competence on Humanitarian Negotiation (field manual, 2nd edition): island of agreement, iceberg, network map,
 * scenarios. Only what the entries say is filled in; ours, and all limits, are written by hand and stand nowhere here.
 * Pure, with the day as an argument; runs in the browser.
 */
import type { Day } from './day.ts';
import { heldOn } from './held.ts';
import {
  basisOf,
  type Entry,
  entryOf,
  GROUNDS,
  type Ground,
  lastDayOf,
  lastDayOnPaper,
  type Precedent,
  type Sheet,
  type SheetActor,
  type SheetCondition,
  stateOn,
  textOf,
  type Words,
} from './sheet.ts';
import { SHELF_LIFE } from './status.ts';

/**
 * Everything that the entries say for a meeting, by section.
 * @param day the reader's; undefined where the device's clock cannot be believed: then no state is known.
 */
export function makeWorksheet(sheet: Sheet, choice: Choice, day: Day | undefined): Worksheet {
  const { access } = sheet;
  const counterpart = sheet.actors.find(({ id }) => id === choice.actor);
  const sections: Record<Section, Entry[]> = {
    access: [
      {
        ...entryOf([access.sentence], basisOf(access), { label: access.word, shelf: SHELF_LIFE.access, day }),
        ...(access.single ? { single: true } : {}),
      },
    ],
    ...grounds(sheet, choice),
    ...iceberg(counterpart),
    movers: movers(sheet, counterpart),
    others: others(sheet, counterpart),
    here: relevant(sheet.conditions, choice)
      .filter(({ condition, weight }) => weight > 0 && condition.type !== choice.type)
      .map(({ condition }) => conditionEntry(condition, day)),
    precedents: precedents(sheet, choice, day),
    customs: sheet.customs.map((one) =>
      entryOf(
        [one.statement, one.protocol, one.when],
        basisOf(one),
        one.calendar === undefined ? {} : { label: one.calendar },
      ),
    ),
    avoid: avoid(sheet, counterpart),
    unknowns: sheet.unknowns.map((one) => entryOf([one], undefined)),
  };
  const filled = Object.fromEntries(
    SECTIONS.map((name) => [name, fitting(sections[name], ROOM[name])]),
  ) as Worksheet['sections'];
  const elsewhere = sheet.precedents.filter(({ type }) => type === choice.type);
  return { counterpart, sections: filled, lastDay: lastDayOnPaper([sheet], elsewhere, day) };
}

function grounds(sheet: Sheet, choice: Choice): Record<Ground, Entry[]> {
  const nearest = relevant(sheet.conditions, choice).filter(({ condition }) => condition.ground !== undefined);
  const of = (part: Ground) =>
    nearest.flatMap(({ condition }) =>
      (condition.ground?.[part] ?? []).map((line) => entryOf([line], basisOf(condition))),
    );
  return Object.fromEntries(GROUNDS.map((part) => [part, of(part)])) as Record<Ground, Entry[]>;
}

function iceberg(actor: SheetActor | undefined): Record<'position' | 'reasoning' | 'motives', Entry[]> {
  const said = (...parts: (Words | undefined)[]) =>
    actor === undefined
      ? []
      : parts
          .filter((part) => part !== undefined)
          .map((part) => entryOf([part], basisOf(actor), actor.of === undefined ? {} : { label: actor.of }));
  return {
    position: said(actor?.position),
    reasoning: said(actor?.reasoning),
    motives: said(actor?.motives, actor?.ambitions),
  };
}

/** Who moves the one across the table, and whom that one moves. */
function movers({ actors }: Sheet, counterpart: SheetActor | undefined): Entry[] {
  const all = actors.flatMap((actor) =>
    (actor.influences ?? []).map(({ id, name, how }) => ({ from: actor, id, name, how })),
  );
  const about = ({ from, id }: { from: SheetActor; id: string }) =>
    counterpart === undefined ? 0 : id === counterpart.id ? 2 : from.id === counterpart.id ? 1 : 0;
  return all
    .toSorted((a, b) => about(b) - about(a))
    .map(({ from, name, how }) => ({ ...entryOf([how], basisOf(from), { label: from.name }), moves: name }));
}

/** Guarantors, intermediaries and spoilers first: they decide whether an agreement is kept. */
function others({ actors, conditions }: Sheet, counterpart: SheetActor | undefined): Entry[] {
  const stands = (id: string) =>
    conditions.filter(({ guarantors, mediators }) => guarantors.includes(id) || mediators.includes(id)).length;
  return actors
    .filter(({ id, of }) => id !== counterpart?.id && of === undefined)
    .toSorted((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || stands(b.id) - stands(a.id))
    .map((actor) => {
      const ties = (actor.ties ?? []).filter(({ id }) => counterpart === undefined || id === counterpart.id);
      return {
        ...entryOf(
          ties.map(({ kind, name }) => `${kind} ${name}`),
          undefined,
          { label: actor.name },
        ),
        role: actor.relationWord,
        ...(actor.gone === undefined ? {} : { gone: actor.gone }),
      };
    });
}

/** This place first; then what the same party accepted or refused; then the rest as they came, the nearest first. */
function precedents(sheet: Sheet, choice: Choice, day: Day | undefined): Entry[] {
  if (choice.type === undefined) return [];
  const here = sheet.conditions.map((one) => ({ ...one, place: sheet.id, placeName: sheet.name }));
  const all = [...here, ...sheet.precedents].filter(({ type }) => type === choice.type);
  const weight = ({ place, parties, sector }: Precedent) =>
    (place === sheet.id ? 4 : 0) +
    (choice.actor !== undefined && parties.includes(choice.actor) ? 2 : 0) +
    (choice.sector !== undefined && sector === choice.sector ? 1 : 0);
  return all
    .toSorted((a, b) => weight(b) - weight(a))
    .map((one) => ({ ...conditionEntry(one, day), at: { place: one.place, condition: one.id } }));
}

/** What must not be touched: grievances of the one across the table first, then all that say what to avoid. */
function avoid({ grievances }: Sheet, counterpart: SheetActor | undefined): Entry[] {
  const theirs = ({ holderIds }: Sheet['grievances'][number]) =>
    counterpart !== undefined && holderIds.includes(counterpart.id) ? 1 : 0;
  return grievances
    .toSorted((a, b) => theirs(b) - theirs(a) || Number(b.avoid !== undefined) - Number(a.avoid !== undefined))
    .map((one) => entryOf([one.avoid ?? one.statement], basisOf(one), { label: one.theme }));
}

function relevant(conditions: readonly SheetCondition[], { actor, type, sector }: Choice) {
  const weigh = (one: SheetCondition) =>
    (type !== undefined && one.type === type ? 4 : 0) +
    (actor !== undefined && one.parties.includes(actor) ? 2 : 0) +
    (sector !== undefined && one.sector === sector ? 1 : 0);
  return conditions
    .map((condition) => ({ condition, weight: weigh(condition) }))
    .toSorted((a, b) => b.weight - a.weight);
}

function conditionEntry(one: SheetCondition | Precedent, day: Day | undefined): Entry {
  const held = day === undefined ? undefined : heldOn({ ...one.dates, endedOn: one.endedOn }, day);
  const lastDay = lastDayOf(one.dates, day);
  const where = 'placeName' in one ? { label: one.placeName } : {};
  return {
    ...entryOf([one.title, one.agreed], basisOf(one), where),
    ...(one.clause === undefined ? {} : { clause: one.clause }),
    ...(one.single ? { single: true } : {}),
    state: stateOn(one.dates, day),
    ...(held === undefined ? {} : { held }),
    ...(lastDay === undefined ? {} : { lastDay }),
  };
}

/**
 * As many whole entries as there is room for, at least one: a statement is never cut short. `room` is in characters of
 * the print, so that the worksheet stays on two sides; what is left out is counted, and stands on the brief.
 */
export function fitting(entries: readonly Entry[], room: number): Filled {
  let used = 0;
  const shown = entries.filter((entry, index) => {
    const words = [entry.label ?? '', entry.role ?? '', entry.moves ?? '', entry.clause ?? '', ...entry.words];
    used += words.reduce((sum, one) => sum + textOf(one).length, OVERHEAD);
    return index === 0 || used <= room;
  });
  return { entries: shown, more: entries.length - shown.length };
}

/** Date, grades and the end of a line, in characters. */
const OVERHEAD = 30;
const ORDER: readonly string[] = ['guarantor', 'intermediary', 'spoiler', 'party', 'affected'];

export const SECTIONS = [
  'access',
  ...GROUNDS,
  'position',
  'reasoning',
  'motives',
  'movers',
  'others',
  'here',
  'precedents',
  'customs',
  'avoid',
  'unknowns',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Characters for each section on paper. */
const ROOM: Record<Section, number> = {
  access: 400,
  agreedFacts: 450,
  contestedFacts: 450,
  sharedNorms: 450,
  divergentNorms: 450,
  position: 400,
  reasoning: 400,
  motives: 600,
  movers: 500,
  others: 500,
  here: 400,
  precedents: 1100,
  customs: 500,
  avoid: 600,
  unknowns: 500,
};

/** What the reader chose. Ids, and words of the vocabularies. */
export interface Choice {
  actor?: string | undefined;
  type?: string | undefined;
  sector?: string | undefined;
}

export interface Worksheet {
  counterpart: SheetActor | undefined;
  sections: Record<Section, Filled>;
  /** After it the paper is not to be used: something on it lapses. */
  lastDay: Day | undefined;
}

export interface Filled {
  entries: Entry[];
  /** How many more the brief has. */
  more: number;
}
