import { createSpotlight } from '@mantine/spotlight';

/** The palette's own state, because the library does not hand out that of its default one. */
const [store, palette] = createSpotlight();
export const paletteStore = store;
export { palette };

/** Puts the mark on the first line, as the library does when something is typed. */
export function markFirst(): void {
  const list = document.getElementById(store.getState().listId);
  const first = list?.querySelector('[data-action]');
  if (first === null || first === undefined) return;
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  first.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
