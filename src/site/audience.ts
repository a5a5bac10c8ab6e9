/** For whom a run builds, and of what: the variables `AUDIENCE` and `COUNTRY`, which are read here and nowhere else. */
import { AUDIENCES, type Audience, isAudience } from '../model/audience.ts';

/**
 * Everyone where nothing is said.
 * @throws UnknownAudience for any other word: a slip must not publish for a wider audience than was meant.
 */
export function audienceOfRun(): Audience {
  const name = process.env['AUDIENCE'];
  if (name === undefined) return 'public';
  if (isAudience(name)) return name;
  throw new UnknownAudience(name);
}

/** The one country that a run builds, `npm run build -- --country mli`; all of them where nothing is said. */
export function countryOfRun(): string | undefined {
  const iso3 = process.env['COUNTRY'];
  return iso3 === undefined || iso3 === '' ? undefined : iso3;
}

/** Nobody knows for whom to build. */
export class UnknownAudience extends Error {
  constructor(name: string) {
    const known = AUDIENCES.join(' or ');
    super(
      `AUDIENCE is ${name === '' ? 'empty' : `"${name}"`}, which is no audience. Write ${known}, or leave it away.`,
    );
  }
}
