/**
 * The made-up country as it was some weeks before: today's fixture with a few entries put back. Kept as edits, so that
 * whatever is added to the fixture stands in both versions and is no change.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES } from './support.ts';

const KEPT = join(FIXTURES, 'fictional');

/** Write the earlier version into a folder, which then holds `content/`. */
export function writeEarlier(folder: string): void {
  cpSync(KEPT, folder, { recursive: true });
  for (const [file, now, then] of EDITS) put(folder, file, now, then);
  // The terrace had no entry yet, and a well had one that is gone now.
  rmSync(join(folder, 'content/localities/zzz/haute-terrasse.mdx'));
  put(folder, TESSENI, '## ', 'See <Place id="zzz/tesseni" />.\n\n## ');
  writeFileSync(join(folder, 'content/localities/zzz/puits-perdu.mdx'), LOST_WELL);
}

function put(folder: string, file: string, now: string, then: string): void {
  const path = join(folder, 'content', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(now)) throw new Error(`${file} no longer holds "${now}": mend tests/earlier-country.ts.`);
  writeFileSync(path, text.replace(now, then));
}

const TESSENI = 'localities/zzz/tesseni.mdx';

const EDITS: readonly (readonly [file: string, now: string, then: string])[] = [
  [TESSENI, 'reviewed: 2026-11-20', 'reviewed: 2026-09-30'],
  [TESSENI, 'state: restricted', 'state: open'],
  // A guarantor that is named no longer, a party that joined.
  [
    TESSENI,
    '    guaranteedBy:\n      - council-of-well-keepers',
    '    guaranteedBy:\n      - council-of-well-keepers\n      - unizan',
  ],
  [
    TESSENI,
    '      - zanzara-armed-forces\n      - market-women\n    humanitarianParty: "none"',
    '      - zanzara-armed-forces\n    humanitarianParty: "none"',
  ],
  [TESSENI, '      on: 2026-12-01', '      on: 2026-10-01'],
  [TESSENI, '    status: superseded\n    endedOn: 2026-07-01', '    status: written'],
  [
    TESSENI,
    '      - on: 2026-10-20\n        how: through-partner\n        sources:\n          - source: foc-2026-10\n',
    '',
  ],
  [TESSENI, 'claim: contests', 'claim: influences'],
  [TESSENI, 'relation: spoiler', 'relation: affected'],
  [TESSENI, 'Do not promise to level the amounts: one organisation alone cannot.', 'Do not speak of the amounts.'],
  [TESSENI, '      credibility: 2', '      credibility: 3'],
  [
    TESSENI,
    '    agreed: "Arms are left at the mill from dawn to noon."',
    '    agreed: "Arms are left at the mill all day."',
  ],
  ['localities/zzz/belle-attente.mdx', 'state: open', 'state: closed'],
  [
    'localities/zzz/belle-attente.mdx',
    '    - source: foc-2026-10\n    - source: radio-oued-2026-10\nactors',
    '    - source: foc-2026-10\nactors',
  ],
  ['localities/zzz/kirivane.mdx', 'reviewed: 2026-11-10', 'reviewed: 2026-09-01'],
  ['actors/unizan.mdx', '  until: 2025-06-30\n', ''],
  ['sources/leaflet-2026-09.yaml', 'reliability: ', 'reliability: A # was '],
];

const LOST_WELL = `---
name: "Puits-Perdu"
adminLevel: 3
pcode: "ZZ010103"
parent: "ZZ0101"
region: "ZZ01"
language: en
summary: "A well that dried up."
reviewed: 2026-09-01
sensitivity: low
access:
  state: unknown
  sentence: "Not known."
  asOf: 2026-06
  sources: []
  unsourced: "No report names it."
actors: none-known
grievances: none-known
conditions: none-known
---

## Context

Nobody comes here.
`;
