/**
 * Telephone numbers: what libphonenumber takes for one in the entry's country, and what is written as one though
 * its tables do not know it. Figures and references are covered before.
 */
import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/max';
import { calledFor, coverFigures, coverReferences } from './figures.ts';
import { type Hit, hitsOf } from './hit.ts';

/** Telephone numbers in a readable text; local ones as they are written in `territories`. */
export function telephones(text: string, territories: readonly CountryCode[]): Hit[] {
  const dialled = hitsOf('PAL601', text, DIALLING_LINK);
  const bare = coverReferences(coverFigures(text));
  const known = [...bare.matchAll(CANDIDATE)].flatMap(({ 0: row, index }) =>
    [undefined, ...territories].flatMap((territory) => inCountry(row, index, territory)),
  );
  const written = [
    ...hitsOf('PAL601', bare, INTERNATIONAL, ({ 0: found }) => digitsOf(found) >= 9 && digitsOf(found) <= 17),
    ...hitsOf('PAL601', bare, PAIRS),
    ...hitsOf('PAL601', bare, TRUNK),
    ...hitsOf('PAL601', bare, TRUNK_ROW),
    ...hitsOf('PAL601', bare, ANY_ROW, ({ 0: found, index }) => isLocal(found) && calledFor(bare.slice(0, index))),
  ];
  const all = [...dialled, ...known, ...written];
  return apart(all.filter(({ start, end }) => !isCounting(text.slice(start, end)) || calledFor(text.slice(0, start))));
}

/** What libphonenumber finds in a row of figures that starts at `offset`. It is slow on whole texts. */
function inCountry(row: string, offset: number, territory: CountryCode | undefined): Hit[] {
  const options = territory === undefined ? {} : { defaultCountry: territory };
  return findPhoneNumbersInText(row, options).map(({ startsAt, endsAt }) => ({
    code: 'PAL601' as const,
    start: offset + startsAt,
    end: offset + endsAt,
  }));
}

/** 10, 12, 14, 16: small steps upwards are a list. */
function isCounting(found: string): boolean {
  const parts = found.split(/[ .-]/).map(Number);
  return parts.length > 2 && parts.every((part, index) => index === 0 || isStep(part - (parts[index - 1] ?? part)));
}

function isStep(difference: number): boolean {
  return difference > 0 && difference <= 5;
}

function isLocal(found: string): boolean {
  return digitsOf(found) >= 7 && digitsOf(found) <= 15;
}

function digitsOf(found: string): number {
  return found.replaceAll(/\D/g, '').length;
}

/** The first of those that share a place. */
function apart(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((hit) => {
    if (hit.start < end) return false;
    ({ end } = hit);
    return true;
  });
}

/** Seven digits or more, with little between them: at most three numbers in a row. */
const CANDIDATE = /[+(]{0,2}\d(?:[ .\-/()]{0,4}\d){6,40}/g;
/** A link or an address that dials. */
const DIALLING_LINK =
  /(?:\btel:|\bsms:|\bwa\.me\/|whatsapp\.com\/send\/?\?phone=|\bt\.me\/\+|\bsignal\.me\/#p\/)\+?[\d().-]{6,}\d/gi;
/** With the prefix of a country, whatever country it is. */
const INTERNATIONAL = /(?<![\d¤])(?:\+|00)[ ]?\(?\d{1,3}\)?(?:[ .\-/()]{0,2}\d){6,13}(?!\d)/g;
/** Four or five pairs, as French-speaking countries write them. */
const PAIRS = /(?<![\d+]|\d[ .-])\d\d([ .-])\d\d\1\d\d\1\d\d(?:\1\d\d)?(?![ .-]?\d)/g;
/** With the nought that is dialled within a country, in groups: 0803 123 4567. */
const TRUNK = /(?<![\d+]|\d[ .-])0\d{2,4}([ .-])\d{3}\1\d{3,4}(?![ .-]?\d)/g;
/** The same in one row: 0612345678. */
const TRUNK_ROW = /(?<![\p{L}\d+¤]|\d[ ./-])0[1-9]\d{8}(?![\p{L}\d]|[./-]\d)/gu;
const ANY_ROW = /(?<![\d¤])\d(?:[ .\-/()]{0,2}\d){6,14}(?!\d)/g;
