/** Fills the patterns of words.ts for one place. */
import type { Random } from './random.ts';
import { PHRASES, type Phrase, SLOTS, SOUNDS } from './words.ts';

/** What a pattern may name besides the common words. */
export interface Setting {
  villages: readonly string[];
  /** Name of a place nearby, in plain text. */
  nearName: string;
}

/** A short text for a field of front matter. */
export function phrase(kind: Phrase, random: Random, setting: Setting): string {
  return sentence(random.pick(PHRASES[kind]), random, setting);
}

/**
 * One pattern with its slots filled and its first letter large.
 * `special` answers the slots that are components in prose; in front matter they fall back to words.
 */
export function sentence(
  pattern: string,
  random: Random,
  setting: Setting,
  special: (slot: string) => string | undefined = () => undefined,
): string {
  const used = new Set<string>();
  const filled = pattern.replace(/\[(\w+)\]/g, (_, slot: string) => special(slot) ?? fill(slot, random, setting, used));
  const voiced = filled.replace(/\b([Aa]) (?=[aeio])/g, '$1n ');
  const begun = voiced.replace(/([.?] )([a-z])/g, (_, stop: string, letter: string) => stop + letter.toUpperCase());
  return begun.charAt(0).toUpperCase() + begun.slice(1);
}

function fill(slot: string, random: Random, setting: Setting, used: Set<string>): string {
  const once = (draw: () => string): string => {
    let value = draw();
    for (let tries = 0; used.has(value) && tries < 8; tries++) value = draw();
    used.add(value);
    return value;
  };
  const kind = slot.replace(/\d$/, '');
  if (kind === 'village') return once(() => random.pick(setting.villages));
  if (kind === 'nearName' || kind === 'near') return setting.nearName;
  if (kind === 'cond') return 'an older agreement';
  if (kind === 'actor') return once(() => random.common(SLOTS.who));
  if (kind === 'n') return String(random.between(2, 19));
  if (kind === 'year') return String(random.between(2012, 2025));
  const words: readonly string[] | undefined = SLOTS[kind as keyof typeof SLOTS];
  if (!words) throw new Error(`no words for [${slot}]`);
  return once(() => random.common(words));
}

/** A made-up name of two to four syllables, with a large first letter. */
export function inventName(random: Random): string {
  let name = '';
  const syllables = random.between(1, 2);
  for (let i = 0; i < syllables; i++)
    name += random.pick(SOUNDS.onsets) + random.pick(SOUNDS.vowels) + random.pick(SOUNDS.codas);
  name += random.pick(SOUNDS.onsets) + random.pick(SOUNDS.vowels) + random.pick(SOUNDS.endings);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
