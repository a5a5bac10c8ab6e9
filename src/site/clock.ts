/**
 * The two days that a run needs, for the commands and the build. They differ: whether a date lies in the future is asked
 * of the real clock, and a site of a commit says the day of that commit, whenever and wherever it is built.
 */
import { resolve } from 'node:path';
import { gitOf, insideProject } from '../history/git.ts';
import { type Day, dayOfInstant } from '../model/day.ts';

/** The day against which "in the future" is judged: that of `SOURCE_DATE_EPOCH` (seconds) if it is set, else today. */
export function checkDay(): Day {
  return dayOfEpoch() ?? dayOfInstant(Date.now());
}

/**
 * The day that a build bears: of `SOURCE_DATE_EPOCH`, else of the commit that is checked out, else today. The commit
 * counts only if all that the site is made of stands in it, unchanged; `root` is the folder of the content.
 *
 * Git is asked about the program's own repository only: see history/git.ts.
 */
export function buildDay(root: string): Day {
  return dayOfEpoch() ?? dayOfCommit(process.cwd(), resolve(root)) ?? checkDay();
}

/** @throws where it is set to anything but seconds since 1970: a day that was meant must not be passed over. */
function dayOfEpoch(): Day | undefined {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new Error(`SOURCE_DATE_EPOCH is a number of seconds since 1970, such as 1795305600, not "${epoch}".`);
  }
  return dayOfInstant(Number(epoch) * 1000);
}

function dayOfCommit(project: string, root: string): Day | undefined {
  const content = insideProject(project, root);
  const git = content === undefined ? undefined : gitOf(project);
  if (!git) return undefined;
  try {
    const parts = [...PROGRAM, content === '' ? 'content' : (content ?? '')];
    // What git ignores is in no commit either, and counts as a change here.
    if (git.say('status', '--porcelain', '--untracked-files=all', '--ignored', '--', ...parts) !== '') return undefined;
    const day = dayOfInstant(Number(git.say('log', '-1', '--format=%ct')) * 1000);
    // A commit made under a clock that runs ahead: no reader's clock would be believed, so no state would be shown.
    return day > checkDay() ? undefined : day;
  } catch {
    return undefined;
  }
}

/** What a site is made of, beside its content: the guides and the interface text are the program's own. */
const PROGRAM = ['src', 'public', 'content/guides', 'content/strings', 'astro.config.mjs', 'package-lock.json'];
