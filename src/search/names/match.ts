/**
 * Which names a reader may mean by what was typed. Pure; runs in the browser, on each letter.
 * Order: the very name or its sound in another script, its beginning, its sound, near its sound; then places, regions,
 * actors; then by name.
 */
import { fold } from '../fold.ts';
import { distances, farthest } from './distance.ts';
import { KINDS, type Named } from './named.ts';
import { skeletonOf, soundOf, wordsOf } from './sound.ts';

/** What is meant by `query`, the likeliest first; nothing for a single letter. */
export function findNames(query: string, named: readonly Named[]): NameHit[] {
  const typed = readingsOf(query)[0];
  const code = fold(query).replaceAll(/[^a-z0-9]/g, '');
  if (!typed || typed.plain.length < 2) return [];
  const hits = named.flatMap((one) => {
    const best = closest(typed, code, one);
    return best ? [{ ...best, named: one }] : [];
  });
  // What is only near is noise beside what was typed.
  const sure = hits.some(({ nearness }) => nearness <= NEARNESS.beginning);
  return hits
    .filter(({ nearness }) => !sure || nearness !== NEARNESS.near)
    .toSorted(
      (a, b) =>
        a.nearness - b.nearness ||
        KINDS.indexOf(a.named.kind) - KINDS.indexOf(b.named.kind) ||
        Number(a.inside) - Number(b.inside) ||
        a.cost - b.cost ||
        (a.named.name < b.named.name ? -1 : Number(a.named.name > b.named.name)),
    );
}

/**
 * Whether `name` need not be written beside `names`: who types it finds one of them as surely. In another script the
 * sound is sure enough: nobody who writes in Arabic expects the very letters of a French name.
 */
export function isNeedless(name: string, names: readonly string[]): boolean {
  const [typed] = readingsOf(name);
  if (typed === undefined) return true;
  return names.some((known) =>
    readingsOf(known).some(
      (one) => one.whole && (one.plain === typed.plain || (isLatin(one) !== isLatin(typed) && sameSound(one, typed))),
    ),
  );
}

/** Where a name stands among all sounds, from each of its words on, the first one first; a code where its letters do. */
export function keysOf(name: string): string[] {
  const code = fold(name).replaceAll(/[^a-z0-9]/g, '');
  return [...new Set([...(/\d/.test(code) ? [code] : []), ...readingsOf(name).map(({ skeleton }) => skeleton)])];
}

export const NEARNESS = { same: 0, beginning: 1, sound: 2, near: 3 } as const;

function closest(typed: Reading, code: string, { kind, codes, names, inside }: Named): Closest | undefined {
  let best: Closest | undefined;
  const consider = (found: Closest) => {
    if (!best || found.nearness < best.nearness || (found.nearness === best.nearness && found.cost < best.cost))
      best = found;
  };
  // A code of two letters alone would be every place.
  for (const one of /\d/.test(code) ? codes : []) {
    const known = one.toLowerCase();
    if (known.startsWith(code))
      consider({ nearness: known === code ? NEARNESS.same : NEARNESS.beginning, cost: 0, matched: one, inside: false });
  }
  // A whole code means that place, and none whose name has the same figures.
  if (best?.nearness === NEARNESS.same) return best;
  for (const [list, isInside] of [
    [names, false],
    [inside, true],
  ] as const) {
    for (const name of list) {
      for (const reading of readingsOf(name)) {
        const found = compare(typed, reading, kind);
        if (found) consider({ ...found, matched: name, inside: isInside });
      }
    }
  }
  return best;
}

function compare(typed: Reading, name: Reading, kind: Named['kind']): { nearness: number; cost: number } | undefined {
  // A later word of an actor often is a place, as in "Residents of Ménaka": the place comes first, if only by its sound.
  const inner = kind === 'actor' ? NEARNESS.sound : NEARNESS.beginning;
  if (name.plain === typed.plain) return { nearness: name.whole ? NEARNESS.same : inner, cost: 0 };
  // As sure as its own letters: the name in the script that was typed may be left out of the index as needless.
  if (name.whole && isLatin(name) !== isLatin(typed) && sameSound(typed, name))
    return { nearness: NEARNESS.same, cost: 0 };
  if (name.plain.startsWith(typed.plain))
    return name.whole ? { nearness: NEARNESS.beginning, cost: 0 } : { nearness: inner, cost: 0.5 };
  // Actors have long names and short ones of capitals: a few letters that sound alike would be a word of any of them.
  const long = kind !== 'actor' || typed.sound.length >= 5;
  if ((long || name.whole) && sameSound(typed, name)) return { nearness: NEARNESS.sound, cost: 0 };
  if (!long || (kind === 'actor' && !name.whole)) return undefined;
  if (typed.sound.length >= 3 && name.sound.startsWith(typed.sound)) return { nearness: NEARNESS.sound, cost: 0.5 };
  // Two consonants alone would be too many names.
  if (typed.skeleton.length >= 3 && typed.skeleton === name.skeleton) return { nearness: NEARNESS.sound, cost: 1 };
  const most = farthest(typed.skeleton.length);
  // Too different in length to be near: most names leave here.
  if (most === 0 || name.skeleton.length < typed.skeleton.length - most) return undefined;
  const { whole, beginning } = distances(typed.sound, name.sound);
  const cost = Math.min(whole, typed.skeleton.length < 4 ? Number.POSITIVE_INFINITY : beginning + 0.5);
  return cost <= most ? { nearness: NEARNESS.near, cost } : undefined;
}

function sameSound(one: Reading, other: Reading): boolean {
  return one.sound === other.sound && one.sound !== '';
}

function isLatin({ plain }: Reading): boolean {
  return /[a-z0-9]/.test(plain);
}

/** A name from its first word on, and from each later word on: `Gourma-Rharous` is found by `Rharous`. */
function readingsOf(name: string): readonly Reading[] {
  const known = readings.get(name);
  if (known) return known;
  const words = wordsOf(name);
  const made = words.flatMap((_, at) => {
    const rest = words.slice(at);
    // A short word in the middle (of, the, de) begins no name.
    if (at > 0 && rest[0] !== undefined && rest[0].length < 3) return [];
    const sound = rest
      .map(soundOf)
      .join('')
      .replaceAll(/(\D)\1+/g, '$1');
    return [{ plain: rest.join(''), sound, skeleton: skeletonOf(sound), whole: at === 0 }];
  });
  readings.set(name, made);
  return made;
}

/** The same names are compared at each letter. */
const readings = new Map<string, readonly Reading[]>();

interface Reading {
  /** Folded letters and figures, without spaces. */
  plain: string;
  sound: string;
  skeleton: string;
  /** Not only from a later word on. */
  whole: boolean;
}

interface Closest {
  nearness: number;
  /** Within one nearness; 0 is nearest. */
  cost: number;
  /** The name or code that was met. */
  matched: string;
  /** A place inside, not the place itself. */
  inside: boolean;
}

export interface NameHit extends Closest {
  named: Named;
}
