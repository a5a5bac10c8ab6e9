/**
 * The strict subset of YAML that front matter may use, said once for both of its readers
 * (yaml.ts for values, explain.ts for positions).
 */

/** Nesting that no record needs to pass. */
export const DEEPEST = 12;

/** Keys are plain words; `true`, `null` and numbers are not. */
export function isPlainKey(key: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(key) && !/^(true|false|null)$/i.test(key);
}

/** Keys that would reach into a program that is careless with objects. */
export function isReservedKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

/**
 * A plain scalar that YAML reads as a number, though not everybody reads the same number:
 * 0123 loses its zero, 1e3 and 0x1F and .inf are not what an editor means.
 */
export function isOddNumber(plain: string): boolean {
  return READ_AS_NUMBER.test(plain) && !PLAIN_NUMBER.test(plain);
}

/** YAML 1.2 core schema: integers in three bases, floats, infinities, not-a-number. */
const READ_AS_NUMBER =
  /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
