/**
 * Figures that are no one's number: dates, times, amounts, counts, P-codes, numbers of laws and reports.
 * They are covered before telephone numbers are looked for.
 */
import { cover } from './hit.ts';

/** Cover dates, times, years, amounts and counts: figures of every report. */
export function coverFigures(text: string): string {
  let covered = text;
  for (const pattern of DATES) covered = cover(covered, pattern);
  for (const pattern of AMOUNTS) covered = cover(covered, pattern, (_, found) => FOUR_PAIRS.test(found));
  covered = cover(covered, THOUSANDS, calledFor);
  covered = cover(covered, COMPACT_DAY, calledFor);
  return cover(covered, YEARS);
}

/** Cover codes and references: P-codes, laws, resolutions, grants, publications, web addresses. */
export function coverReferences(text: string): string {
  let covered = text;
  for (const pattern of REFERENCES) covered = cover(covered, pattern, (before) => /\b(?:tel|wa\.me)\W*$/i.test(before));
  return cover(covered, MACHINE, calledFor);
}

/** Whether a row of figures is a day (also in an id, with a short number after it), a quarter, years, or thousands. */
export function isPlainFigure(row: string): boolean {
  return PLAIN_FIGURE.test(row);
}

/** Whether the words just before say that a telephone number follows. */
export function calledFor(before: string): boolean {
  return TELEPHONE_WORDS.test(before.slice(-60));
}

const PLAIN_FIGURE =
  /^(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:-\d{1,4})?)?|\d{4}-Q[1-4]|\d{1,3}(?: \d{3})+|(?:19|20)\d\d-(?:19|20)\d\d)$/;

const TELEPHONE_WORDS =
  /(?:\bt[ée]l(?:[ée]ph?\w*)?|\b(?:tele)?phone\w*|\bmobiles?\b|\bcell\b|\bcellulaire|\bportable|whats ?app|\bsignal\b|\btelegram\b|\bviber\b|\bsms\b|\bfax\b|\bappel(?:er|ez|le)\b|\bcall(?:s|ed)?\b|\brings?\b|\btext(?:s|er)?\b|\bjoindre\b|\bjoignables?\b|\breach(?:ed|able)?\b|\bcontact(?:er|ez|s)?\b|\br[ée]pond(?:re|ent|ez)? (?:[àa]u?|sur)\b|\banswers? (?:on|at)\b|\bdial(?:s|led)?\b|\bcompose[rz]?\b|\bbipe[rz]?\b|\bligne (?:directe|verte|d'urgence|d'alerte|t[ée]l[ée]phonique)|\b(?:sat|satellite)\b|\binmarsat\b|\bnum[ée]ros?\b(?! (?:de|du|d') ?(?:la |l')?(?:loi|d[ée]cret|r[ée]f|dossier|projet|contrat))|\bhotline\b|\borange(?: money)?\b|\bmalitel\b|\bmoov\b|\bthuraya\b|\biridium\b|هاتف|الهاتف|جوال|موبايل|اتصال|اتصل|(?<!(?:القرار|المرسوم|القانون|الأمر|الوثيقة|المشروع|الملف|المادة) )رقم|واتساب|تلفن|شماره)[^\d\n¤]{0,28}$/i;

const MONTH =
  '(?:janv(?:ier)?|f[ée]vr(?:ier)?|mars|avril|mai|juin|juillet|ao[uû]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?|jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|october|november|dec(?:ember)?)';

/** Not in the middle of a longer row of digits. */
const ALONE = '(?<![\\d+]|\\d[ .-])';
const ENDS = '(?![ .-]?\\d)';

const DATES = [
  // 2021-02-07, also with a time, and two of them as a span
  /(?<!\d)(?:1[89]|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)(?:T[\d:.]+Z?)?/g,
  // 07/02/2021, 7.2.2021, 07-02-21
  /(?<!\d|\d[ .-])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:1[89]|20)\d\d(?!\d)/g,
  /(?<!\d|\d[ .-])(?:0?[1-9]|[12]\d|3[01])([/])(?:0?[1-9]|1[0-2])\1\d\d(?!\d)/g,
  // 2021-02, 02/2021
  /(?<!\d|\d[ .-])(?:1[89]|20)\d\d[-/](?:0[1-9]|1[0-2])(?![ .-]?\d)/g,
  /(?<!\d|\d[ .-])(?:0?[1-9]|1[0-2])[-/](?:1[89]|20)\d\d(?![ .-]?\d)/g,
  new RegExp(`(?<!\\d)\\d{1,2}(?:er|st|nd|rd|th)? (?:of )?${MONTH}\\.?,? ?(?:(?:1[89]|20)\\d\\d)?(?!\\d)`, 'gi'),
  new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:1[89]|20)\\d\\d(?!\\d)`, 'gi'),
  // 06:00-20:00, 6 h 30, 18h
  /(?<!\d)(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}(?!\d)(?:\s?-\s?(?:[01]?\d|2[0-4]):[0-5]\d(?!\d))?/g,
  /(?<!\d)(?:[01]?\d|2[0-4]) ?h ?(?:[0-5]\d)?(?![\dA-Za-zÀ-ÿ])/g,
  // 08.30-16.45, 08.00 12.00: quarters of an hour with a stop, and something else between them
  /(?<!\d|\d[.-])(?:[01]?\d|2[0-4])\.(?:00|15|30|45)(?:(?: ?[-/,] ?| (?:[àa]|et|to|and) | )(?:[01]?\d|2[0-4])\.(?:00|15|30|45)){1,5}(?![.-]?\d)/g,
] as const;

const CURRENCY =
  '(?:F ?\\.?CFA|FCFA|CFA|XOF|XAF|MRU|NGN|DZD|EUR|euros?|€|USD|US ?\\$|\\$|dollars?|GBP|£|CHF|francs?|millions?|milliards?|billions?|thousand|mille|naira|ouguiyas?)';
const UNIT =
  '(?:%|‰|kg|km²?|km2|ha|hectares?|m²|m[23]|tonnes?|tons?|t|litres?|liters?|l|mm|cm|m|personnes?|people|persons?|individus|individuals|m[ée]nages|households|familles|families|habitants|inhabitants|enfants|children|femmes|women|hommes|men|d[ée]plac[ée]s|displaced|r[ée]fugi[ée]s|refugees|returnees|retourn[ée]s|t[êe]tes|heads|cattle|b[œoe]+ufs|animaux|animals|sacs|bags|cartons|kits|doses|cas|cases|incidents|[ée]l[èe]ves|pupils|students|voters|[ée]lecteurs)';
const FIGURE = '\\d[\\d ., ]{0,24}';

const AMOUNTS = [
  new RegExp(`${ALONE}${FIGURE}\\s?${CURRENCY}(?![\\p{L}\\d])`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])${CURRENCY} ?${FIGURE}${ENDS}`, 'giu'),
  new RegExp(`${ALONE}${FIGURE}\\s?${UNIT}(?![\\p{L}\\d])`, 'giu'),
] as const;

/** No amount is written in pairs. */
const FOUR_PAIRS = /\b\d\d( \d\d){3}\b/;
/** 1 236 000 and 332,957: groups of three after the first, none of them starting a number with a nought. */
const THOUSANDS =
  /(?<![\d+]|\d[ .\-/,]|\+ ?\(?|\(0\) ?|\+\d{1,3}\) ?|00\d{1,3}\) ?)[1-9]\d{0,2}(?:([ ,.'])\d{3})(?:\1\d{3})*(?![ .\-/']?\d)/g;
const COMPACT_DAY = /(?<![\d+]|\d[ .-])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![ .-]?\d)/g;
/** Years alone or in a row: 2019, 2019-2020, 2017, 2018 et 2020. */
const YEARS =
  /(?<![\d+]|\d[ .-])(?:1[89]|20)\d\d(?:(?:-|\/| - |, | ?et | ?and | ?to | ?à )(?:(?:1[89]|20)\d\d|\d\d(?=\D|$)))*(?![ .-]?\d)/g;

const REFERENCES = [
  // Web addresses; those that dial are looked at before.
  /\b(?:https?:\/\/|www\.)[^\s)>"\]]+/g,
  // S/2016/281, A/RES/46/182, S/RES/2640 (2022), 2023-0401/PT-RM
  /(?<![\p{L}\d])[A-Z]{1,6}(?:\/[A-Z\d.()-]+)+(?: \(\d{4}\))?/gu,
  /(?<![\d+])\d{1,6}(?:[-/]\d{1,6})?\/[A-Z][A-Z\d/.-]*/g,
  // n° 2023-006, No. 2012-1234, loi 98-012
  /(?:\bn[°o]s?\.?|\bnum[ée]ro|\bnumber|\bno\.?|#)[ :]{0,2}(?:(?:19|20)\d\d[-/ ]\d{1,6}|\d{1,6}[-/](?:19|20)\d\d|\d{2}-\d{2,4}|\d{1,4})(?![ .-]?\d)/gi,
  /\b(?:loi|law|d[ée]cret|decree|ordonnance|ordinance|arr[êe]t[ée]|d[ée]cision|r[ée]solution|act|circulaire|directive)s?(?: [\p{L}-]+){0,2} (?:n[°o]\.? ?)?\d{1,6}(?:[-/]\d{1,6})?(?: \(\d{4}\))?(?![ .-]?\d)/giu,
  // What a register of papers numbers: grants, projects, books
  /\b(?:reliefweb|report|rapport|bulletin|document|grant|projet|project|contrat|contract|r[ée]f(?:[ée]rence)?|ref(?:erence)?|dossier|facture|invoice|lot|batch|s[ée]rie|serial|ticket|commande|order|flow|vol|flight|isbn|issn|doi|arxiv|pmid|budget|page|lignes?|lines?|article|art)s?\.?[ :]{0,2}(?:n[°o]\.? ?|numbers? |num[ée]ros? )?[A-Z]{0,6}[-/]?\d[\dA-Z./-]*(?: ?- ?\d+)*/gi,
  // A code of places, its pairs apart: ML 05 01 02, code administratif 05 01 02 03
  /(?:(?<![\p{L}\d])(?:ML|BF|NE|TD|MR|SN|SD|MLI|BFA|NER|TCD|MRT|SDN)|\b(?:p-?codes?|(?:codes?|codage) (?:administratifs?|g[ée]ographiques?|insee|cercle|commune|localit[ée])|(?:admin(?:istrative)?|area|place|district|geographic(?:al)?) codes?))[ :]{1,3}0\d(?: \d\d){1,5}(?![ .-]?\d)/giu,
  // P-codes and other codes of letters and digits: ML0502, 720BHA21GR00123, 21-RR-MLI-49123
  /(?<![\p{L}\d+])(?:[A-Z]{2,4}-?\d{2,12}|\d+[A-Z][A-Z\d]*|(?:[A-Z\d]{1,12}-){1,6}[A-Z]{2,12}(?:-[A-Z\d]{1,12}){0,6})(?![\p{L}\d])/gu,
  // The same in Arabic: decision, decree, law, order number
  /(?:قرار|مرسوم|قانون|أمر|وثيقة|مشروع|ملف|مادة|لائحة)(?: رقم)? ?\d[\d/-]*(?: \(\d{4}\))?/g,
] as const;
/** Versions and addresses of machines, but for four pairs. */
const MACHINE = /(?<![\d+]|\d\.)(?!\d\d(?:\.\d\d){3}(?!\d))\d{1,3}\.\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![ .-]?\d)/g;
