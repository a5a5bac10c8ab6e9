/**
 * Local ownership: whose voices an entry rests on. It is wide where several groups were heard, systematic where that is
 * repeated by rule, deep where it changed what was decided (GPPAC 2017, quoted in docs/desk.md). That nobody was heard is
 * never assumed: it is said that no consultation is recorded.
 */
import type { Consultation } from '../schema/index.ts';

/** What an entry’s consultations come to; undefined where none is recorded. */
export function voicesOf({ consultations = [] }: WithConsultations): Voices | undefined {
  if (consultations.length === 0) return undefined;
  return {
    groups: [...new Set(consultations.flatMap(({ wide }) => wide))],
    systematic: consultations.some(({ systematic }) => systematic),
    deep: DEPTHS.find((depth) => consultations.some(({ deep }) => deep === depth)) ?? 'no',
  };
}

/** How far the entries of a region rest on voices that were heard there. */
export function coverageOf(entries: readonly WithConsultations[]): Coverage {
  const heard = entries.flatMap((entry) => voicesOf(entry) ?? []);
  return {
    entries: entries.length,
    consulted: heard.length,
    wide: heard.filter(({ groups }) => groups.length > 1).length,
    systematic: heard.filter(({ systematic }) => systematic).length,
    deep: heard.filter(({ deep }) => deep !== 'no').length,
  };
}

/** The deepest first. */
const DEPTHS = ['yes', 'partly', 'no'] as const satisfies readonly Consultation['deep'][];

interface WithConsultations {
  consultations?: readonly Consultation[] | undefined;
}

export interface Voices {
  /** All groups heard, each once. */
  groups: readonly string[];
  /** At least one of the consultations is repeated by rule. */
  systematic: boolean;
  /** The most that any of them changed. */
  deep: Consultation['deep'];
}

export interface Coverage {
  entries: number;
  /** Entries with a consultation; of them those that are more than one group’s, repeated by rule, and of effect. */
  consulted: number;
  wide: number;
  systematic: number;
  deep: number;
}
