/**
 * Takes accepted findings out of a report, and finds the exceptions that are past, idle or not allowed:
 * an exception cannot rot (STYLE 6). Which findings there are is the other checks' to say.
 */
import { CODES, type Code } from '../diagnostics/codes.ts';
import { type FieldPath, type Finding, find } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Day } from '../model/day.ts';
import type { Exception } from '../schema/exceptions.ts';

/**
 * The findings that are left, with those about the exceptions themselves.
 * @param accepted The exceptions, in the order of `file`, the path of their own file.
 * @param frontMatterOf The front matter of a file, to tell in which record a field stands.
 */
export function applyExceptions(
  findings: readonly Finding[],
  accepted: readonly Exception[],
  { file, today, frontMatterOf }: Setting,
): Finding[] {
  const own: Finding[] = [];
  const covered = new Set<Finding>();
  for (const [index, exception] of accepted.entries()) {
    const add = (code: Code, key: string, message: string, hint: string) =>
      own.push(find(code, file, { at: 'field', path: ['exceptions', index, key], on: 'value' }, message, hint));
    if (!isCode(exception.code) || !mayBeExcepted(exception.code)) {
      refuse(exception.code, add);
      continue;
    }
    const meant = findings.filter((finding) => isMeant(finding, exception, frontMatterOf));
    if (meant.length === 0) {
      add(
        'PAL612',
        'code',
        `nothing gives ${exception.code} there`,
        'take this exception out, or mend file, record or text',
      );
    } else if (today > exception.until) {
      const hint = 'mend the entry; or, if it still has to be so, write a new day and say why in the reason';
      add('PAL611', 'until', `this exception held until ${exception.until}`, hint);
    } else {
      for (const finding of meant) covered.add(finding);
    }
  }
  return [...findings.filter((finding) => !covered.has(finding)), ...own];
}

/**
 * Personal data may be public already, like the number of a hotline, and a warning asks for judgement.
 * What is broken has no exception, nor what may not be in the repository at all.
 */
export function mayBeExcepted(code: Code): boolean {
  return (/^PAL60/.test(code) || CODES[code].severity !== 'error') && !/^PAL[12]/.test(code);
}

function isCode(code: string): code is Code {
  return Object.hasOwn(CODES, code);
}

function refuse(code: string, add: (code: Code, key: string, message: string, hint: string) => void): void {
  const allowed = (Object.keys(CODES) as Code[]).filter(mayBeExcepted);
  if (isCode(code)) {
    add('PAL613', 'code', `${code} has no exceptions`, 'mend what it says in the entry');
    return;
  }
  add(
    'PAL613',
    'code',
    `there is no code "${code}"`,
    didYouMean(code, allowed, 'write the code that the check printed'),
  );
}

function isMeant(
  finding: Finding,
  { code, file, record, text }: Exception,
  frontMatterOf: Setting['frontMatterOf'],
): boolean {
  if (finding.code !== code || belowContent(finding.file) !== belowContent(file)) return false;
  if (text !== undefined && !(finding.about ?? finding.message).includes(text.trim())) return false;
  return record === undefined || recordsOf(finding, frontMatterOf).includes(record);
}

/** A tree may be checked from its content folder. */
function belowContent(path: string): string {
  return path.replace(/^content\//, '');
}

/** The ids of the records around a field, from the outside in. */
function recordsOf({ at, file }: Finding, frontMatterOf: Setting['frontMatterOf']): string[] {
  if (at.at !== 'field') return [];
  const ids: string[] = [];
  let value = frontMatterOf(file);
  for (const step of at.path satisfies FieldPath) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Record<string | number, unknown>)[step];
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    if (typeof id === 'string') ids.push(id);
  }
  return ids;
}

interface Setting {
  file: string;
  today: Day;
  frontMatterOf: (file: string) => unknown;
}
