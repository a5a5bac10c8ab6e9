/** Sizes of what a reader may keep. */

/** `340 kB`, `1.2 MB`: to the reader it is a matter of minutes, not of bytes. */
export function formatSize(bytes: number, format: string): string {
  const [value, unit] = bytes < 995_000 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(format, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
