/**
 * Which web addresses may stand in content, in prose and in fields alike: pages that everybody can open, at a host
 * whose name is what it looks like. Nothing is fetched.
 */
import { characterProblems, spelledOut } from './characters.ts';

/** What is wrong with the address of a link, or nothing. `words` is what the reader sees of it. */
export function linkProblem(url: string, words = ''): LinkProblem | undefined {
  if (/^mailto:/i.test(url)) return MAIL;
  const host = publicHost(url);
  if (host === undefined) {
    if (/^https:.*[\\\s"<>`]/i.test(url)) return oddSign(url);
    const authority = /^https:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
    return /[^\0-\x7F]|%|\bxn--/i.test(authority) ? lookAlike(url) : notPublic(url);
  }
  return wordsProblem(words, host) ?? (hidesSigns(url) ? lookAlike(url) : undefined);
}

/** What is wrong with words that name a host and lead elsewhere: not to it, nor to a part of it. */
export function wordsProblem(words: string, host: string): LinkProblem | undefined {
  const shown = hostIn(words);
  if (shown === undefined || host === shown || host.endsWith(`.${shown}`)) return undefined;
  return {
    code: 'PAL411',
    message: `the words of the link name ${shown}, but it leads to ${host}`,
    hint: 'write the name of the page, or the address to which it leads',
  };
}

/** The host that words name: those of a whole address anywhere, or of a host alone, in brackets and quotes or not. */
function hostIn(words: string): string | undefined {
  const plain = words.normalize('NFKC').replaceAll('。', '.').trim();
  const address = ADDRESS_IN_WORDS.exec(plain) ?? HOST_IN_WORDS.exec(plain);
  return address?.[1]?.toLowerCase().replace(/^www\./, '');
}

/** An address that anybody may follow. */
export function isPublicLink(url: string): boolean {
  return linkProblem(url) === undefined;
}

/**
 * The host of an https address, where the address is written as browsers read it: no name and password, no port, no
 * numbers in place of a name, no letters from outside the alphabet of host names. What browsers would mend (tabs,
 * backslashes, a slash too many, signs written with %) is not mended here.
 */
function publicHost(url: string): string | undefined {
  const written = /^https:\/\/([^/?#\\\s"<>`]+)(?:[/?#][^\s\\"<>`]*)?$/.exec(url)?.[1]?.toLowerCase();
  if (written === undefined || url.length > LONGEST || !URL.canParse(url)) return undefined;
  if (new URL(url).host !== written || !HOST.test(written) || NOT_PUBLIC.test(written)) return undefined;
  return /(?:^|\.)xn--/.test(written) ? undefined : written;
}

/** Signs written with % that turn or hide what a browser shows of an address. */
function hidesSigns(url: string): boolean {
  return characterProblems(url.replaceAll(/(?:%[0-9a-f]{2})+/gi, decoded)).length > 0;
}

/** What a browser shows of signs written with %: those that are no UTF-8, as old pages have them, it shows as they are. */
function decoded(signs: string): string {
  return Buffer.from(signs.replaceAll('%', ''), 'hex').toString('utf8').replaceAll('\uFFFD', '');
}

/** Labels of letters, digits and hyphens, the last one of letters: https://www.rfc-editor.org/rfc/rfc1123#section-2.1 */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

/**
 * Names that lead to the reader’s own network, or that no usual browser finds:
 * https://www.rfc-editor.org/rfc/rfc6762#appendix-G and https://www.rfc-editor.org/rfc/rfc7686
 */
const NOT_PUBLIC =
  /\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|arpa|invalid|onion|i2p|alt)$/;

/** Words in which an address stands. */
const ADDRESS_IN_WORDS = /https?:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,24})(?![a-z0-9-])/i;

/** Words that are a host, and what follows it in an address. */
const HOST_IN_WORDS = /^[^\p{L}\p{N}]*((?:[a-z0-9-]+\.)+[a-z]{2,24})(?:[/?#].*|:\d.*|[^\p{L}\p{N}]*)$/isu;

const LONGEST = 1000;

const MAIL: LinkProblem = {
  code: 'PAL406',
  message: 'an e-mail address stands in the prose',
  hint: 'never write addresses of people; name the office instead',
};

function notPublic(url: string): LinkProblem {
  return {
    code: 'PAL406',
    message: `the link "${spelledOut(url.slice(0, 80))}" is not to a public page`,
    hint: 'links start with https:// and name a host; another place is linked by its id, like [Koro](mli/koro)',
  };
}

function oddSign(url: string): LinkProblem {
  return {
    code: 'PAL406',
    message: `the link "${spelledOut(url.slice(0, 80))}" has a sign that stands in no address`,
    hint: 'copy the address anew from the browser: a space is written %20, a quote %22, < and > %3C and %3E',
  };
}

function lookAlike(url: string): LinkProblem {
  return {
    code: 'PAL411',
    message: `the link "${spelledOut(url.slice(0, 80))}" has signs that can pass for others`,
    hint: 'write the address in plain letters, as the publisher prints it',
  };
}

export interface LinkProblem {
  code: 'PAL406' | 'PAL411';
  message: string;
  hint: string;
}
