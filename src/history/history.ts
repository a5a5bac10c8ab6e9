/**
 * What changed in the content, day by day, as far back as this copy of the repository tells: for the page of changes
 * and for briefs. Versions are compared after the cut to the audience; docs/decisions/0017 says how and why.
 */
import { type Audience, cutTo, type WholeEntries } from '../model/audience.ts';
import type { EntryChanges } from '../model/changes/change.ts';
import { todayOf, visibleChanges } from '../model/changes/visible.ts';
import type { DatasetEntries } from '../model/dataset.ts';
import { addDays, type Day, dayOfInstant } from '../model/day.ts';
import { type ContentPlace, compareVersions, contentIn, pathsOf, readerOf, versionBefore } from './between.ts';
import { type Git, gitOf } from './git.ts';
import { commitsOf, differenceFrom, type Touched } from './log.ts';
import { entriesOf, filesOf, isAllLow, type Version } from './version.ts';

/**
 * The changes of the content below `root`, newest day first; nothing where the content does not lie in the project's
 * own repository, or git is not there.
 * @param options.today what the audience may read today: an entry, a record or an actor that is held back has no past
 */
export function readHistory(
  root: string,
  { project, entries, cut, audience, day, most = MOST }: HistoryOptions,
): History {
  const place = contentIn(project, root);
  const git = place && gitOf(project);
  if (!git) return UNKNOWN;
  try {
    const steps = stepsOf(git, place.paths, day, most);
    return steps.length === 0 ? UNKNOWN : walk(git, place, steps, { entries, cut, audience, most });
  } catch {
    // A repository without a commit, or one that is damaged: the site is whole without its past.
    return UNKNOWN;
  }
}

/** Commits put together by their day, what is not committed yet with the day of the build; newest first. */
function stepsOf(git: Git, paths: readonly string[], today: Day, { commits }: Bounds): Step[] {
  const log = commitsOf(git, paths, commits + 1);
  if (log.length === 0) return [];
  const bounded = log.length > commits;
  const parts = [{ day: today, touched: differenceFrom(git, 'HEAD', paths) }];
  for (const { seconds, touched } of log.slice(0, commits)) parts.push({ day: dayOfInstant(seconds * 1000), touched });
  const steps: Step[] = [];
  for (const [index, { day, touched }] of parts.entries()) {
    const newest = steps.at(-1);
    // A clock that ran ahead or behind: no day comes after the next newer one, nor after that of the build.
    const known = newest && newest.day < day ? newest.day : day < today ? day : today;
    // The oldest stands alone: where it brought the whole content, what came later on that day is still told.
    const joins = newest?.day === known && index < parts.length - 1;
    const step = joins ? newest : { day: known, before: new Map(), bounded };
    if (step !== newest) steps.push(step);
    // Walking back, the last that is said of a path is what stood there before the day.
    for (const { path, before } of touched) step.before.set(path, before);
  }
  return steps.filter(({ before }) => before.size > 0);
}

/** From today’s entries back, one day at a time. */
function walk(git: Git, place: ContentPlace, steps: readonly Step[], options: WalkOptions): History {
  const { entries, cut, audience, most } = options;
  const today = todayOf(entries, cut);
  const kept = withinFiles(steps, most.files);
  const read = readerOf(
    git,
    place,
    kept.map(({ before }) => before),
  );
  const days: ChangedDay[] = [];
  let bounded = kept.length < steps.length || kept.some((step) => step.bounded);
  let after = stageOf(filesOf(entries), audience);
  // Where not even the newest day is looked at, nothing is known of that day either.
  let begins = addDays((steps[0] as Step).day, 1);
  let cuts = 0;
  for (const { day, before: touched } of kept) {
    begins = day;
    const before = stageOf(versionBefore(after.files, touched, place, read), audience);
    // There was nothing before: this is where the history begins.
    if (before.files.size === 0) return { days, begins: { day, why: isShallow(git) ? 'shallow' : 'first' } };
    const only = pathsOf(touched, place);
    const whole = compareVersions(before.files, after.files, [before.whole, after.whole], only);
    // Where nothing changed in the whole, nothing did for anybody, and no cut is needed to know it.
    if (whole.length > 0) {
      const cutThere = isCut(before) || isCut(after);
      const seen = cutThere ? compareVersions(before.files, after.files, [before.cut, after.cut], only) : whole;
      const shown = visibleChanges(whole, seen, today);
      if (shown.length > 0) days.push({ day, entries: shown });
      cuts += cutThere ? before.files.size : 0;
    }
    after = before;
    if (cuts <= most.cuts) continue;
    bounded = true;
    break;
  }
  return { days, begins: { day: begins, why: bounded ? 'bounded' : 'first' } };
}

/** A version with its entries, whole and as the audience had them; each is worked out once, when it is asked for. */
function stageOf(files: Version, audience: Audience): Stage {
  let whole: WholeEntries | undefined;
  let cut: DatasetEntries | undefined;
  return {
    files,
    get whole() {
      whole ??= entriesOf(files);
      return whole;
    },
    get cut() {
      cut ??= isCut(this) ? cutTo(this.whole, audience) : this.whole;
      return cut;
    },
  };
}

function isCut({ files }: Stage): boolean {
  return !isAllLow(files);
}

/** As many of the newest steps as touch no more files than may be read. */
function withinFiles(steps: readonly Step[], most: number): Step[] {
  let files = 0;
  return steps.filter(({ before }) => {
    files += before.size;
    return files <= most;
  });
}

function isShallow(git: Git): boolean {
  return git.say('rev-parse', '--is-shallow-repository') === 'true';
}

/**
 * What a build looks at, so that it stays quick: commits, versions of files, and entries that have to be cut for the
 * audience (a tree in which everything is low needs no cut).
 */
export const MOST: Bounds = { commits: 200, files: 2000, cuts: 100_000 };

const UNKNOWN: History = { days: [] };

interface Stage {
  readonly files: Version;
  readonly whole: WholeEntries;
  readonly cut: DatasetEntries;
}

interface Step {
  day: Day;
  /** What stood there before the day, by path from the top of the repository. */
  before: Map<string, Touched['before']>;
  /** There are older commits than these. */
  bounded: boolean;
}

export interface Bounds {
  commits: number;
  files: number;
  cuts: number;
}

interface WalkOptions {
  /** All of today’s entries, and what the audience may read of them. */
  entries: WholeEntries;
  cut: DatasetEntries;
  audience: Audience;
  most: Bounds;
}

export interface HistoryOptions extends Omit<WalkOptions, 'most'> {
  /** The folder of the program: the top of its repository. */
  project: string;
  /** The day of the build. */
  day: Day;
  most?: Bounds;
}

export interface ChangedDay {
  day: Day;
  entries: EntryChanges[];
}

export interface History {
  /** Newest first. */
  days: readonly ChangedDay[];
  /**
   * The day before which nothing is known here, and why: it is the first day of the content, the copy of the
   * repository was made without what is older, or there is more than a build looks at. Missing where nothing at all
   * is known: no repository, or not the project’s own.
   */
  begins?: { day: Day; why: 'first' | 'shallow' | 'bounded' };
}
