import { useCatalogueQuery } from '../../bridge/queries.ts';

/** Whether one of these items is blocked: what would be refused is not offered. False until it is known. */
export function useBlocked(item: string, other = item): boolean {
  const first = useCatalogueQuery('items.get', { item });
  const second = useCatalogueQuery('items.get', { item: other });
  return first.data?.item.blocked === true || second.data?.item.blocked === true;
}
