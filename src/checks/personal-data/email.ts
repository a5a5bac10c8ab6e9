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
const DOT = '(?:\\.|\\s*[[({<"]\\s*(?:dot|point|\\.)\\s*[\\])}>"]\\s*|\\s+(?:dot|point)\\s+)';
/** "At the point of entry" is no address. */
const SPOKEN_DOT = '(?:\\s*[[({<]\\s*(?:dot|point|\\.)\\s*[\\])}>]\\s*|\\s+dot\\s+)';
const HOST = `${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}\\p{L}{2,24}(?![\\p{L}\\d])`;
/** Ends of addresses in use in the region: after a bare "at" a word alone does not tell. */
const END =
  '(?:com|org|net|int|info|gov|gouv|edu|ngo|ong|io|africa|ml|ne|bf|td|sd|mr|sn|ci|ng|cm|cf|cd|gn|dz|ma|ly|fr|ch|be|eu|uk|us|ca)(?![\\p{L}\\d])';
/** A name that no sentence has before "at": with a stop or a low line inside it. */
const MARKED_NAME = '(?<![\\p{L}\\d._%+-])\\p{L}[\\p{L}\\d-]{0,40}[._][\\p{L}\\d._-]{0,60}[\\p{L}\\d]';
const MAIL_WORD =
  '(?<![\\p{L}])(?:e-?mails?|mails?|courriels?|m[ée]l|[ée]cri(?:re|vez)|write|reach(?:ed)?|contact(?:er|ez)?|address|adresse)\\b[^\\n.@]{0,30}?';
/** Written out with signs between: name-at-example.org, name (at) example. */
const AROBASE = `["'([{<-]{0,2}\\s?arr?oba(?:se?)?\\s?["')\\]}>-]{0,2}`;

const FORMS = [
  {
    sign: /@/,
    pattern: new RegExp(
      `${NAME} ?@ ?${LABEL}(?:${DOT}${LABEL}){0,4}(?:${DOT}|(?: \\.| \\. |\\. )(?=${END}))\\p{L}{2,24}(?![\\p{L}\\d])`,
      'gu',
    ),
  },
  {
    sign: /[[({<"]\s*(?:at?|à|arobase|chez|@)\s*[\])}>"]/i,
    pattern: new RegExp(`${NAME}\\s*[[({<"]\\s*(?:at?|à|arobase|chez|@)\\s*[\\])}>"]\\s*${HOST}`, 'giu'),
  },
  {
    sign: /\bdot\b|[[({<]\s*(?:point|\.)/i,
    pattern: new RegExp(`${NAME}\\s+at\\s+${LABEL}(?:${SPOKEN_DOT}${LABEL}){0,4}${SPOKEN_DOT}${END}`, 'giu'),
  },
  { sign: /arr?oba/i, pattern: new RegExp(`${NAME}\\s?${AROBASE}\\s?${HOST}`, 'giu') },
  { sign: /\sat\s|[-_]at[-_]/i, pattern: new RegExp(`${MARKED_NAME}\\s+at\\s+(?:${LABEL}\\.){1,4}${END}`, 'giu') },
  {
    sign: /\sat\s|[-_]at[-_]/i,
    pattern: new RegExp(
      `${MAIL_WORD}${NAME}(?:\\s+at\\s+|[-_]at[-_])(?:${LABEL}(?:\\.|\\s+(?:dot|point)\\s+)){1,4}${END}`,
      'giu',
    ),
  },
];
