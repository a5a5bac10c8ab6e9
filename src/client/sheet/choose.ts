/** Two lists, region and place: the second is read when the first is chosen, since a country may have thousands. */
import { readPlaces } from './read.ts';

/** Put the places of a region into a list, after its first option. @throws where they cannot be read. */
export async function offerPlaces(select: HTMLSelectElement, pattern: string, region: string): Promise<void> {
  const places = region === '' ? [] : await readPlaces(pattern, region);
  offer(select, places);
}

/** Put options into a list, after its first; what was chosen stays chosen where it is still among them. */
export function offer(select: HTMLSelectElement, options: readonly (readonly [value: string, label: string])[]): void {
  const before = select.value;
  const made = options.map(([value, label]) => {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = label;
    return option;
  });
  select.replaceChildren(...[...select.options].slice(0, 1), ...made);
  select.value = options.some(([value]) => value === before) ? before : '';
}

/** Choose what a list may not have yet. */
export function chooseIn(select: HTMLSelectElement, value: string, label: string): void {
  if (![...select.options].some((option) => option.value === value)) {
    offer(select, [...[...select.options].slice(1).map((one) => [one.value, one.text] as const), [value, label]]);
  }
  select.value = value;
}

export { fromFragment, toFragment } from '../fragment.ts';
