/**
 * The card of a place: one side of A4 that folds to A5, made from the page itself, in its language and on the reader's
 * day, printed and taken away again.
 */
import { chooseForCard } from '../model/card.ts';
import { type CardWords, drawCard, readBrief } from './card-parts.ts';
import { cutAtSentence } from './cut.ts';
import { believableDay } from './today.ts';

/** Makes the card, opens the browser's print, and takes the card away when that is closed. */
export function printCard(words: CardWords): void {
  document.querySelector('.card')?.remove();
  const card = makeCard(document, words);
  const page = new CSSStyleSheet();
  // Without a margin browsers print neither the address of the page nor its title: the card has its own.
  page.replaceSync('@page { size: A4 landscape; margin: 0; @bottom-center { content: none } }');
  document.adoptedStyleSheets.push(page);
  document.documentElement.classList.add('prints-card');
  addEventListener(
    'afterprint',
    () => {
      card.remove();
      document.documentElement.classList.remove('prints-card');
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
    },
    { once: true },
  );
  print();
}

/** Puts the card into the page, out of sight, as large as one side allows. */
function makeCard(page: Document, words: CardWords): HTMLElement {
  const states = page.querySelector<HTMLElement>('fresh-states');
  const day = believableDay(states?.dataset['buildDay'] ?? '');
  const choice = chooseForCard(readBrief(page), day);
  const stateWords = JSON.parse(states?.dataset['words'] ?? '{}') as Record<string, string>;
  const draw = () => drawCard(page, choice, { ...words, states: stateWords, dayIsKnown: day !== undefined });
  let card = draw();
  page.body.append(card);
  for (const size of SIZES) {
    card.style.fontSize = `${size}pt`;
    if (fits(card)) return card;
  }
  for (const limit of LIMITS) {
    const shorter = draw();
    card.replaceWith(shorter);
    card = shorter;
    card.style.fontSize = `${SIZES.at(-1)}pt`;
    shorten(card, limit);
    if (fits(card)) break;
  }
  return card;
}

/** A third column stands beside the side: what it holds would not be printed on it. */
function fits(card: HTMLElement): boolean {
  const flow = card.querySelector('.card-flow');
  return flow !== null && flow.scrollWidth <= flow.clientWidth + 1 && flow.scrollHeight <= flow.clientHeight + 1;
}

/** Cuts each text to `limit` characters; access and what not to touch, on which lives depend, to thrice as many. */
function shorten(card: HTMLElement, limit: number): void {
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  let cut = false;
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const long = text.parentElement?.closest('.card-access, .card-avoid, .paper-head') ? limit * 3 : limit;
    const shorter = cutAtSentence(text.data, long);
    cut ||= shorter !== text.data;
    text.data = shorter;
  }
  for (const note of card.querySelectorAll<HTMLElement>('.card-cut')) note.hidden = !cut;
}

/** In points: comfortable, down to the smallest that is read by a lamp. */
const SIZES = [10.5, 10, 9.5, 9, 8.5];
/** In characters, where the smallest type is still too large. */
const LIMITS = [600, 450, 340, 260, 200, 150, 110, 80];
