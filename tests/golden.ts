/**
 * Golden outputs: what the program derives from the fictional country, compared whole with a file of `tests/golden/`.
 * After a change that is meant: `npx vitest run --project unit tests/model -u`, and read the difference.
 */
import { join } from 'node:path';
import { expect } from 'vitest';
import { load } from '../src/load.ts';
import { FIXTURES, TODAY } from './support.ts';

/** The whole fictional country. */
export const FICTIONAL = load(join(FIXTURES, 'fictional'), { today: TODAY }).dataset;

export async function expectGolden(name: string, value: unknown): Promise<void> {
  await expect(`${JSON.stringify(value, null, 2)}\n`).toMatchFileSnapshot(join(FIXTURES, '../golden', `${name}.json`));
}
