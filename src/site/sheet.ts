/**
 * The sheet of a place (model/sheet.ts) in the words of a language: facts of its entry, of the actors it names, of its
 * region, and the nearest precedents. Made of the dataset that is cut to the audience, as the brief is.
 */

import { type Locality, listOrNone, newestFirst } from '../model/dataset.ts';
import {
  GROUNDS,
  type Precedent,
  type Sheet,
  type SheetCondition,
  type SheetFacts,
  type Words,
} from '../model/sheet.ts';
import type { ValuedTransfer } from '../model/transfers.ts';
import type { Condition, Displacement } from '../schema/index.ts';
import { doubtsOfAccess } from './access.ts';
import { datesOf, restsOnOne } from './conditions.ts';
import type { Site } from './context.ts';
import { nearPrecedents } from './near-precedents.ts';
import { actorsOfPlace } from './sheet-actors.ts';
import { basis, optional, said } from './sheet-words.ts';
import { transfersOf } from './transfers.ts';

/** Everything that a worksheet and a comparison say of a place. */
export function makeSheet(locality: Locality, site: Site): Sheet {
  return {
    ...makeSheetFacts(locality, site),
    precedents: nearPrecedents(locality, site).map(({ condition, id, name }) => ({
      place: id,
      placeName: name,
      ...precedentOf(condition, site),
    })),
  };
}

/** What a comparison says of a place: all of its sheet but the precedents of others. */
export function makeSheetFacts(locality: Locality, site: Site): SheetFacts {
  const { word } = site;
  const say = sayer(site);
  const country = site.dataset.countries.get(locality.iso3);
  const { access } = locality;
  return {
    id: locality.id,
    name: locality.name,
    region: {
      iso3: locality.iso3,
      pcode: locality.region,
      name: country?.regions.find(({ pcode }) => pcode === locality.region)?.name ?? locality.region,
    },
    built: site.buildDay,
    reviewed: locality.reviewed,
    access: {
      word: word('access', access.state),
      ...optional('sentence', say(access.sentence)),
      ...(doubtsOfAccess(locality, site).singleSource ? { single: true as const } : {}),
      ...basis(access, site),
    },
    actors: actorsOfPlace(locality, site),
    control: newestFirst(locality.control ?? []).map((one) => ({
      actor: site.dataset.actors.get(one.actor)?.name ?? one.actor,
      claim: word('control', one.claim),
      ...optional('area', say(one.area)),
      ...optional('note', say(one.note)),
      ...optional('until', one.until),
      ...basis(one, site),
    })),
    conditions: listOrNone(locality.conditions).map((one) => conditionOf(one, site)),
    constraints: (locality.constraints ?? []).map((one) => ({
      kind: word('constraint', one.kind),
      statement: said(one.statement, site),
      ...basis(one, site),
    })),
    grievances: listOrNone(locality.grievances).map((one) => ({
      theme: word('grievanceTheme', one.theme),
      statement: said(one.statement, site),
      ...optional('avoid', say(one.avoid)),
      holders: one.holders === 'unknown' ? [] : namesOf(one.holders, site),
      holderIds: one.holders === 'unknown' ? [] : one.holders,
      ...basis(one, site),
    })),
    customs: (locality.customs ?? []).map((one) => ({
      statement: said(one.statement, site),
      ...optional('protocol', say(one.protocol)),
      ...optional('calendar', one.calendar && word('customCalendar', one.calendar.kind)),
      ...optional('when', say(one.calendar?.when)),
      ...basis(one, site),
    })),
    displacement: newestFirst(locality.displacement ?? []).map((one) => ({
      population: word('population', one.population),
      figure: figureOf(one, site),
      ...optional('note', say(one.note)),
      ...basis(one, site),
    })),
    transfers: transfersOf(locality, site).map(({ record, value }) => ({
      organisation: word('organisationType', record.organisationType),
      terms: termsOf({ record, value }, site),
      ...optional('note', say(record.note)),
      ...basis(record, site),
    })),
    outreach: (locality.outreach ?? [])
      .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))
      .map((one) => ({
        quarter: one.quarter,
        result: word('outreachResult', one.result),
        area: said(one.area, site),
        audience: said(one.audience, site),
        ...basis(one, site),
      })),
    risks: (locality.protectionRisks ?? []).map((one) => ({
      risk: word('protectionRisk', one.risk),
      ...optional('statement', say(one.statement)),
      ...(one.activities?.length ? {} : { without: true as const }),
      ...basis(one, site),
    })),
    unknowns: (locality.unknowns ?? []).map((one) => said(one, site)),
  };
}

function sayer(site: Site) {
  return (text: string | undefined) => (text === undefined ? undefined : said(text, site));
}

function precedentOf(condition: Condition, site: Site): Omit<Precedent, 'place' | 'placeName'> {
  const say = sayer(site);
  const parties = condition.parties === 'unknown' ? [] : condition.parties;
  return {
    id: condition.id,
    title: said(condition.title, site),
    ...optional('type', condition.type),
    ...optional('sector', condition.sector),
    parties,
    partyNames: namesOf(parties, site),
    ...optional('agreed', plain(condition.agreed, site)),
    ...optional('clause', say(condition.suspensiveClause)),
    dates: datesOf(condition),
    ...(restsOnOne(condition, site) ? { single: true as const } : {}),
    ...optional('endedOn', condition.endedOn),
    ...basis(condition, site),
  };
}

function conditionOf(condition: Condition, site: Site): SheetCondition {
  const { commonGround = {} } = condition;
  const ground = Object.fromEntries(
    GROUNDS.flatMap((part) => {
      const lines = commonGround[part] ?? [];
      return lines.length > 0 ? [[part, lines.map((line) => said(line, site))] as const] : [];
    }),
  );
  return {
    ...precedentOf(condition, site),
    ...optional(
      'typeWord',
      condition.type && condition.type !== 'other' ? site.word('conditionType', condition.type) : undefined,
    ),
    ...optional('asked', plain(condition.asked, site)),
    guarantors: condition.guaranteedBy ?? [],
    mediators: condition.mediatedBy ?? [],
    ...(Object.keys(ground).length > 0 ? { ground } : {}),
  };
}

/** `unknown` and `nothing` are words of the schema: the reader's own are said instead. */
function plain(text: string, site: Site): Words {
  if (text === 'unknown') return site.t('claim.unknown');
  return text === 'nothing' ? site.t('claim.nothing') : said(text, site);
}

function namesOf(ids: readonly string[], { dataset }: Site): string[] {
  return ids.map((id) => dataset.actors.get(id)?.name ?? id);
}

function figureOf({ qualifier, value, unit }: Displacement, { word, number }: Site): string {
  const about = qualifier === undefined ? '' : `${word('qualifier', qualifier)} `;
  return `${about}${number(value)} ${word('populationUnit', unit)}`;
}

/** The amount as it is given and, where that says it otherwise, what a household receives: as on the page of transfers. */
function termsOf({ record, value }: ValuedTransfer, { t, word, number }: Site): string {
  const { amount, currency, per, frequency, modality } = record;
  const parts = [
    word('transferModality', modality),
    amount === 'unknown' ? t('transfer.amount-unknown') : `${number(amount)} ${currency}`,
    word('transferUnit', per),
    word('transferFrequency', frequency),
  ];
  if ('why' in value) {
    // That the amount or how often is not known has been said.
    if (value.why === 'household') parts.push(t('transfer.not-comparable-household'));
  } else if (value.amount !== amount || value.currency !== currency) {
    parts.push(`${number(Math.round(value.amount))} ${value.currency} ${t(`transfer.basis-${value.basis}`)}`);
  }
  return parts.join(t('punctuation.comma'));
}
