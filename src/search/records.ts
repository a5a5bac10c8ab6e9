/**
 * The dataset as search records: one for each place, actor and country, as text without tables.
 * Pure: no files, no clock. Dates are indexed, never states: a state would lie the day after.
 */

import type { AudienceDataset } from '../model/audience.ts';
import { type Dataset, type Locality, listOrNone } from '../model/dataset.ts';
import type { ConditionDates } from '../model/status.ts';
import type { Condition } from '../schema/index.ts';
import { fold } from './fold.ts';

/**
 * Records for the index of one country and language.
 * @param words wording of a vocabulary value in that language.
 * @param addresses the page of each record, from the routes.
 */
export function searchRecords(
  dataset: AudienceDataset,
  iso3: string,
  words: Words,
  addresses: Addresses,
): SearchRecord[] {
  const localities = [...dataset.localities.values()].filter((one) => one.iso3 === iso3);
  const present = new Set(localities.flatMap((one) => listOrNone(one.actors).map(({ actor }) => actor)));
  const country = dataset.countries.get(iso3);
  return [
    ...localities.map((locality) => localityRecord(locality, dataset, words, addresses)),
    ...[...dataset.actors.values()]
      .filter(({ id }) => present.has(id))
      .map((actor) => ({
        url: addresses.actor(actor.id),
        content: text([
          namesText([actor.name, ...Object.values(actor.names ?? {}), ...(actor.aliases ?? [])]),
          actor.summary,
          plain(actor.body.text),
        ]),
        meta: { title: actor.name, kind: 'actor', detail: words('actorClass', actor.class) },
        filters: { actor: [actor.name], language: [words('language', actor.language)] },
      })),
    ...(country
      ? [
          {
            url: addresses.country(iso3),
            content: text([
              namesText([country.name, ...Object.values(country.names ?? {})]),
              country.summary,
              ...(country.conditions ?? []).map(conditionText),
              plain(country.body.text),
            ]),
            meta: { title: country.name, kind: 'country', detail: '', conditions: datesOf(country.conditions ?? []) },
            filters: {
              language: [words('language', country.language)],
              ...conditionFilters(country.conditions ?? [], words),
            },
          },
        ]
      : []),
  ];
}

function localityRecord(locality: Locality, dataset: Dataset, words: Words, addresses: Addresses): SearchRecord {
  const conditions = listOrNone(locality.conditions);
  const actors = [...new Set(listOrNone(locality.actors).map(({ actor }) => actor))].flatMap(
    (id) => dataset.actors.get(id) ?? [],
  );
  const region =
    dataset.countries.get(locality.iso3)?.regions.find(({ pcode }) => pcode === locality.region)?.name ??
    locality.region;
  const names = [
    locality.name,
    ...Object.values(locality.names ?? {}),
    ...(locality.aliases ?? []),
    ...(locality.places ?? []).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  ];
  return {
    url: addresses.locality(locality.id),
    content: text([
      namesText(names),
      locality.pcode,
      region,
      locality.summary,
      locality.access.sentence,
      ...conditions.map(conditionText),
      ...actors.map(({ name, aliases = [] }) => namesText([name, ...aliases])),
      ...listOrNone(locality.grievances).map(({ statement }) => statement),
      ...(locality.constraints ?? []).map(({ statement }) => statement),
      ...(locality.customs ?? []).map(({ statement }) => statement),
      plain(locality.body.text),
    ]),
    meta: {
      title: locality.name,
      kind: 'locality',
      detail: `${region} · ${locality.pcode}`,
      access: words('access', locality.access.state),
      accessAsOf: locality.access.asOf,
      conditions: datesOf(conditions),
    },
    filters: {
      region: [region],
      actor: actors.map(({ name }) => name),
      language: [words('language', locality.language)],
      ...conditionFilters(conditions, words),
    },
  };
}

/** Names as written and without accents, so that a phone without the keys finds them. */
function namesText(names: readonly string[]): string {
  return [...new Set(names.flatMap((name) => [name, fold(name)]))].join(', ');
}

function conditionText({ title, asked, agreed, area = '' }: Condition): string {
  return text([title, asked, agreed, area]);
}

function conditionFilters(conditions: readonly Condition[], words: Words): Record<string, string[]> {
  const all = (list: string, values: readonly (string | undefined)[]) => [
    ...new Set(values.flatMap((value) => (value === undefined ? [] : [words(list, value)]))),
  ];
  return {
    type: all(
      'conditionType',
      conditions.map(({ type }) => type),
    ),
    sector: all(
      'sector',
      conditions.map(({ sector }) => sector),
    ),
  };
}

/** What statusOn needs of each condition, so that a result can show states of the reader's day. */
function datesOf(conditions: readonly Condition[]): string {
  const dates: ConditionDates[] = conditions.map(({ status, agreedOn, expiry, confirmed }) => ({
    status,
    agreedOn,
    expiry: expiry.kind === 'event' ? { kind: 'event', event: '' } : expiry,
    ...(confirmed ? { confirmed: confirmed.map(({ on }) => ({ on })) } : {}),
  }));
  return JSON.stringify(dates);
}

function text(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('. ');
}

/** Prose without its marks: components, links and emphasis are not words. */
function plain(body: string): string {
  return body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/[#*_[\]|>]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export type Words = (list: string, value: string) => string;

export interface Addresses {
  locality: (id: string) => string;
  actor: (id: string) => string;
  country: (id: string) => string;
}

export interface SearchRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
