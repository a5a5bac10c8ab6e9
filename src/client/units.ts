/** Tables of units: what the page shows that "Leave this page" leads to. Nothing in it changes, nothing is asked for. */

/** Each table: two units, and what an amount of the first is in the second, in the digits of a language. */
export function unitTables(format: string): UnitTable[] {
  const numbers = new Intl.NumberFormat(format, { maximumFractionDigits: 1 });
  return TABLES.map(({ from, to, factor, plus = 0, amounts }) => ({
    from,
    to,
    rows: amounts.map((amount) => [numbers.format(amount), numbers.format(amount * factor + plus)]),
  }));
}

const TABLES: readonly Conversion[] = [
  { from: 'km', to: 'mi', factor: 0.621371, amounts: [1, 2, 5, 10, 20, 50, 100] },
  { from: 'kg', to: 'lb', factor: 2.204623, amounts: [1, 2, 5, 10, 25, 50, 100] },
  { from: '°C', to: '°F', factor: 1.8, plus: 32, amounts: [0, 10, 20, 25, 30, 35, 40, 45] },
];

interface Conversion {
  from: string;
  to: string;
  factor: number;
  plus?: number;
  amounts: readonly number[];
}

export interface UnitTable {
  from: string;
  to: string;
  rows: [string, string][];
}
