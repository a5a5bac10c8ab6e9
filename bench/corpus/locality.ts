/** One locality: its front matter, record by record, and its prose. */
import {
  ACCESS_STATES,
  CONSTRAINTS,
  CONTROL_CLAIMS,
  CUSTOM_CALENDARS,
  GRIEVANCE_THEMES,
  PLACE_RELATIONS,
  POPULATIONS,
} from '../../src/schema/vocabularies.ts';
import { CORPUS_DAY, dayText } from './calendar.ts';
import { seen } from './claims.ts';
import { buildConditions, type Ground } from './conditions.ts';
import { type Actor, type Frame, ISO3, type Place } from './frame.ts';
import { writeProse } from './prose.ts';
import { randomOf } from './random.ts';
import { type Fields, oneMore, record } from './rarer.ts';
import { inventName, phrase, type Setting } from './text.ts';
import type { Phrase } from './words.ts';
import { toYaml, type Yaml } from './yaml.ts';

/** The MDX text of the place with this number in the frame. */
export function writeLocality(frame: Frame, number: number, seed: number): string {
  const place = at(frame.places, number);
  const random = randomOf(seed, 'place', place.slug);
  const near = random
    .some([number - 2, number - 1, number + 1, number + 2], 4)
    .map((index) => frame.places[index])
    .filter((other) => other !== undefined);
  const setting: Setting = {
    villages: [place.name, ...Array.from({ length: 4 }, () => inventName(random))],
    nearName: near[0]?.name ?? place.region.name,
  };
  const actors = random.some(place.region.actors, random.between(3, 4));
  const reviewed = CORPUS_DAY - random.between(1, 60);
  const ground: Ground = { random, setting, sources: frame.sources, actors, reviewed };
  const conditions = buildConditions(ground, number);
  const front = {
    ...describe(place, ground),
    actors: actorsInPlace(ground),
    control: control(ground),
    grievances: grievances(ground),
    customs: customs(ground),
    conditions: conditions.map(({ record }) => record),
    constraints: constraints(ground),
    displacement: displacement(ground),
    ...(random.chance(0.5) ? oneMore(ground, number) : {}),
    unknowns: random.some([1, 2, 3], random.between(1, 3)).map(() => phrase('unknown', random, setting)),
  };
  const references = {
    sources: random
      .some(
        frame.sources.filter(({ date }) => date <= reviewed),
        6,
      )
      .map(({ slug }) => slug),
    actors: actors.map(({ slug }) => slug),
    conditions: conditions.map(({ id }) => id),
    places: near.map(({ slug }) => `${ISO3}/${slug}`),
  };
  return `---\n${toYaml(front)}---\n\n${writeProse(random, setting, references, random.between(280, 520))}`;
}

function describe(place: Place, ground: Ground): Fields {
  const { random, setting, sources, reviewed } = ground;
  return {
    name: place.name,
    aliases: [inventName(random), `${place.name} ${random.pick(['Upper', 'Lower', 'Old'])}`],
    adminLevel: place.adminLevel,
    pcode: place.pcode,
    parent: place.parent,
    region: place.region.pcode,
    centroid: [random.between(1000, 2000) / 100, random.between(-900, 900) / 100],
    language: 'en',
    summary: phrase('summary', random, setting),
    reviewed: dayText(reviewed),
    sensitivity: 'low',
    changeNote: { on: dayText(reviewed), text: phrase('change', random, setting) },
    places: setting.villages.slice(1, 4).map((name) => ({ name })),
    access: {
      state: random.pick(ACCESS_STATES),
      sentence: phrase('access', random, setting),
      ...seen(random, sources, reviewed, random.pick(['recent', 'recent', 'middling'])).fields,
    },
  };
}

function actorsInPlace(ground: Ground): Yaml {
  const { random, actors, setting } = ground;
  const maybe = (kind: Phrase, likelihood: number) =>
    random.chance(likelihood) ? phrase(kind, random, setting) : undefined;
  return actors.map((actor, index) => {
    const guarantees = random.chance(0.2) && (!actor.gone || random.chance(0.1));
    return record(ground, `${actor.slug}-here`, 'middling', {
      actor: actor.slug,
      relation: guarantees ? 'guarantor' : random.pick(PLACE_RELATIONS.filter((relation) => relation !== 'guarantor')),
      position: maybe('position', 0.5),
      reasoning: maybe('reasoning', 0.15),
      motives: maybe('motives', 0.2),
      influences: index === 0 ? [{ actor: at(actors, 1).slug, how: phrase('how', random, setting) }] : undefined,
    });
  });
}

/** Two claims, often against each other. */
function control(ground: Ground): Yaml {
  const { random, actors, setting } = ground;
  return random.some(actors, 2).map((actor: Actor, index) =>
    record(ground, `control-${index + 1}`, random.pick(['recent', 'middling', 'old']), {
      actor: actor.slug,
      claim: random.pick(CONTROL_CLAIMS),
      area: random.chance(0.5) ? phrase('area', random, setting) : undefined,
    }),
  );
}

function grievances(ground: Ground): Yaml {
  const { random, actors, setting } = ground;
  return random.some(GRIEVANCE_THEMES, random.between(1, 2)).map((theme) =>
    record(ground, theme, 'old', {
      theme,
      holders: [random.pick(actors).slug],
      statement: phrase('grievance', random, setting),
      avoid: random.chance(0.5) ? phrase('avoid', random, setting) : undefined,
    }),
  );
}

function customs(ground: Ground): Yaml {
  const { random, setting } = ground;
  return Array.from({ length: 1 }, (_, index) =>
    record(ground, `custom-${index + 1}`, 'old', {
      statement: phrase('custom', random, setting),
      protocol: random.chance(0.5) ? phrase('protocol', random, setting) : undefined,
      calendar: random.chance(0.4)
        ? { kind: random.pick(CUSTOM_CALENDARS), when: phrase('when', random, setting) }
        : undefined,
    }),
  );
}

function constraints(ground: Ground): Yaml {
  const { random, setting } = ground;
  return random
    .some(CONSTRAINTS, 1)
    .map((kind) => record(ground, kind, 'middling', { kind, statement: phrase('constraint', random, setting) }));
}

/** One figure of a population, or two from two sources. */
function displacement(ground: Ground): Yaml {
  const { random, setting } = ground;
  const population = random.pick(POPULATIONS);
  return random.some(['first', 'second'], random.between(1, 2)).map((which) =>
    record(ground, `${population}-${which}`, 'middling', {
      population,
      value: random.between(2, 900) * 50,
      unit: 'people',
      qualifier: random.chance(0.5) ? 'about' : undefined,
      servicesInterrupted: random.chance(0.2) ? phrase('services', random, setting) : undefined,
    }),
  );
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
