/**
 * The file of a translation, from what is translated already: each text of the entry as a comment, with its mark, and
 * the translation or an empty place for it. Writing it anew changes nothing that a translator wrote but comments.
 */
import type { TranslationState } from '../../model/translation.ts';
import { digestOf } from '../../schema/digest.ts';

/** The text of the file. `file` is the path of the entry, `reviewed` the day that the file bore before. */
export function translationFrame(state: TranslationState, { file, reviewed }: Frame): string {
  const blocks = state.blocks.flatMap(({ key, text, of, block, state: has }) => [
    ...(has === 'stale' ? [`  # CHANGED since it was translated: mend the text, then write of: ${of}`] : []),
    ...wrap(text, WIDTH - 4).map((line) => `  # ${line}`),
    `  - at: ${key}`,
    `    of: ${has === 'stale' && block ? block.of : of}`,
    ...written(block?.text ?? ''),
  ]);
  const body = state.sections.map(({ text, other, mark }) => ({
    mark: mark ?? digestOf(text),
    text: other?.text ?? text,
  }));
  return [
    '---',
    `# The prose of ${file}. Write each translation after "text:"; the lines with # are the original.`,
    '# What has no translation is shown in the language of the original, and marked.',
    ...(reviewed === undefined ? [] : [`reviewed: ${reviewed}`]),
    blocks.length === 0 ? 'blocks: []' : 'blocks:',
    ...blocks,
    ...(body.length === 0 ? [] : [`body: [${body.map(({ mark }) => mark).join(', ')}]`]),
    '---',
    '',
    ...body.flatMap(({ text }) => [text, '']),
  ].join('\n');
}

/** A line of a file, as the entries have them. */
const WIDTH = 112;

function written(text: string): string[] {
  if (text === '') return ['    text: ""'];
  const flows = !/[\n\t]| {2}|^\s|\s$/.test(text);
  if (!flows) return [`    text: ${JSON.stringify(text)}`];
  return ['    text: >-', ...wrap(text, WIDTH - 6).map((line) => `      ${line}`)];
}

/** Broken at plain spaces only: French writes a no-break space before its colon, and it must stay one. */
function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/[\t\n\r ]+/).filter((one) => one !== '')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

interface Frame {
  file: string;
  reviewed: string | undefined;
}
