/** The body of an entry: headings, paragraphs, lists and the components that editors use. */
import type { Random } from './random.ts';
import { type Setting, sentence } from './text.ts';
import { SECTIONS } from './words.ts';
import { wrap } from './yaml.ts';

/** What the prose of one entry may point to. */
export interface References {
  sources: readonly string[];
  actors: readonly string[];
  conditions: readonly string[];
  /** Ids of other localities, `iso3/slug`. */
  places: readonly string[];
}

/** About `words` words under headings of level 2, with two lists, a note and a citation every other sentence. */
export function writeProse(random: Random, setting: Setting, references: References, words: number): string {
  const each = Math.ceil(words / SECTIONS.length);
  const listed = random.some([0, 1, 2, 3, 4, 5], 2);
  const noted = random.between(0, SECTIONS.length - 1);
  const blocks = SECTIONS.flatMap((section, index) => {
    const patterns = random.some(section.patterns, section.patterns.length);
    let turn = 0;
    const write = () => citedSentence(patterns[turn++ % patterns.length] ?? '', random, setting, references);
    const lines: string[] = [`## ${section.title}`];
    const paragraph: string[] = [];
    const wanted = listed.includes(index) ? each * 0.5 : each;
    while (countWords(paragraph) < wanted) paragraph.push(write());
    lines.push(wrap(paragraph.join(' '), 104).join('\n'));
    if (listed.includes(index))
      lines.push(Array.from({ length: 3 }, () => `- ${wrap(write(), 102).join('\n  ')}`).join('\n'));
    if (noted === index) lines.push('<Note>', wrap(write(), 104).join('\n'), '</Note>');
    return lines;
  });
  return `${blocks.join('\n\n')}\n`;
}

function countWords(sentences: readonly string[]): number {
  return sentences.join(' ').split(' ').length;
}

function citedSentence(pattern: string, random: Random, setting: Setting, references: References): string {
  const component = (name: string, ids: readonly string[]) =>
    ids.length > 0 ? `<${name} id="${random.pick(ids)}" />` : undefined;
  const text = sentence(pattern, random, setting, (slot) => {
    if (slot === 'near') return component('Place', references.places);
    if (slot === 'cond') return component('Condition', references.conditions);
    if (slot.startsWith('actor')) return component('Actor', references.actors);
    return undefined;
  });
  if (!random.chance(0.5)) return text;
  return `${text.slice(0, -1)} ${component('Source', references.sources)}.`;
}
