/**
 * Golden outputs: what the program derives from the fictional country, compared whole with a file of `tests/golden/`.
 * After a change that is meant: `npx vitest run --project unit tests/model -u`, and read the difference.
 */
import { join } from 'node:path';
import { expect } from 'vitest';
import { load, publish } from '../src/load.ts';
import { siteOf } from './site/made-up-site.ts';
import { FIXTURES, TODAY } from './support.ts';

const loaded = load(join(FIXTURES, 'fictional'), { today: TODAY });

/** The whole fictional country. */
export const FICTIONAL = loaded.dataset;
/** What partners are shown of it, in the words of each entry, on the day of the fixtures. */
export const FICTIONAL_SITE = siteOf(publish(loaded, 'partner'), TODAY);

export async function expectGolden(name: string, value: unknown): Promise<void> {
  await expect(`${JSON.stringify(value, null, 2)}\n`).toMatchFileSnapshot(join(FIXTURES, '../golden', `${name}.json`));
}
