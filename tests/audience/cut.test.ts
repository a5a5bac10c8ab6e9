/** The cut on the canary tree: what is left for the public is what would stand there had the rest never been written. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WALKERS } from '../../src/checks/references.ts';
import { load } from '../../src/load.ts';
import { AUDIENCES, cutTo } from '../../src/model/audience.ts';
import { type DatasetEntries, independentSources, type Locality, listOrNone } from '../../src/model/dataset.ts';
import { spokenIn } from '../../src/model/translation.ts';
import { PROJECT } from '../../src/project.ts';
import { SCHEMAS } from '../../src/schema/index.ts';
import { referenceWalker } from '../../src/schema/references.ts';
import { FIXTURES, TODAY } from '../support.ts';
import { CANARIES } from './canaries.ts';

const written = load(join(FIXTURES, 'canaries/written'), { today: TODAY });
const never = load(join(FIXTURES, 'canaries/never-written'), { today: TODAY });
const forPublic = cutTo(written.entries, 'public');
const forPartner = cutTo(written.entries, 'partner');

describe('the canary tree', () => {
  test('may be published, and so may the one without canaries', () => {
    expect([written.ok, never.ok]).toEqual([true, true]);
    expect(never.diagnostics).toEqual([]);
  });

  test('has a finding on a place that the public may not know of: findings leak as well', () => {
    expect(written.diagnostics.map(({ file }) => file)).toContain('content/localities/zzz/kanarizcc0q5.mdx');
  });

  test('holds the canaries of the list, each of them, and no other', () => {
    const root = join(FIXTURES, 'canaries/written');
    const all = globSync('**/*.*', { cwd: root }).flatMap((path) => [path, readFileSync(join(root, path), 'utf8')]);
    const found = new Set(all.join('\n').match(/kanari[a-z0-9]{6}/g));
    const listed = CANARIES.map(({ word }) => word);
    expect([...found].toSorted()).toEqual(listed.filter((word) => word.startsWith('kanari')).toSorted());
    expect(listed.filter((word) => !all.join('\n').includes(word))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('names a cut actor and a cut source in every field that can name one', () => {
    const cut = { actor: 'kanarixvk0q1', source: 'kanaribhrt2t' };
    const filled = new Set(
      written.entries.localities.flatMap((one) => fieldsNaming('locality', one, Object.values(cut))),
    );
    // What a moderate record names falls with it. These are of low records, where the name itself has to go.
    for (const field of ['access.sources.source', 'actors.actor', 'actors.influences.actor', 'conditions.leftOut'])
      expect(filled, field).toContain(field);
  });
});

describe('the public', () => {
  test('reads what would stand there had nothing else been written', () => {
    expect(comparable(forPublic)).toEqual(comparable(never.entries));
  });

  test('reads no canary but those that are public already', () => {
    const text = JSON.stringify(forPublic).toLowerCase();
    const read = CANARIES.filter(({ word }) => text.includes(word.toLowerCase()));
    expect(new Set(read.map(({ readers }) => readers))).toEqual(new Set(['public']));
  });

  test('counts two papers that repeat one cut telling as one voice', () => {
    const condition = conditionOf(forPublic, 'two-papers');
    const sources = new Map(forPublic.sources.map((one) => [one.id, one]));
    expect(sources.has('first-telling')).toBe(false);
    expect(independentSources(condition?.sources ?? [], sources)).toBe(1);
  });

  test('is told of a place whose access rests on a cut source that access is not known', () => {
    const ombar = forPublic.localities.find(({ id }) => id === 'zzz/ombar');
    expect(ombar?.access).toEqual({ state: 'unknown', sentence: '', asOf: ombar?.reviewed, sources: [] });
  });
});

describe('partners', () => {
  test('read the low and the moderate, and nothing that is high or severe', () => {
    const inFrench = spokenIn(forPartner, written.translations, 'fr').entries;
    const text = JSON.stringify([forPartner, inFrench]).toLowerCase();
    const read = (readers: string) =>
      CANARIES.filter((one) => one.readers === readers).filter(({ word }) => text.includes(word.toLowerCase()));
    const comments = CANARIES.filter(({ where }) => where === 'comment');
    expect(read('nobody')).toEqual([]);
    expect(comments.length).toBeGreaterThan(0);
    for (const readers of ['public', 'partner', 'unshown'])
      expect(read(readers)).toEqual(CANARIES.filter((one) => one.readers === readers));
  });
});

describe.each(AUDIENCES)('what is left for %s', (audience) => {
  const left = cutTo(written.entries, audience);

  test('names no actor and no source that is not left', () => {
    const ids = { actor: new Set(left.actors.map(({ id }) => id)), source: new Set(left.sources.map(({ id }) => id)) };
    const lost: string[] = [];
    const look = (kind: 'actor' | 'source', id: string) => void (ids[kind].has(id) || lost.push(`${kind} ${id}`));
    for (const one of left.localities) WALKERS.locality(one, [], look);
    for (const one of left.countries) WALKERS.country(one, [], look);
    for (const one of left.actors) WALKERS.actor(one, [], look);
    for (const one of left.sources) WALKERS.source(one, [], look);
    for (const one of [...left.localities, ...left.countries, ...left.actors])
      for (const id of one.body.sources) look('source', id);
    expect(lost).toEqual([]);
  });

  test('still fits the schema, but for an access that nobody knows', () => {
    for (const { id, file: _, body: __, ...facts } of left.actors)
      expect(SCHEMAS.actor.safeParse(facts).error, id).toBeUndefined();
    for (const { id, file: _, body: __, ...facts } of left.countries)
      expect(SCHEMAS.country.safeParse(facts).error, id).toBeUndefined();
    for (const { id, file: _, ...facts } of left.sources)
      expect(SCHEMAS.source.safeParse(facts).error, id).toBeUndefined();
    for (const { id, file: _, body: __, iso3: ___, slug: ____, ...facts } of left.localities) {
      const access = facts.access.sentence === '' ? { ...facts.access, sentence: 'x', unsourced: 'x' } : facts.access;
      expect(SCHEMAS.locality.safeParse({ ...facts, access }).error, id).toBeUndefined();
    }
  });

  test('does not change when it is cut once more', () => {
    const again = cutTo({ ...left, references: written.entries.references }, audience);
    expect(comparable(again)).toEqual(comparable(left));
  });
});

describe('the knowledge base itself', () => {
  const { entries } = load(PROJECT, { today: TODAY });

  test('is whole for the public: all that is moderate in it is public at its source', () => {
    expect(JSON.stringify(entries.localities).match(/"sensitivity":"moderate"/g)?.length).toBeGreaterThan(10);
    const left = cutTo(entries, 'public');
    for (const kind of ['localities', 'actors', 'countries', 'sources'] as const) {
      expect(left[kind].length).toBe(entries[kind].length);
      expect(
        left[kind].every((entry, index) => entry === entries[kind][index]),
        kind,
      ).toBe(true);
    }
  });
});

/** Prose without the empty lines that a cut leaves, and access without words, which the pages put in. */
function comparable({ localities, actors, countries, sources }: DatasetEntries) {
  const tidy = <Entry extends { body: { text: string; sources: readonly string[] } }>(entry: Entry) => ({
    ...entry,
    body: { ...entry.body, text: entry.body.text.replaceAll(/\n{2,}/g, '\n\n').trim() },
  });
  const quiet = (one: Locality) =>
    one.id === 'zzz/ombar' ? { ...one, access: { ...one.access, sentence: '', unsourced: undefined } } : one;
  return {
    localities: localities.map(quiet).map(tidy),
    actors: actors.map(tidy),
    countries: countries.map(tidy),
    sources,
  };
}

function conditionOf({ localities }: DatasetEntries, id: string) {
  return localities.flatMap(({ conditions }) => listOrNone(conditions)).find((one) => one.id === id);
}

function fieldsNaming(kind: 'locality', entry: unknown, ids: readonly string[]): string[] {
  const fields: string[] = [];
  referenceWalker(SCHEMAS[kind])(entry, [], (_, id, path) => {
    if (ids.includes(id)) fields.push(path.filter((step) => typeof step === 'string').join('.'));
  });
  return fields;
}
