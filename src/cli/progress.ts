// What the longer commands print as they go: a line when a step begins, a line with its time when it ends.

/** Runs one step of a command, with a line before and its time after. Errors pass through untouched. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  console.log(`• ${title} …`);
  const began = performance.now();
  try {
    return await work();
  } finally {
    console.log(`  ${title}: ${secondsSince(began)}`);
  }
}

/** `performance.now()` of the beginning in, `"1.2 s"` out. */
export function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
