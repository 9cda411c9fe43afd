import type { Failure } from '#shared/errors/result.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import type { CourtCase } from './court-words.ts';

export interface CourtQuery {
  readonly data: CourtCase | undefined;
  readonly failure: Failure | null;
  readonly refetch: () => void;
}

/** The case, its court papers and its clocks. Clocks that do not come leave the papers readable. */
export function useCourtCase(caseId: string): CourtQuery {
  const view = useCatalogueQuery('cases.get', { case: caseId });
  const court = useCatalogueQuery('court.list', { case: caseId });
  const duties = useCatalogueQuery('duties.list', { case: caseId, before: null, after: null, limit: 500 });
  const settled = duties.data !== undefined || duties.failure !== null;
  const data =
    view.data === undefined || court.data === undefined || !settled
      ? undefined
      : { view: view.data, court: court.data, duties: duties.data?.rows ?? [] };
  const failed = [view, court, duties].find(({ failure }) => failure !== null);
  return {
    data,
    failure: failed?.failure ?? null,
    refetch: () => {
      failed?.refetch();
    },
  };
}
