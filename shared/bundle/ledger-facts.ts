import type { z } from 'zod';
import type { CaseState } from '../domain/case/case-state.ts';
import type { catalogueCreated } from '../domain/catalogue/events.ts';
import type { RecordedEvent } from '../domain/events.ts';

/** What a bundle's ledger part says, read: the only source of everything else in the bundle but the header. */
export interface LedgerFacts {
  /** Id of the catalogue. */
  readonly catalogue: string;
  readonly created: z.infer<typeof catalogueCreated>;
  /** Names by user id. */
  readonly people: ReadonlyMap<string, string>;
  readonly state: CaseState;
  /** Every entry of the part, of the catalogue and of the case, in its order. */
  readonly events: readonly RecordedEvent[];
}
