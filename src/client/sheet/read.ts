/** Reads the files of data that lie beside the pages: the sheets of places, the places of a region. */
import type { Sheet } from '../../model/sheet.ts';

/** From the line, or from what is kept. @throws where it is not to be had. */
let reader: Reader = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
};

/** A copy to carry has no server, and reads otherwise. */
export function readWith(other: Reader): void {
  reader = other;
}

/** Each is read once for a page. `pattern` is an address with `_` where the id stands. */
export function readSheet(pattern: string, id: string): Promise<Sheet> {
  return once(pattern.replace('_', id)) as Promise<Sheet>;
}

/** Ids and names of the places of a region. */
export function readPlaces(pattern: string, region: string): Promise<[id: string, name: string][]> {
  return once(pattern.replace('_', region)) as Promise<[string, string][]>;
}

const known = new Map<string, Promise<unknown>>();

function once(address: string): Promise<unknown> {
  const made = known.get(address) ?? reader(address);
  known.set(address, made);
  // The line may be back at the next press.
  made.catch(() => known.delete(address));
  return made;
}

type Reader = (address: string) => Promise<unknown>;
