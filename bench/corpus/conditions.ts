/** Negotiated conditions of a place: over a few neighbours, every status and every kind of expiry comes up. */
import { CONDITION_TYPES, CONFIRMATION_METHODS, SECTORS } from '../../src/schema/vocabularies.ts';
import { CORPUS_DAY, dayBetween, dayText, observedText } from './calendar.ts';
import { type Age, seen } from './claims.ts';
import type { Actor, Source } from './frame.ts';
import type { Random } from './random.ts';
import { phrase, type Setting } from './text.ts';
import type { Yaml } from './yaml.ts';

/** One way in which an agreement can stand. `until` counts days from the corpus day. */
interface Plan {
  status: string;
  expiry: 'fixed' | 'review' | 'event' | 'open' | 'not-stated';
  until?: [number, number];
  age: Age;
  confirmed?: Age;
  /** Takes the place of the condition before it, which is then superseded. */
  replaces?: true;
}

const PLANS: readonly Plan[] = [
  { status: 'written', expiry: 'fixed', until: [60, 500], age: 'middling', confirmed: 'recent' },
  { status: 'verbal', expiry: 'not-stated', age: 'old' },
  { status: 'broken', expiry: 'not-stated', age: 'middling' },
  { status: 'written', expiry: 'review', until: [40, 200], age: 'recent' },
  { status: 'superseded', expiry: 'fixed', until: [-300, -20], age: 'old' },
  { status: 'written', expiry: 'fixed', until: [90, 700], age: 'recent', replaces: true },
  { status: 'proposed', expiry: 'not-stated', age: 'recent' },
  { status: 'verbal', expiry: 'open', age: 'middling', confirmed: 'recent' },
  { status: 'written', expiry: 'fixed', until: [1, 29], age: 'middling' },
  { status: 'suspended', expiry: 'event', age: 'middling' },
  { status: 'written', expiry: 'fixed', until: [-900, -5], age: 'old' },
  { status: 'refused', expiry: 'not-stated', age: 'old' },
  { status: 'verbal', expiry: 'event', age: 'old', confirmed: 'middling' },
  { status: 'unknown', expiry: 'not-stated', age: 'old' },
  { status: 'verbal', expiry: 'not-stated', age: 'middling', confirmed: 'recent' },
  { status: 'written', expiry: 'review', until: [-400, -10], age: 'old' },
  { status: 'written', expiry: 'open', age: 'old' },
];

/** What the conditions of a place are made from. */
export interface Ground {
  random: Random;
  setting: Setting;
  sources: readonly Source[];
  actors: readonly Actor[];
  reviewed: number;
}

/** Four to six conditions; `turn` moves the window over the plans from place to place. */
export function buildConditions(ground: Ground, turn: number): { id: string; title: string; record: Yaml }[] {
  const start = (turn * 5) % PLANS.length;
  const count = 4 + (turn % 5 === 0 ? 2 : turn % 2);
  const made: { id: string; title: string; record: Yaml }[] = [];
  for (let index = 0; index < count; index++) {
    const plan = PLANS[(start + index) % PLANS.length];
    if (!plan) break;
    // A superseded condition at the end of the window has nothing to supersede it: it ends as broken.
    const orphan = plan.status === 'superseded' && index === count - 1;
    const previous = made.at(-1)?.id;
    made.push(buildCondition(ground, orphan ? { ...plan, status: 'broken' } : plan, index, previous));
  }
  return made;
}

function buildCondition(ground: Ground, plan: Plan, index: number, previous: string | undefined) {
  const { random, setting, sources, reviewed, actors } = ground;
  const { on, fields } = seen(random, sources, reviewed, plan.age);
  const ended = ['suspended', 'broken', 'refused', 'superseded'].includes(plan.status);
  const agreed = plan.status !== 'proposed' && plan.status !== 'refused';
  const ends = plan.until ? CORPUS_DAY + random.between(...plan.until) : undefined;
  const agreedOn = Math.min(on, ends ?? on) - random.between(ended ? 70 : 40, 220);
  const title = phrase('title', random, setting);
  const id = `${title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 30)
    .replace(/-[a-z]*$/, '')}-${index + 1}`;
  const parties = random.some(actors, random.between(1, 3)).map(({ slug }) => slug);
  const standing = actors.filter(({ gone }) => !gone || random.chance(0.1)).map(({ slug }) => slug);
  const record: { readonly [key: string]: Yaml | undefined } = {
    id,
    title,
    type: random.chance(0.85) ? random.common(CONDITION_TYPES) : undefined,
    sector: random.chance(0.4) ? random.pick(SECTORS) : undefined,
    parties: random.chance(0.95) ? parties : 'unknown',
    humanitarianParty: random.pick(['unknown', 'none', 'Relief Committee', 'Joint access office']),
    guaranteedBy: random.chance(0.25) ? [random.pick(standing)] : undefined,
    asked: phrase('asked', random, setting),
    agreed: agreed ? phrase('agreed', random, setting) : 'nothing',
    agreedOn: agreed ? (plan.status === 'unknown' ? 'unknown' : observedText(random, agreedOn)) : 'not-agreed',
    status: plan.status,
    endedOn: ended ? dayText(dayBetween(random, agreedOn + 35, on)) : undefined,
    expiry: buildExpiry(ground, plan, ends),
    suspensiveClause: random.chance(0.2) ? phrase('suspends', random, setting) : undefined,
    monitoring: random.chance(0.2) ? phrase('monitoring', random, setting) : undefined,
    supersedes: plan.replaces && previous ? [previous] : undefined,
    confirmed: plan.confirmed ? confirmations(ground, plan.confirmed, agreedOn) : undefined,
    commonGround: random.chance(0.08) ? commonGround(ground) : undefined,
    ...fields,
    sensitivity: random.chance(0.08) ? 'moderate' : undefined,
  };
  return { id, title, record };
}

function buildExpiry({ random, setting }: Ground, { expiry }: Plan, ends: number | undefined): Yaml {
  if (expiry === 'fixed') return { kind: expiry, on: dayText(ends ?? CORPUS_DAY) };
  if (expiry === 'review') return { kind: expiry, by: dayText(ends ?? CORPUS_DAY) };
  if (expiry === 'event') return { kind: expiry, event: phrase('event', random, setting) };
  return { kind: expiry };
}

function confirmations({ random, reviewed }: Ground, age: Age, agreedOn: number): Yaml {
  const back = age === 'recent' ? random.between(0, 60) : random.between(120, 400);
  const last = Math.max(agreedOn + 1, reviewed - back);
  const days = [last, ...(random.chance(0.4) ? [dayBetween(random, agreedOn + 1, last - 1)] : [])];
  const unique = [...new Set(days)].filter((day) => day <= reviewed).sort((a, b) => a - b);
  return unique.map((on) => ({ on: dayText(on), how: random.pick(CONFIRMATION_METHODS) }));
}

function commonGround({ random, setting }: Ground): Yaml {
  return {
    agreedFacts: [phrase('fact', random, setting)],
    contestedFacts: [phrase('fact', random, setting)],
    sharedNorms: [phrase('norm', random, setting)],
  };
}
