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
 * @param lang the language of the reader, whose names and words are taken.
 * @param words wording of a vocabulary value in that language.
 * @param addresses the page of each record, from the routes.
 * @param foreign texts that are not in the reader's language, with the one that they are in: see inLanguage.
 */
export function searchRecords(
  dataset: AudienceDataset,
  iso3: string,
  lang: string,
  words: Words,
  addresses: Addresses,
  foreign?: ReadonlyMap<string, string>,
): SearchRecord[] {
  // What the summary is in counts for the entry: it is read first.
  const languageOf = ({ language, summary }: Prose) =>
    inWords(foreign ? (foreign.get(summary) ?? lang) : language, words);
  const localities = [...dataset.localities.values()].filter((one) => one.iso3 === iso3);
  const present = new Set(localities.flatMap((one) => listOrNone(one.actors).map(({ actor }) => actor)));
  const country = dataset.countries.get(iso3);
  return [
    ...localities.map((locality) => localityRecord(locality, dataset, lang, words, addresses, languageOf(locality))),
    ...[...dataset.actors.values()]
      .filter(({ id }) => present.has(id))
      .map((actor) => ({
        url: addresses.actor(actor.id),
        content: text([
          namesText([actor.name, ...Object.values(actor.names ?? {}), ...(actor.aliases ?? [])]),
          words('actorClass', actor.class),
          actor.summary,
          plain(actor.body.text),
        ]),
        meta: {
          title: nameIn(actor, lang),
          kind: 'actor',
          detail: words('actorClass', actor.class),
          ...languageOf(actor),
        },
        filters: { actor: [nameIn(actor, lang)], language: [languageOf(actor).languageName] },
      })),
    ...(country
      ? [
          {
            url: addresses.country(iso3),
            content: text([
              namesText([country.name, ...Object.values(country.names ?? {})]),
              country.summary,
              ...(country.conditions ?? []).map((one) => conditionText(one, words)),
              plain(country.body.text),
            ]),
            meta: {
              title: nameIn(country, lang),
              kind: 'country',
              detail: '',
              conditions: datesOf(country.conditions ?? []),
              ...languageOf(country),
            },
            filters: {
              language: [languageOf(country).languageName],
              ...conditionFilters(country.conditions ?? [], words),
            },
          },
        ]
      : []),
  ];
}

function localityRecord(
  locality: Locality,
  dataset: Dataset,
  lang: string,
  words: Words,
  addresses: Addresses,
  prose: ProseLanguage,
): SearchRecord {
  const conditions = listOrNone(locality.conditions);
  const actors = [...new Set(listOrNone(locality.actors).map(({ actor }) => actor))].flatMap(
    (id) => dataset.actors.get(id) ?? [],
  );
  const inTable = dataset.countries.get(locality.iso3)?.regions.find(({ pcode }) => pcode === locality.region);
  const region = inTable ? nameIn(inTable, lang) : locality.region;
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
      words('access', locality.access.state),
      ...conditions.map((one) => conditionText(one, words)),
      ...actors.map((one) => namesText([nameIn(one, lang), one.name, ...(one.aliases ?? [])])),
      ...listOrNone(locality.grievances).map(({ statement }) => statement),
      ...(locality.constraints ?? []).map(({ statement }) => statement),
      ...(locality.customs ?? []).map(({ statement }) => statement),
      plain(locality.body.text),
    ]),
    meta: {
      title: nameIn(locality, lang),
      kind: 'locality',
      detail: `${region} · ${locality.pcode}`,
      access: words('access', locality.access.state),
      accessAsOf: locality.access.asOf,
      conditions: datesOf(conditions),
      ...prose,
    },
    filters: {
      region: [region],
      actor: actors.map((one) => nameIn(one, lang)),
      language: [prose.languageName],
      ...conditionFilters(conditions, words),
    },
  };
}

/** Names as written and without accents, so that a phone without the keys finds them. */
function namesText(names: readonly string[]): string {
  return [...new Set(names.flatMap((name) => [name, fold(name)]))].join(', ');
}

/** With its type in the reader's words: they find it where its prose is in another language. */
function conditionText({ title, type, asked, agreed, area = '' }: Condition, words: Words): string {
  return text([title, type === undefined ? '' : words('conditionType', type), asked, agreed, area]);
}

function nameIn({ name, names }: Named, lang: string): string {
  return names?.[lang] ?? name;
}

/** Of the prose: a result says it where it is not the reader's. */
function inWords(language: string, words: Words): ProseLanguage {
  return { language, languageName: words('language', language) };
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

interface Prose {
  language: string;
  summary: string;
}

type ProseLanguage = Readonly<Record<'language' | 'languageName', string>>;

interface Named {
  name: string;
  names?: Readonly<Record<string, string>> | undefined;
}

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
