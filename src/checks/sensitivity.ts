/** High and severe information is not kept here: OCHA's information sharing protocol, DESIGN "Safety rules". */
import { type Finding, find } from '../diagnostics/finding.ts';
import { SCHEMAS } from '../schema/index.ts';
import { type RecordWalker, recordWalker } from '../schema/records.ts';
import type { Check } from './check.ts';

export const sensitivity: Check = {
  name: 'sensitivity',
  description: 'Nothing in the repository is of high or severe sensitivity.',
  codes: ['PAL516'],
  run: ({ localities, countries, actors, sources }) => [
    ...localities.flatMap((entry) => tooSensitive(WALK.locality, entry)),
    ...countries.flatMap((entry) => tooSensitive(WALK.country, entry)),
    ...actors.flatMap((entry) => tooSensitive(WALK.actor, entry)),
    ...sources.flatMap((entry) => tooSensitive(WALK.source, entry)),
  ],
};

function tooSensitive(walk: RecordWalker, entry: { file: string }): Finding[] {
  const findings: Finding[] = [];
  walk(entry, ({ sensitivity: level }, path) => {
    if (level !== 'high' && level !== 'severe') return;
    const at = { at: 'field', path: [...path(), 'sensitivity'], on: 'value' } as const;
    const hint = 'take it out of this repository; keep it where your organisation keeps such information';
    findings.push(find('PAL516', entry.file, at, `information of ${level} sensitivity does not belong here`, hint));
  });
  return findings;
}

const WALK = {
  locality: recordWalker(SCHEMAS.locality, ['sensitivity']),
  country: recordWalker(SCHEMAS.country, ['sensitivity']),
  actor: recordWalker(SCHEMAS.actor, ['sensitivity']),
  source: recordWalker(SCHEMAS.source, ['sensitivity']),
};
