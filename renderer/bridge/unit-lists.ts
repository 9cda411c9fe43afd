import { hasNumberPattern, readNumberPattern } from '#shared/domain/configuration/number-pattern.ts';
import { useCatalogueQuery } from './queries.ts';

/** Words that the unit chooses from; empty until they are there. */
export function useUnitList(topic: 'units' | 'offences' | 'modus'): readonly string[] {
  const { data } = useCatalogueQuery('configuration.get', { topic });
  return data?.topic === topic ? data.value : [];
}

/** How the unit usually writes such a number, when what was typed looks otherwise; null: nothing to say. */
export function useUnusualNumber(kind: string | null, typed: string): string | null {
  const { data } = useCatalogueQuery('configuration.get', { topic: 'numbers' });
  if (kind === null || typed.trim() === '' || data?.topic !== 'numbers') return null;
  const usual = data.value.find((each) => each.kind === kind);
  if (usual === undefined) return null;
  const pattern = readNumberPattern(usual.pattern);
  if (!pattern.ok || hasNumberPattern(pattern.value, typed)) return null;
  return usual.example === '' ? usual.pattern : usual.example;
}
