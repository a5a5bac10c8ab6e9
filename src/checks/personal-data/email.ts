/** E-mail addresses, also in the forms that hide them from machines. */
import { type Hit, hitsOf } from './hit.ts';

/** E-mail addresses in a readable text. */
export function emails(text: string): Hit[] {
  // Each form only where its sign stands: a name may begin at every word.
  return FORMS.flatMap(({ sign, pattern }) => (sign.test(text) ? hitsOf('PAL602', text, pattern) : []));
}

/** Lengths are bounded (RFC 5321), so that no text makes the search slow. */
const NAME = "(?<![\\p{L}\\d._%+-])[\\p{L}\\d](?:[\\p{L}\\d._%+'-]{0,126}[\\p{L}\\d_])?";
const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?';
const DOT = '(?:\\.|\\s*[[({<]\\s*(?:dot|point|\\.)\\s*[\\])}>]\\s*|\\s+(?:dot|point)\\s+)';
/** "At the point of entry" is no address. */
const SPOKEN_DOT = '(?:\\s*[[({<]\\s*(?:dot|point|\\.)\\s*[\\])}>]\\s*|\\s+dot\\s+)';
const HOST = `${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}\\p{L}{2,24}(?![\\p{L}\\d])`;

const FORMS = [
  { sign: /@/, pattern: new RegExp(`${NAME} ?@ ?${HOST}`, 'gu') },
  {
    sign: /[[({<]\s*(?:at?|arobase|chez|@)\s*[\])}>]/i,
    pattern: new RegExp(`${NAME}\\s*[[({<]\\s*(?:at?|arobase|chez|@)\\s*[\\])}>]\\s*${HOST}`, 'giu'),
  },
  {
    sign: /\bdot\b|[[({<]\s*(?:point|\.)/i,
    pattern: new RegExp(
      `${NAME}\\s+at\\s+${LABEL}(?:${SPOKEN_DOT}${LABEL}){0,4}${SPOKEN_DOT}\\p{L}{2,24}(?![\\p{L}\\d])`,
      'giu',
    ),
  },
  { sign: /arobase/i, pattern: new RegExp(`${NAME}\\s+arobase\\s+${HOST}`, 'giu') },
];
