import { useCatalogueQuery } from '../../bridge/queries.ts';

/** Words that the unit chooses from; empty until they are there. */
export function useSeenTerms(): readonly string[] {
  const { data } = useCatalogueQuery('configuration.get', { topic: 'seen-terms' });
  return data?.topic === 'seen-terms' ? data.value : [];
}

export function useReferralTargets(): readonly string[] {
  const { data } = useCatalogueQuery('configuration.get', { topic: 'referral-targets' });
  return data?.topic === 'referral-targets' ? data.value : [];
}
