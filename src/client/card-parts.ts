/** The parts of a card: read from the page that shows the brief, drawn as plain elements. Text never becomes markup. */
import type { Card, CardBrief, ConditionOnCard, GroundPart } from '../model/card.ts';
import { readDates } from '../model/written-dates.ts';

/** What the page has for a card, in its order. The page marks its parts with `data-card` and `data-field`. */
export function readBrief(page: ParentNode): CardBrief<Element> {
  const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
  return {
    conditions: all('.condition[data-condition]').map((words) => ({
      id: words.id,
      dates: readDates(words.dataset['condition']),
      words,
    })),
    actors: all('[data-card="actor"]').map((words) => ({
      relation: words.dataset['relation'] ?? '',
      said: ICEBERG.filter((field) => fieldOf(words, field)).length,
      words,
    })),
    grievances: all('[data-card="grievance"]'),
    avoid: all('[data-card="avoid"]'),
    ground: all('[data-card="ground"]').flatMap((record) =>
      [...record.querySelectorAll<HTMLElement>('[data-field] li')].map((words) => ({
        condition: record.dataset['of'] ?? '',
        part: words.closest<HTMLElement>('[data-field]')?.dataset['field'] as GroundPart,
        words,
      })),
    ),
    unknowns: all('[data-card="unknowns"] > li'),
  };
}

/** Draws the whole card. It cites by the numbers of the page, and lists the sources that it cites. */
export function drawCard(page: Document, card: Card<Element>, words: AllWords): HTMLElement {
  const label = (row: Element | null | undefined) => [
    make('b', '', row?.querySelector('dt')?.textContent ?? '', words.colon),
  ];
  const lines = (found: Card<Element>['say']) =>
    found.map(({ words: line, group }) =>
      make(
        'li',
        '',
        ...label(line.closest('[data-field]')),
        ...copy(line),
        ...(group === 'past' ? [` (${words.past})`] : []),
      ),
    );
  const avoid = card.avoid.map((line) => make('li', 'card-avoid', ...copy(line)));
  const actor = ({ words: record }: Card<Element>['actors'][number]) =>
    make('div', 'card-part', make('h3', '', ...copy(record.querySelector('h3'))), ...rows(record, ICEBERG, words));
  const grievance = (record: Element) =>
    make(
      'p',
      'card-part',
      make('b', '', record.querySelector('h3')?.textContent?.trim() ?? '', words.colon),
      ...copy(fieldOf(record, 'statement')),
    );
  const total = (selector: string) => page.querySelectorAll(selector).length;
  const drawn = make(
    'div',
    'card-flow',
    make('header', '', ...copyWhole(page.querySelector('.paper-head'))),
    section(words.access, make('div', 'card-access', ...copy(page.querySelector('.access')))),
    section(
      words.conditions,
      ...orElse(
        card.conditions.map((one) => condition(one, words)),
        words.noConditions,
      ),
      ...more(total('.condition[data-condition]') - card.conditions.length, words),
    ),
    section(
      words.actors,
      ...orElse(card.actors.map(actor), words.none),
      ...more(total('[data-card="actor"]') - card.actors.length, words),
    ),
    section(
      words.grievances,
      ...orElse(card.grievances.map(grievance), words.none),
      ...more(total('[data-card="grievance"]') - card.grievances.length, words),
    ),
    section(words.say, ...list(lines(card.say), words)),
    section(words.doNotSay, ...list([...avoid, ...lines(card.doNotSay)], words)),
    section(
      words.unknowns,
      ...list(
        card.unknowns.map((line) => make('li', '', ...copy(line))),
        words,
      ),
    ),
  );
  drawn.append(...sources(page, drawn, words), make('p', 'card-cut', words.cut));
  for (const note of drawn.querySelectorAll<HTMLElement>('.card-cut')) note.hidden = true;
  return make('div', 'card', drawn);
}

function condition({ words: record, state, group }: ConditionOnCard<Element>, words: AllWords): HTMLElement {
  const tag = make('span', 'state', words.states[words.dayIsKnown ? `state.${state}` : 'state.clock'] ?? state);
  tag.dataset['state'] = state;
  const what = state === 'refused' || state === 'proposed' ? 'asked' : 'agreed';
  return make(
    'div',
    `card-part card-${group}`,
    make('h3', '', ...copy(record.querySelector('h4'))),
    make('p', 'card-state', tag, ' ', ...copy(record.querySelector('.expiry'))),
    ...rows(record, [what, 'suspensiveClause', 'parties', 'guaranteedBy'], words),
  );
}

/** Rows of a record as lines: the name of the field, and what it says. */
function rows(record: Element, fields: readonly string[], words: AllWords): HTMLElement[] {
  return fields.flatMap((field) => {
    const row = fieldOf(record, field);
    if (!row) return [];
    const name = row.querySelector('dt')?.textContent?.trim() ?? '';
    return [make('p', '', make('b', '', name, words.colon), ...copy(row.querySelector('dd')))];
  });
}

/** The sources whose numbers stand on the card, in their order, each with the grade that it usually has. */
function sources(page: Document, card: Element, words: AllWords): HTMLElement[] {
  const cited = new Set(
    [...card.querySelectorAll('.citation')].map((mark) => Number.parseInt(mark.textContent ?? '', 10)),
  );
  const numberOf = (item: Element) => Number(item.id.slice(1));
  const found = [...page.querySelectorAll('.sources > li')].filter((item) => cited.has(numberOf(item)));
  if (found.length === 0) return [];
  const items = found.map((item) => {
    const grade = /[A-F][1-6]/.exec(item.querySelector('.grade')?.textContent ?? '')?.[0] ?? '';
    const copied = make('li', '', make('b', '', make('bdi', '', `${numberOf(item)} ${grade}`)), ' ', ...copy(item));
    copied.querySelector('.grade')?.remove();
    return copied;
  });
  return [section(words.sources, make('ul', 'card-sources', ...items))];
}

function section(title: string, ...children: Node[]): HTMLElement {
  return make('section', '', make('h2', '', title), ...children);
}

function list(items: HTMLElement[], words: AllWords): HTMLElement[] {
  return items.length > 0 ? [make('ul', '', ...items)] : [make('p', '', words.none)];
}

function orElse(parts: HTMLElement[], otherwise: string): HTMLElement[] {
  return parts.length > 0 ? parts : [make('p', '', otherwise)];
}

/** What the card leaves out is counted, so that nobody takes it for the whole. */
function more(count: number, words: AllWords): HTMLElement[] {
  return count > 0 ? [make('p', 'card-more', words.more.replace('{count}', String(count)))] : [];
}

function fieldOf(record: Element, field: string): Element | null {
  return record.querySelector(`[data-field="${field}"]`);
}

function copyWhole(element: Element | null): Node[] {
  return element ? [cleaned(element.cloneNode(true) as Element)] : [];
}

/** What is inside an element, as it would be read on paper. */
function copy(element: Element | null): Node[] {
  return element ? [...cleaned(element.cloneNode(true) as Element).childNodes] : [];
}

/** Nothing hidden, no address that paper cannot follow, no id twice, and dates instead of distances. */
function cleaned(element: Element): Element {
  for (const hidden of element.querySelectorAll('[hidden]')) hidden.remove();
  for (const time of element.querySelectorAll<HTMLElement>('time[data-absolute]'))
    time.textContent = time.dataset['absolute'] ?? time.textContent;
  for (const link of element.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const named of element.querySelectorAll('[id]')) named.removeAttribute('id');
  return element;
}

function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

const ICEBERG = ['position', 'reasoning', 'motives'];

/** The words of the page's language that a card needs beside those of the brief: see PrintButtons.astro. */
export interface CardWords {
  access: string;
  conditions: string;
  noConditions: string;
  actors: string;
  grievances: string;
  say: string;
  doNotSay: string;
  unknowns: string;
  sources: string;
  none: string;
  more: string;
  past: string;
  cut: string;
  colon: string;
}

type AllWords = CardWords & { states: Record<string, string>; dayIsKnown: boolean };
