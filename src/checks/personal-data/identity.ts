/** Numbers of identity papers and of bank accounts: by their own checksum, or by the words before them. */
import { coverFigures } from './figures.ts';
import { cover, type Hit, hitsOf } from './hit.ts';

/** Identity papers (PAL604) and accounts or cards (PAL605) in a readable text. */
export function identities(text: string): Hit[] {
  const plain = coverFigures(text);
  // In the address of a page, "id=" is the page's.
  const prose = cover(text, ADDRESS);
  const figures = cover(plain, ADDRESS);
  return [
    ...hitsOf('PAL605', text, IBAN, ({ 0: found }) => startsWithIban(found)),
    ...hitsOf('PAL605', text, CARD, ({ 0: found }) => isCard(found)),
    ...hitsOf('PAL605', plain, ACCOUNT, ({ 0: found }) => digitsOf(found) >= 8),
    ...hitsOf('PAL604', text, NINA),
    ...hitsOf('PAL604', text, REFUGEE),
    ...hitsOf('PAL604', text, FRENCH_NUMBER, ({ 0: found }) => isFrenchNumber(found)),
    ...hitsOf('PAL605', text, BANK_CODE),
    ...hitsOf('PAL604', prose, SIGNED_PAPER, ({ 0: found }) => digitsOf(found) >= 5),
    ...hitsOf('PAL604', text, MACHINE_READABLE),
    ...hitsOf('PAL604', prose, SERVICE_NUMBER, ({ 0: found }) => digitsOf(found) >= 5),
    ...hitsOf('PAL604', figures, PAPER_NUMBER, ({ 0: found }) => digitsOf(found) >= 5),
  ];
}

function digitsOf(found: string): number {
  return found.replaceAll(/\D/g, '').length;
}

/** ISO 13616: letters as numbers, the first four characters last, remainder of 97 is 1. */
export function isIban(written: string): boolean {
  const plain = written.replaceAll(/[ -]/g, '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Words in capitals may follow an account, and look like a part of it. */
function startsWithIban(found: string): boolean {
  const parts = found.split(' ');
  return parts.some((_, index) => isIban(parts.slice(0, parts.length - index).join('')));
}

/** ISO 7812: every second digit from the right doubled; the sum ends in nought. */
export function isCard(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length < 13 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The number of French social security: its last two digits are 97 less the remainder of the others. */
function isFrenchNumber(written: string): boolean {
  const digits = written.replaceAll(/\D/g, '');
  return 97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13));
}

/** Between the name of a paper and its number: number signs, colons, a few words. */
const NUMBER_SIGN =
  '(?:[ :.,"\'()/=#-]|n[°o]\\.?|num[ée]ros?|num\\.?|numbers?|nos?\\.?|is|est|le|la|the|du|de|of|bears?|porte|رقم){0,8}';
/** In capitals, whatever the words before it are written in. */
const NUMBER = '(?-i:[A-Z]{0,4}[ -]?\\d(?:[ ./-]?[\\dA-Z]){4,24})(?![\\dA-Za-z])';

/** Words that name a paper of a person. */
const PAPER = `(?:\\bN\\.?I\\.?N\\.?A?\\b\\.?|\\bpasse?ports?\\b|\\b(?:cartes? (?:nationales? )?d'identit[ée](?: nationale| biom[ée]trique)?|carte biom[ée]trique|carte (?:de la )?c[ée]d[ée]ao|ecowas card|permis(?= ?(?:n[°o]|num|:))|carte consulaire|carte d'[ée]lecteur|carte de r[ée]fugi[ée]|carte nina|C\\.?N\\.?I\\.?|CIN|CNIB|C\\.N\\.I\\.B\\.?|SSN|social security(?: number)?|s[ée]curit[ée] sociale|identity (?:card|number|document|paper)|(?:national )?ID(?: card| number)?|national identity number|voter(?:'s)? card|livret de famille|jugement suppl[ée]tif|(?:carte|permis) de s[ée]jour|residence permit|titre de voyage|travel document|sauf-conduit|carte (?:militaire|professionnelle|de combattant|scolaire|d'assur[ée])|(?:military|staff|combatant) (?:card|ID)|permis de conduire|driv(?:ing|er's) licen[cs]e|(?:acte|extrait)(?: d'acte)? de naissance|birth certificate|matricule|refugee (?:registration|ration)?(?: card| number| id)?|registration number|ration card|pro ?gres(?: number| id)?|(?:individual|household|case) (?:id|number)|num[ée]ro de m[ée]nage|pi[èe]ce d'identit[ée])|جواز(?: سفر)?|هوية|بطاقة)`;
const PAPER_NUMBER = new RegExp(`${PAPER}(?: (?!n[°o]|num)\\p{L}+){0,2}${NUMBER_SIGN}${NUMBER}`, 'giu');
/** With a number sign, a number may hold a year: 0123/CKB/2014. The number of a law about papers is another thing. */
const SIGNED_PAPER = new RegExp(
  `${PAPER}(?: (?!n[°o]|num|loi|law|d[ée]cret|decree|arr[êe]t)\\p{L}+){0,2}[ :,(]{1,3}(?:n[°o]s?\\.?|num[ée]ro|number|nos?\\.?|رقم)[ :]{0,3}(?-i:[A-Z]{0,4}[ -]?\\d[\\dA-Z]*(?:[ ./-]?[\\dA-Z]+){0,5})(?![\\dA-Za-z])`,
  'giu',
);
/** The first line of a passport that a machine reads. */
const MACHINE_READABLE = /(?<![\p{L}\d])[PIV][A-Z<](?:[A-Z]{3}[A-Z\d<]{4,39})(?<=<.*)(?![\p{L}\d])/gu;
const SERVICE_NUMBER =
  /\bmatricule(?: \p{Lu}+)?(?: n[°o]\.?)?[ :]{1,3}\d(?:[ .-]?\d){3,11}(?: ?[A-Z])?(?![\p{L}\d])/giu;
const ADDRESS = /\bhttps?:\/\/[^\s)>"\]]+/g;
/** The code of a bank stands with an account. Letters alone: only after its own word. */
const BANK_CODE =
  /\b(?:SWIFT|BIC)(?:[ /-](?:BIC|SWIFT))?(?: code)?[ :=.n°]{1,5}(?!CODE)[A-Z]{4}[A-Z]{2}[A-Z\d]{2}(?:[A-Z\d]{3})?(?![\p{L}\d])/gu;
/** Mali's national number: fourteen digits and a letter, the first 1 or 2. */
const NINA =
  /(?<![\p{L}\d])[12] ?\d{2} ?\d{2} ?\d ?\d{2} ?\d{3} ?\d{3} ?[A-Z](?![\p{L}\d])|(?<![\p{L}\d])[12]\d{13}[A-Z](?![\p{L}\d])/gu;
/** UNHCR: group or case number, and individual number. */
const REFUGEE = /(?<![\p{L}\d])(?:\d{3}|[A-Z]{3})-\d{2}[A-Z]\d{5}(?![\p{L}\d])/gu;
const FRENCH_NUMBER = /(?<![\p{L}\d])[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}(?![\p{L}\d])/gu;
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?(?![\p{L}\d])/gu;
const CARD =
  /(?<![\p{L}\d.,+-])(?=[2-6])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{5})(?![\p{L}\d])/gu;
const ACCOUNT = new RegExp(
  `(?:\\bIBAN\\b|\\bR\\.?I\\.?B\\.?(?![\\p{L}])|\\bcomptes?(?: (?:bancaires?|courant|d'[ée]pargne|CCP))?|\\bnum[ée]ro de compte|\\b(?:bank )?(?:accounts?|accts?\\.?)(?: number)?|\\ba/c\\b|\\bcode banque|\\bcarte (?:bancaire|visa|de cr[ée]dit)|\\b(?:bank|credit|debit|visa) card|حساب)(?: (?!n[°o]|num)\\p{L}+){0,2}${NUMBER_SIGN}(?-i:[A-Z]{0,2}[ -]?\\d(?:[ .-]?[\\dA-Z]){7,33})(?![\\dA-Za-z])`,
  'giu',
);
