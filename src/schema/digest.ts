/** What a translation remembers of the text that it translates: enough to see that it has changed. */
import { hash } from 'node:crypto';

/**
 * The mark of a text: twelve letters from a to p, the first 48 bits of its SHA-256. Letters only: digits would be read
 * as a number without quotes, and be taken for a telephone number by the check. Line breaks and repeated spaces do not
 * count: they change when an editor folds a text anew and says nothing else.
 */
export function digestOf(text: string): string {
  const hex = hash('sha256', text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')).slice(0, 12);
  return hex.replaceAll(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
}

/** Whether this can be the mark of a text. */
export function isDigest(value: string): boolean {
  return /^[a-p]{12}$/.test(value);
}
