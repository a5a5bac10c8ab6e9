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
    const authority = /^https:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
    return /[^\0-\x7F]|%|\bxn--/i.test(authority) ? lookAlike(url) : notPublic(url);
  }
  const shown = HOST_IN_WORDS.exec(words.trim())?.[1]?.toLowerCase();
  if (shown !== undefined && bare(shown) !== bare(host)) {
    return {
      code: 'PAL411',
      message: `the words of the link name ${shown}, but it leads to ${host}`,
      hint: 'write the name of the page, or the address to which it leads',
    };
  }
  return hidesSigns(url) ? lookAlike(url) : undefined;
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
  const written = /^https:\/\/([^/?#\\\s]+)(?:[/?#][^\s\\]*)?$/.exec(url)?.[1]?.toLowerCase();
  if (written === undefined || url.length > LONGEST || !URL.canParse(url)) return undefined;
  if (new URL(url).host !== written || !HOST.test(written) || NOT_PUBLIC.test(written)) return undefined;
  return /(?:^|\.)xn--/.test(written) ? undefined : written;
}

/** Signs written with % that turn or hide what a browser shows of an address. */
function hidesSigns(url: string): boolean {
  try {
    return characterProblems(decodeURIComponent(url)).length > 0;
  } catch {
    return false;
  }
}

const bare = (host: string) => host.replace(/^www\./, '');

/** Labels of letters, digits and hyphens, the last one of letters: https://www.rfc-editor.org/rfc/rfc1123#section-2.1 */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

/** Names that lead to the reader’s own network: https://www.rfc-editor.org/rfc/rfc6762#appendix-G */
const NOT_PUBLIC = /\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|arpa)$/;

/** Words that are an address themselves. */
const HOST_IN_WORDS = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,24})(?:[/?#:]\S*)?$/i;

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
