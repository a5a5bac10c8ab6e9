/**
 * Grievances across places: by what they are about, and by who holds them. What a theme leaves out is seen as well: a
 * grievance whose holders nobody knows is counted apart, never left away.
 */
import type { Grievance } from '../schema/index.ts';

/** Grievances by theme, in the order of `themes`; themes that nobody holds are left out. */
export function byTheme<Placed extends PlacedGrievance>(
  themes: readonly Grievance['theme'][],
  grievances: readonly Placed[],
): { theme: Grievance['theme']; grievances: Placed[] }[] {
  return themes
    .map((theme) => ({ theme, grievances: grievances.filter(({ record }) => record.theme === theme) }))
    .filter((one) => one.grievances.length > 0);
}

/**
 * Who holds what: for each holder its themes, each with the number of entries in which it holds one. Those with the most
 * entries come first, then by id; `unknown` comes last.
 */
export function byHolder(grievances: readonly PlacedGrievance[]): HolderOfGrievances[] {
  const holders = new Map<string, PlacedGrievance[]>();
  for (const one of grievances) {
    const ids = one.record.holders === 'unknown' ? [UNKNOWN] : one.record.holders;
    for (const id of new Set(ids)) holders.set(id, [...(holders.get(id) ?? []), one]);
  }
  return [...holders]
    .map(([id, held]) => ({
      holder: id === UNKNOWN ? undefined : id,
      entries: new Set(held.map(({ entry }) => entry)).size,
      themes: [...Map.groupBy(held, ({ record }) => record.theme)].map(([theme, list]) => ({
        theme,
        entries: new Set(list.map(({ entry }) => entry)).size,
      })),
    }))
    .toSorted(
      (a, b) =>
        Number(a.holder === undefined) - Number(b.holder === undefined) ||
        b.entries - a.entries ||
        ((a.holder ?? '') < (b.holder ?? '') ? -1 : 1),
    );
}

/** No id of an actor has a space. */
const UNKNOWN = 'not known';

export interface PlacedGrievance {
  record: Grievance;
  /** Id of the entry in which it stands. */
  entry: string;
}

export interface HolderOfGrievances {
  /** Undefined where nobody knows who holds them. */
  holder: string | undefined;
  /** In how many entries. */
  entries: number;
  themes: { theme: Grievance['theme']; entries: number }[];
}
