/** Who says so and when it was seen: sources, dates and grades of one record, in an order that could have happened. */
import { CORPUS_DAY, observedText } from './calendar.ts';
import type { Source } from './frame.ts';
import type { Random } from './random.ts';
import type { Yaml } from './yaml.ts';

/** How long ago a record was seen. */
export type Age = 'recent' | 'middling' | 'old';

export interface Seen {
  /** Day number of the observation. */
  on: number;
  /** `sources` and `asOf`, ready for the front matter. */
  fields: { sources: Yaml; asOf: string };
}

const DAYS_BACK: Record<Age, [number, number]> = { recent: [0, 80], middling: [60, 400], old: [300, 1900] };

/**
 * A source published before the entry was reviewed, an observation some weeks before it was published,
 * and sometimes a second publisher who says the same.
 */
export function seen(random: Random, sources: readonly Source[], reviewed: number, age: Age): Seen {
  const [least, most] = DAYS_BACK[age];
  const published = sources.filter(({ date }) => date <= reviewed);
  const fitting = published.filter(({ date }) => CORPUS_DAY - date >= least && CORPUS_DAY - date <= most);
  const first = random.pick(fitting.length > 0 ? fitting : published.slice(-5));
  const on = first.date - random.between(0, 30);
  const others = published.filter(({ date, publisher }) => date >= on && publisher !== first.publisher);
  const cited = random.chance(0.4) && others.length > 0 ? [first, random.pick(others)] : [first];
  return { on, fields: { sources: cited.map((source) => citation(random, source)), asOf: observedText(random, on) } };
}

function citation(random: Random, source: Source): Yaml {
  return {
    source: source.slug,
    ...(random.chance(0.3) ? { credibility: random.between(1, 6) } : {}),
    ...(random.chance(0.1) ? { reliability: random.pick(['A', 'B', 'C', 'D', 'E', 'F']) } : {}),
    ...(random.chance(0.15) ? { locator: `p. ${random.between(1, 60)}` } : {}),
  };
}
