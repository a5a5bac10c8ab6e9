/** What the bench prints: one table of steps for each size, then the figures to reach. */
import { type Figure, type SizeResult, STEPS, type Step } from './figures.ts';

const NAMES: Record<Step, string> = {
  check: 'check',
  'check-changed': 'check, one entry changed',
  build: 'build without search',
  hugo: 'Hugo, the same pages',
  'build-changed': 'build, one entry changed',
  'hugo-changed': 'Hugo, one entry changed',
  search: 'search index',
};

/** The step of Hugo that a step of ours is held against. */
const PEER: Partial<Record<Step, Step>> = { build: 'hugo', 'build-changed': 'hugo-changed' };

/** Time, memory, and the share of Hugo’s of each step. */
export function reportSize(result: SizeResult): string {
  const rows = STEPS.flatMap((step) => {
    const measured = result.steps[step];
    if (!measured) return [];
    if (measured.code !== 0) return [[NAMES[step], 'failed', '', '', '', '']];
    const peer = PEER[step] && result.steps[PEER[step]];
    return [
      [
        NAMES[step],
        `${measured.seconds.toFixed(2)} s`,
        measured.processorSeconds === undefined ? '' : `${measured.processorSeconds.toFixed(2)} s`,
        measured.megabytes === undefined ? '' : `${measured.megabytes.toFixed(0)} MB`,
        peer ? `${(measured.seconds / peer.seconds).toFixed(2)}` : '',
        peer?.megabytes && measured.megabytes ? `${(measured.megabytes / peer.megabytes).toFixed(2)}` : '',
      ],
    ];
  });
  const { palabre, hugo } = result.pages;
  const pages = `pages: ${palabre ?? 'none'}${hugo === undefined ? '' : `, Hugo ${hugo}`}`;
  const head = [
    `${result.places.toLocaleString('en')} places`,
    'time',
    'processor',
    'memory',
    'of Hugo’s time',
    'of its memory',
  ];
  return `${table([head, ...rows])}\n${pages}\n`;
}

/** One line for each figure: met, not met, or not measured here. */
export function reportFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, met, numbers }) => [
    met === undefined ? '-' : met ? 'met' : 'not met',
    what,
    numbers,
  ]);
  return table([['', 'figures to reach', ''], ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(rows[0] ?? []), rule, ...rows.slice(1).map(line)].join('\n');
}
