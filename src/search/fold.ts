/** Letters without accents, in lower case: how names are compared by people who type on a phone. */
export function fold(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
