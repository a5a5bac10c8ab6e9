/** What was measured beside the goals. Pure. */
import type { Measure } from './reader.ts';

/** Seconds: DESIGN, "Figures to reach". Opening home is shown, and has no goal. */
export const GOALS: Readonly<Record<keyof Measure, number | undefined>> = {
  brief: 4,
  home: undefined,
  byName: 6,
  byText: 20,
};

/** The table, and whether each middle value is within its goal. */
export function table(measures: readonly Measure[], brief: string): { text: string; met: boolean } {
  const words: Record<keyof Measure, string> = {
    brief: `brief readable, ${brief}`,
    home: 'home loaded with its script',
    byName: 'place found by name, from there',
    byText: 'first result of the full text, from there',
  };
  const rows = (Object.keys(GOALS) as (keyof Measure)[]).map((key) => {
    const all = measures.map((measure) => measure[key]);
    const waited = middle(all.map((one) => one.waited));
    const goal = GOALS[key];
    const met = goal === undefined || waited <= goal;
    const verdict = goal === undefined ? '' : met ? 'met' : 'MISSED';
    const cells = [
      words[key],
      goal === undefined ? '' : `${goal} s`,
      `${waited.toFixed(1)} s`,
      `${(middle(all.map((one) => one.bytes)) / 1000).toFixed(1)} kB`,
      all.map((one) => one.waited.toFixed(1)).join(' '),
      verdict,
    ];
    return { cells, met };
  });
  const cells = [
    ['on 2G (35 kbit/s, 800 ms, processor 6 times slower)', 'goal', 'took', 'sent', 'each run', ''],
    ...rows.map((row) => row.cells),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const text = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return { text: `${text.join('\n')}\n`, met: rows.every(({ met }) => met) };
}

/** Of an even number of values, the higher of the two in the middle: a goal is not met by half. */
function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
