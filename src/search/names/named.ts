/** What the names index knows of a place, a region or an actor. */

/** In the order in which they are shown where they are equally near. */
export const KINDS = ['place', 'region', 'country', 'actor'] as const;

/** Something with a page of its own and names by which it is known. */
export interface Named {
  kind: (typeof KINDS)[number];
  iso3: string;
  /** Of the entry: `mli/bankass`, `jnim`; of a region its P-code; of a country its code of three letters. */
  id: string;
  /** As it is shown. */
  name: string;
  /** The shown name first, then all others by which it would not be found otherwise. */
  names: readonly string[];
  codes: readonly string[];
  /** Names of villages and communes inside. */
  inside: readonly string[];
  /** The name of its region, of a place. */
  region: string;
  /** Its P-code. */
  regionId: string;
}
