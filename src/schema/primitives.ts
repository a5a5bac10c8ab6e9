/**
 * The small shapes that records are made of: text, ids, dates, codes.
 * Each carries the code and the hint of the finding that it gives when it does not hold.
 * No record lives here.
 */
import { z } from 'zod';
import type { Code } from '../diagnostics/codes.ts';
import { isPublicLink } from '../source/links.ts';

/**
 * Attach the permanent code and the hint of a finding to a zod check.
 * `schema/findings.ts` reads them back from the issue's `params`.
 */
export function finding(code: Code, message: string, hint: string) {
  return { error: message, params: { code, hint } satisfies FindingParams };
}

export interface FindingParams {
  code: Code;
  hint: string;
}

/**
 * Plain words, one line or several, never empty. `most` counts characters.
 * One check and not two: an entry has a hundred texts, and each check of zod costs.
 */
export function text(most = 2000) {
  return words(most).register(PROSE, { prose: true });
}

/** A name: text that is the same in every language, or that has other forms beside it. Never translated. */
export const properName = (most = 120) => words(most);

/** Which texts are prose, and so what a translation may translate: see `schema/prose.ts`. */
export const PROSE = z.registry<{ prose: true }>();

function words(most: number) {
  return z.string().check((ctx) => {
    const { value } = ctx;
    if (value.length <= most && /\S/.test(value)) return;
    const empty = value.length <= most;
    ctx.issues.push({
      code: 'custom',
      input: value,
      ...(empty
        ? {
            message: 'this text is empty',
            params: { code: 'PAL305', hint: 'write it, or take the key away if it may be left out' },
          }
        : {
            message: `this text is longer than ${most} characters`,
            params: { code: 'PAL306', hint: 'shorten it; details belong in the prose below' },
          }),
    });
  });
}

/** One sentence for the first lines of a brief. */
export const sentence = () => text(400);

/** An id inside an entry, or the name of a file: kebab-case. */
export const slug = () =>
  z
    .string()
    .refine(
      (value) => SLUG.test(value),
      finding(
        'PAL307',
        'an id has small letters, digits and single hyphens only',
        'write it like "market-access-2025": no accents, spaces or capitals',
      ),
    );

/** The id of an actor entry: the name of its file in content/actors. */
export const actorId = () => slug().meta({ refersTo: 'actor' });
/** The id of a source: the name of its file in content/sources. */
export const sourceId = () => slug().meta({ refersTo: 'source' });

/** A whole day, `YYYY-MM-DD`, that exists in the calendar. */
export const day = () =>
  z
    .string()
    .refine(
      isRealDay,
      finding(
        'PAL308',
        'this is not a day of the calendar',
        'write year-month-day, like 2026-02-07; check the month’s length',
      ),
    );

/** A date as exactly as it is known: `2021`, `2021-02` or `2021-02-07` (EDTF level 0). */
export const partialDate = () =>
  z
    .string()
    .refine(
      isRealPartialDate,
      finding(
        'PAL308',
        'this is not a date of the calendar',
        'write 2021, 2021-02 or 2021-02-07, as exactly as the source gives it',
      ),
    );

/** A calendar quarter, `2026-Q3`. Outreach is never dated to the day: that would tell who will be where. */
export const quarter = () =>
  z
    .string()
    .refine(
      (value) => /^\d{4}-Q[1-4]$/.test(value),
      finding('PAL309', 'this is not a quarter', 'write the year and the quarter, like 2026-Q3'),
    );

/** An OCHA P-code, in quotes: two letters of the country and digits, two for each level. */
export const pcode = () =>
  z
    .string()
    .refine(
      (value) => /^[A-Z]{2}(\d{2}){1,4}$/.test(value),
      finding(
        'PAL310',
        'this is not a P-code',
        'write the country’s two letters and the digits, in quotes, like "ML0502"',
      ),
    );

/** Degrees, two decimals at most: about a kilometre. More would tell where people are. */
export function degrees(most: number) {
  return z
    .number()
    .min(-most)
    .max(most)
    .refine(
      (value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6,
      finding('PAL318', 'this position is finer than two decimals', 'round it to two decimals, like 14.07'),
    );
}

/** ISO 3166-2, for example `ML-5`. Never derived from a P-code: the two number the regions differently. */
export const iso3166 = () =>
  z
    .string()
    .refine(
      (value) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(value),
      finding('PAL311', 'this is not an ISO 3166-2 code', 'write it like ML-5; it is not the P-code'),
    );

/** Address of a public page: https, with a host. */
export const httpsLink = () =>
  z
    .string()
    .refine(
      isPublicLink,
      finding(
        'PAL312',
        'this is not a web address that starts with https://',
        'copy the whole address from the browser',
      ),
    );

/** Other spellings, former and local names. */
export const aliases = () => z.array(properName()).max(40);

/** A name by language code, for example `{ fr: Tombouctou }`. */
export const names = () => z.partialRecord(z.enum(['en', 'fr', 'ar', 'ff', 'bm', 'ses', 'taq', 'dgo']), properName());

/** A span of time whose ends are as exact as they are known. */
export const period = () =>
  z.strictObject({
    from: partialDate().describe('When it began.'),
    to: partialDate().optional().describe('When it ended; left out while it goes on.'),
  });

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function isRealDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const utc = new Date(Date.UTC(year, month - 1, date));
  return year >= 1000 && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date;
}

function isRealPartialDate(value: string): boolean {
  if (/^[12]\d{3}$/.test(value)) return true;
  if (/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(value)) return true;
  return isRealDay(value);
}
