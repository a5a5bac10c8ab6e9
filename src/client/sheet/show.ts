/** Entries of a worksheet or of a cell as elements, in the words that the page brings along. Text stays text. */
import { formatDate } from '../../i18n/dates.ts';
import type { Held } from '../../model/held.ts';
import { type Entry, textOf, type Words } from '../../model/sheet.ts';

/** A list of entries; where there is none, the sentence that nothing is recorded, or another one of the page. */
export function listOf(entries: readonly Entry[], how: How, more = 0, nothing = 'nothing'): HTMLElement {
  if (entries.length === 0) return element('p', 'nothing', how.say(nothing));
  const list = element('ul', 'claims');
  list.append(...entries.map((entry) => line(entry, how)));
  if (more > 0) list.append(element('li', 'more', how.say('more', { count: String(more) })));
  return list;
}

/** A page's list of words, and the fragment of an element that stands for a place or a region. */
export function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

function line(entry: Entry, how: How): HTMLElement {
  const { say, format } = how;
  const item = element('li', entry.stale ? 'is-stale' : '');
  const add = (...parts: (Node | string)[]) => item.append(...(item.childNodes.length > 0 ? [' '] : []), ...parts);
  if (entry.label !== undefined) add(heading(entry, how));
  if (entry.moves !== undefined) {
    const whom = document.createElement('bdi');
    whom.textContent = entry.moves;
    add(`${say('moves')} `, whom, say('colon'));
  }
  if (entry.role !== undefined) add(element('span', 'label', entry.role));
  if (entry.gone !== undefined) add(`(${say('until', { date: formatDate(entry.gone, format) })})`);
  for (const [index, words] of entry.words.entries()) {
    const before = entry.words[index - 1];
    // A title has no full stop, and what was agreed follows it.
    if (before !== undefined && !/[.!?؟]$/.test(textOf(before))) add('·');
    add(spoken(words));
  }
  if (entry.clause !== undefined) add(`${say('clause')} `, spoken(entry.clause));
  if (entry.single) add(element('span', 'single', say('single')));
  if (entry.bare) add(element('strong', 'bare', say('bare')));
  if (entry.state !== undefined) {
    const state = element('span', 'state', say(how.believable ? `state.${entry.state}` : 'state.clock'));
    state.dataset['state'] = entry.state;
    add(state);
  }
  if (entry.lastDay !== undefined) add(say('last-day', { date: formatDate(entry.lastDay, format) }));
  if (entry.held !== undefined) add(heldIn(entry.held, how));
  if (entry.asOf !== undefined) add(basis(entry, how));
  return item;
}

/** Days, or how few and how many they can be where a date is not known to the day. */
function heldIn({ how, least, most }: Held, { say }: How): string {
  return say(`held-${how}`, { days: least === most ? String(least) : `${least}–${most}` });
}

/** The label, leading to the brief of another place where the entry stands in one; a type to its precedents. */
function heading({ label = '', at, type }: Entry, { hrefOf, hrefOfType }: How): HTMLElement {
  const name = document.createElement('bdi');
  name.textContent = label;
  const bold = element('strong');
  const href = at ? hrefOf(at) : type && hrefOfType(type);
  if (href === undefined) {
    bold.append(name);
    return bold;
  }
  const link = document.createElement('a');
  link.href = href;
  link.append(name);
  bold.append(link);
  return bold;
}

/** Words that nobody has translated bear their language, for screen readers and for the eye. */
export function spoken(words: Words): HTMLElement {
  if (typeof words === 'string') return element('span', '', words);
  const [text, lang] = words;
  const foreign = element('span', 'foreign', text);
  foreign.lang = lang;
  foreign.dir = lang === 'ar' ? 'rtl' : 'ltr';
  return foreign;
}

function basis({ asOf = '', grades, stale }: Entry, { say, format }: How): HTMLElement {
  const made = element('span', 'as-of', say('observed', { date: formatDate(asOf, format) }));
  if (grades !== undefined) {
    const code = document.createElement('bdi');
    code.textContent = grades;
    made.append(' ', code);
  }
  if (stale) made.append(` ${say('stale')}`);
  return made;
}

/** How an element shows what it shows. */
export interface How {
  say: (key: string, values?: Record<string, string>) => string;
  /** Of dates, for Intl. */
  format: string;
  /** Whether the device's clock can be. */
  believable: boolean;
  hrefOf: (at: { place: string; condition: string }) => string | undefined;
  /** The page of a type of condition, where it has one. */
  hrefOfType: (type: string) => string | undefined;
}
