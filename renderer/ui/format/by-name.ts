/** As an officer looks for a name in a list, whichever language the window has. */
export function byName<T extends { readonly name: string }>(people: readonly T[]): T[] {
  return [...people].sort((a, b) => a.name.localeCompare(b.name, 'id'));
}
