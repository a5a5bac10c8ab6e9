/** A made-up country in memory: the smallest valid record of each kind, to be varied by a test that needs no files. */
import type { AudienceDataset } from '../src/model/audience.ts';
import { type Actor, type Country, type Locality, makeDataset, type Source } from '../src/model/dataset.ts';
import type { ActorInPlace, Condition } from '../src/schema/index.ts';

export function source(id: string, facts: Partial<Source> = {}): Source {
  return {
    id,
    file: `content/sources/${id}.yaml`,
    title: `Report ${id}`,
    publisher: `Publisher of ${id}`,
    kind: 'report',
    date: '2026-09',
    language: 'en',
    availability: 'public',
    reliability: 'B',
    credibility: 2,
    sensitivity: 'low',
    ...facts,
  };
}

export function condition(id: string, facts: Partial<Condition> = {}): Condition {
  return {
    id,
    title: `Passage ${id}`,
    parties: ['river-guard'],
    humanitarianParty: 'unknown',
    asked: 'To pass the bridge.',
    agreed: 'Aid teams pass on market days.',
    agreedOn: '2026-10-01',
    status: 'verbal',
    expiry: { kind: 'not-stated' },
    asOf: '2026-10-01',
    sources: [{ source: 'radio' }],
    ...facts,
  };
}

export function actorInPlace(actor: string, facts: Partial<ActorInPlace> = {}): ActorInPlace {
  return { id: `actor-${actor}`, actor, relation: 'party', asOf: '2026-10', sources: [{ source: 'radio' }], ...facts };
}

export function locality(slug: string, facts: Partial<Locality> = {}): Locality {
  return {
    id: `zzz/${slug}`,
    file: `content/localities/zzz/${slug}.mdx`,
    iso3: 'zzz',
    slug,
    name: slug.charAt(0).toUpperCase() + slug.slice(1),
    language: 'en',
    summary: 'A market town on the river.',
    reviewed: '2026-11-01',
    sensitivity: 'low',
    adminLevel: 2,
    pcode: 'ZZ0101',
    region: 'ZZ01',
    access: {
      state: 'restricted',
      sentence: 'The bridge opens on market days.',
      asOf: '2026-10',
      sources: [{ source: 'radio' }],
    },
    actors: 'none-known',
    grievances: 'none-known',
    conditions: 'none-known',
    body: { text: '', sources: [] },
    ...facts,
  };
}

export function actor(id: string, facts: Partial<Actor> = {}): Actor {
  return {
    id,
    file: `content/actors/${id}.mdx`,
    name: `The ${id.replaceAll('-', ' ')}`,
    language: 'en',
    summary: 'Keeps the bridge.',
    reviewed: '2026-11-01',
    sensitivity: 'low',
    class: 'community',
    sources: [{ source: 'radio' }],
    body: { text: '', sources: [] },
    ...facts,
  };
}

export function country(facts: Partial<Country> = {}): Country {
  return {
    id: 'zzz',
    file: 'content/countries/zzz.mdx',
    name: 'Zanzara',
    language: 'en',
    summary: 'A country that does not exist.',
    reviewed: '2026-11-01',
    sensitivity: 'low',
    pcodePrefix: 'ZZ',
    pcodeList: { name: 'The list of 2025', validFrom: '2025', sources: [{ source: 'radio' }] },
    regions: [{ pcode: 'ZZ01', name: 'Rivers', districts: [{ pcode: 'ZZ0101', name: 'Kessa' }] }],
    body: { text: '', sources: [] },
    ...facts,
  };
}

/** As if cut for an audience that may read all of it: tests of the cut itself are in tests/audience. */
export function dataset({
  localities = [],
  actors = [],
  countries = [],
  sources = [source('radio')],
}: Entries): AudienceDataset {
  return makeDataset({ localities, actors, countries, sources }) as AudienceDataset;
}

interface Entries {
  localities?: Locality[];
  actors?: Actor[];
  countries?: Country[];
  sources?: Source[];
}
