/**
 * The search index of a copy to carry: names, summaries and conditions of a country, in one language, by MiniSearch.
 * Pure: no files, no clock. Dates are stored, never states.
 */
import MiniSearch from 'minisearch';
import type { AudienceDataset } from '../model/audience.ts';
import { type Actor, type Country, type Locality, listOrNone } from '../model/dataset.ts';
import type { Condition } from '../schema/index.ts';
import { COPY_SEARCH, type CopyRecord } from './copy-options.ts';
import { type Addresses, type SearchRecord, searchRecords, type Words } from './records.ts';

/**
 * The script that brings the index: one call of a function with it, since `file://` lets no page fetch a file.
 * @param pages the file of a record in the copy, from its address.
 */
export function copyIndexScript(
  dataset: AudienceDataset,
  iso3: string,
  lang: string,
  words: Words,
  addresses: Addresses,
  pages: (address: string) => string,
): string {
  const found = foundBy(dataset, addresses);
  const index = new MiniSearch<CopyRecord>(COPY_SEARCH);
  for (const record of searchRecords(dataset, iso3, lang, words, addresses)) {
    const by = found.get(record.url);
    if (by) index.add({ page: pages(record.url), ...withWordsOf(record, by), ...shown(record) });
  }
  return `copyIndex(${JSON.stringify(index)})\n`;
}

/** By which words each place, actor and country is found, by its address. */
function foundBy(dataset: AudienceDataset, addresses: Addresses): Map<string, FoundBy> {
  const region = ({ iso3, region }: Locality) =>
    dataset.countries.get(iso3)?.regions.find(({ pcode }) => pcode === region)?.name ?? '';
  const actorNames = (locality: Locality) =>
    listOrNone(locality.actors).flatMap(({ actor }) => namesOf(dataset.actors.get(actor)));
  return new Map([
    ...[...dataset.localities.values()].map((locality): [string, FoundBy] => [
      addresses.locality(locality.id),
      {
        names: text([
          ...namesOf(locality),
          ...(locality.places ?? []).flatMap(({ name, aliases = [] }) => [name, ...aliases]),
          locality.pcode,
        ]),
        // The names of its region and actors are those of many places.
        summary: text([locality.summary, locality.access.sentence, region(locality), ...new Set(actorNames(locality))]),
        conditions: conditionsText(listOrNone(locality.conditions)),
      },
    ]),
    ...[...dataset.actors.values()].map((actor): [string, FoundBy] => [
      addresses.actor(actor.id),
      { names: text(namesOf(actor)), summary: actor.summary, conditions: '' },
    ]),
    ...[...dataset.countries.values()].map((country): [string, FoundBy] => [
      addresses.country(country.id),
      {
        names: text(namesOf(country)),
        summary: country.summary,
        conditions: conditionsText(country.conditions ?? []),
      },
    ]),
  ]);
}

function namesOf(entry: (Locality | Actor | Country) | undefined): string[] {
  if (!entry) return [];
  const aliases = 'aliases' in entry ? (entry.aliases ?? []) : [];
  return [entry.name, ...Object.values(entry.names ?? {}), ...aliases];
}

function conditionsText(conditions: readonly Condition[]): string {
  return text(conditions.flatMap(({ title, asked, agreed, area = '' }) => [title, asked, agreed, area]));
}

/** The reader's own words for the kinds of conditions, whatever the language of the entry. */
function withWordsOf({ filters }: SearchRecord, by: FoundBy): FoundBy {
  const kinds = [...(filters['type'] ?? []), ...(filters['sector'] ?? [])];
  return { ...by, conditions: text([by.conditions, ...kinds]) };
}

function shown({ meta }: SearchRecord): Omit<CopyRecord, keyof FoundBy | 'page'> {
  const { title = '', detail = '', access, accessAsOf, conditions } = meta;
  return {
    title,
    detail,
    ...(access === undefined ? {} : { access }),
    ...(accessAsOf === undefined ? {} : { accessAsOf }),
    ...(conditions === undefined ? {} : { dates: conditions }),
  };
}

function text(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('. ');
}

type FoundBy = Pick<CopyRecord, 'names' | 'summary' | 'conditions'>;
