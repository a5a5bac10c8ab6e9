/** The measured set: lines of humanitarian prose, each with the code that must be found or that it comes near to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from '../../src/checks/personal-data/detect.ts';

/** The lines of a file of this folder. */
export function linesOf(file: string): Line[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ code: line.slice(0, 6), text: line.slice(7) }));
}

/** As for an entry in Mali, with the places that the lines name. */
export const MALI: Setting = {
  territories: ['ML'],
  places: new Set(
    'mali koro bankass bandiagara mopti djenné ségou bamako sévaré gao kidal ménaka gossi douentza'.split(' '),
  ),
};

export interface Line {
  code: string;
  text: string;
}
