/** The figures to reach (DESIGN.md), held against what was measured. */
import type { PageWeight } from './output.ts';
import type { Measured } from './process.ts';

/** What is timed, in the order of the table. `changed` means: run again after one entry has changed. */
export const STEPS = ['check', 'check-changed', 'build', 'hugo', 'build-changed', 'hugo-changed', 'search'] as const;
export type Step = (typeof STEPS)[number];

/** The middle run of each step of one size. */
export interface SizeResult {
  places: number;
  steps: Partial<Record<Step, Measured>>;
  pages: { palabre?: number; hugo?: number };
  weight?: PageWeight | undefined;
  /** Whether a build after a change taken back has the same bytes as the first; files that differ. */
  repeated?: { same: boolean; differing: string[] };
}

export interface Figure {
  what: string;
  /** `undefined` where it could not be judged. */
  met: boolean | undefined;
  numbers: string;
}

const FIRST_VIEW_BYTES = 14 * 1024;

/** Each figure with its numbers; those of one size are judged on the largest size measured. */
export function judge(results: readonly SizeResult[]): Figure[] {
  const sorted = results.toSorted((a, b) => a.places - b.places);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large) return [];
  const seconds = (step: Step) => worked(large, step)?.seconds;
  const size = `${large.places.toLocaleString('en')} places`;
  const figures = [
    forTenThousand(atMost('check of 10,000 places: 3 s or less', seconds('check'), 3, 's'), large),
    forTenThousand(atMost('check, one entry changed: 0.5 s or less', seconds('check-changed'), 0.5, 's'), large),
    atMost(`build of ${size}: Hugo’s time or less`, seconds('build'), seconds('hugo'), 's'),
    atMost(
      `build of ${size}: half of Hugo’s memory`,
      worked(large, 'build')?.megabytes,
      half(worked(large, 'hugo')?.megabytes),
      'MB',
    ),
    atMost(`one entry changed: a third of Hugo’s time`, seconds('build-changed'), third(seconds('hugo-changed')), 's'),
    ...growth(small, large),
    firstView(large),
    repeated(large),
  ];
  return [
    ...figures,
    ...ELSEWHERE.map((what) => ({ what, met: undefined, numbers: 'measured in a browser: npm test' })),
  ];
}

const ELSEWHERE = [
  'on 2G: brief 4 s, name 6 s, first search 20 s',
  'search moves 150 KB first, 30 KB after',
  'Lighthouse 100 / 100 / 100',
];

/** The limits of the check are for 10,000 places; with fewer the time is only told. */
function forTenThousand(figure: Figure, { places }: SizeResult): Figure {
  if (places >= 10_000 || figure.met === undefined) return figure;
  return { ...figure, met: undefined, numbers: `${figure.numbers}, but with ${places.toLocaleString('en')} places` };
}

/** A step that failed proves nothing. */
function worked({ steps }: SizeResult, step: Step): Measured | undefined {
  return steps[step]?.code === 0 ? steps[step] : undefined;
}

function growth(small: SizeResult, large: SizeResult): Figure[] {
  if (small === large) return [];
  const work = large.places / small.places;
  const limit = work * 1.1;
  return (['check', 'build'] as const).map((step) => {
    const [before, after] = [worked(small, step)?.seconds, worked(large, step)?.seconds];
    const cost = before && after ? after / before : undefined;
    return atMost(
      `growth of ${step}: ${work} times the work, ${limit.toFixed(0)} times the cost or less`,
      cost,
      limit,
      'times',
    );
  });
}

function firstView({ weight }: SizeResult): Figure {
  const what = 'a brief’s first view: HTML and style 14 KB or less (brotli)';
  if (!weight) return { what, met: undefined, numbers: 'no brief was built' };
  const total = weight.html + weight.css;
  return {
    what,
    met: total <= FIRST_VIEW_BYTES,
    numbers: `${kb(total)} KB: HTML ${kb(weight.html)}, style ${kb(weight.css)}`,
  };
}

function repeated({ repeated: found }: SizeResult): Figure {
  const what = 'same source, two builds: the same bytes';
  if (!found) return { what, met: undefined, numbers: 'not built twice' };
  return { what, met: found.same, numbers: found.same ? 'all files' : `differ: ${found.differing.join(', ')}` };
}

function atMost(what: string, value: number | undefined, limit: number | undefined, unit: string): Figure {
  if (value === undefined || limit === undefined) return { what, met: undefined, numbers: 'not measured' };
  return { what, met: value <= limit, numbers: `${round(value)} of ${round(limit)} ${unit}` };
}

function half(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value / 2;
}
function third(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value / 3;
}
function kb(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
