/** The entries that localities refer to: the country, the actors, the sources. */
import { CORPUS_DAY, dayText } from './calendar.ts';
import { seen } from './claims.ts';
import { buildConditions } from './conditions.ts';
import { type Actor, COUNTRY_NAME, type Frame, frameSetting } from './frame.ts';
import { writeProse } from './prose.ts';
import { randomOf } from './random.ts';
import { phrase } from './text.ts';
import { toYaml } from './yaml.ts';

const REVIEWED = CORPUS_DAY - 3;

/** The text of `content/countries/zzz.mdx`. */
export function writeCountry(frame: Frame, seed: number): string {
  const random = randomOf(seed, 'country');
  const setting = frameSetting(random);
  const ground = { random, setting, sources: frame.sources, actors: frame.actors.slice(0, 12), reviewed: REVIEWED };
  const cited = () => seen(random, frame.sources, REVIEWED, 'middling').fields;
  const conditions = buildConditions(ground, 1);
  const front = {
    name: COUNTRY_NAME,
    aliases: ['Land of the Two Rivers'],
    language: 'en',
    summary: phrase('summary', random, setting),
    reviewed: dayText(REVIEWED),
    sensitivity: 'low',
    pcodePrefix: 'ZZ',
    pcodeList: { name: `Made-up P-codes of ${COUNTRY_NAME}`, validFrom: '2024-01-01', sources: cited().sources },
    regions: frame.regions.map(({ pcode, name, districts, number }) => ({
      pcode,
      name,
      iso3166: `ZZ-${number}`,
      districts,
    })),
    accords: [{ id: 'river-accord', name: 'River Accord', signedOn: '2015-06-20', sources: cited().sources }],
    commitments: [
      {
        id: 'river-accord-posts',
        accord: 'river-accord',
        party: frame.actors[0]?.slug,
        text: phrase('agreed', random, setting),
        status: 'partly',
        ...cited(),
      },
    ],
    conditions: conditions.map(({ record }) => record),
    figures: [{ id: 'schools-closed', label: 'Schools closed', value: 412, unit: 'schools', ...cited() }],
    unknowns: [phrase('unknown', random, setting)],
  };
  const references = {
    sources: frame.sources.slice(0, 20).map(({ slug }) => slug),
    actors: ground.actors.map(({ slug }) => slug),
    conditions: conditions.map(({ id }) => id),
    places: [],
  };
  return entry(front, writeProse(random, setting, references, 300));
}

/** The text of an actor’s entry. */
export function writeActor(frame: Frame, actor: Actor, seed: number): string {
  const random = randomOf(seed, 'actor', actor.slug);
  const setting = frameSetting(random);
  const index = frame.actors.indexOf(actor);
  const others = random.some(frame.actors.slice(0, index), 2);
  const { sources } = seen(random, frame.sources, REVIEWED, 'middling').fields;
  const front = {
    name: actor.name,
    aliases: [
      actor.name
        .split(' ')
        .map((word) => word.charAt(0).toUpperCase())
        .join(''),
    ],
    class: actor.class,
    language: 'en',
    summary: phrase('summary', random, setting),
    reviewed: dayText(REVIEWED),
    sensitivity: 'low',
    active: actor.gone ? { from: '2014', until: '2024-12-31' } : { from: '2012-04' },
    relations:
      others.length > 0
        ? others.map(({ slug }) => ({ to: slug, kind: random.pick(['allied', 'rival']), from: '2019', sources }))
        : undefined,
    deedsOfCommitment: random.chance(0.2) ? [{ title: 'Pledge on schools', on: '2021-11', sources }] : undefined,
    sources,
  };
  const references = {
    sources: random.some(frame.sources, 5).map(({ slug }) => slug),
    actors: others.map(({ slug }) => slug),
    conditions: [],
    places: [],
  };
  return entry(front, writeProse(random, setting, references, 150));
}

/** The text of a source’s file. */
export function writeSource(source: Frame['sources'][number]): string {
  return toYaml(source.facts);
}

function entry(front: Parameters<typeof toYaml>[0], prose: string): string {
  return `---\n${toYaml(front)}---\n\n${prose}`;
}
