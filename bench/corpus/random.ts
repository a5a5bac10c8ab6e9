/**
 * A small seeded generator of numbers, so that a corpus has the same bytes on every machine.
 * Nothing else in `bench/` may draw at random.
 */

/** A stream of draws for one thing (a place, an actor), independent of what was drawn before it. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** Like `pick`, but the first values come far more often, as words do in speech (Zipf). */
  common<Value>(values: readonly Value[]): Value;
  /** `count` different values, in drawn order; all of them if there are fewer. */
  some<Value>(values: readonly Value[], count: number): Value[];
}

/** The generator sfc32, seeded with the text of `parts` (FNV-1a). */
export function randomOf(...parts: readonly (string | number)[]): Random {
  const next = sfc32(parts.join('/'));
  const at = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  const random: Random = {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (values) => at(values, Math.floor(next() * values.length)),
    common: (values) =>
      at(values, Math.min(values.length - 1, Math.floor(Math.exp(next() * Math.log(values.length + 1))) - 1)),
    some: (values, count) => {
      const left = [...values];
      const taken = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(Math.floor(next() * left.length), 1));
      return taken;
    },
  };
  return random;
}

function sfc32(seed: string): () => number {
  let hash = 0x811c9dc5;
  const word = (salt: number): number => {
    hash ^= salt;
    for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
    return hash >>> 0;
  };
  let [a, b, c, count] = [word(1), word(2), word(3), 1];
  const step = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) step();
  return step;
}
