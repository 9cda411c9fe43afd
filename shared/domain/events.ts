import type { z } from 'zod';
import { attachmentAdded } from './attachment/events.ts';
import { caseOpened } from './case/events.ts';
import { catalogueCreated, clockMovedBack, userAdded } from './catalogue/events.ts';
import { entryCorrected } from './correction/events.ts';
import { custodyHandedOver, custodyLent, custodyMoved, custodyReceived, custodyReturned } from './custody/events.ts';
import { fileListSealed } from './file-list/events.ts';
import { bundleExported } from './handover/events.ts';
import { itemSeized } from './item/events.ts';
import { packageOpened, packageSealed } from './packaging/events.ts';
import { seizureRecorded } from './seizure/events.ts';
import { warrantRecorded } from './warrant/events.ts';

/** Every kind of entry and the shape of its `data`. Nothing else may stand in a ledger of format version 1. */
export const eventSchemas = {
  'catalogue.created': catalogueCreated,
  'user.added': userAdded,
  'clock.moved-back': clockMovedBack,
  'case.opened': caseOpened,
  'warrant.recorded': warrantRecorded,
  'seizure.recorded': seizureRecorded,
  'item.seized': itemSeized,
  'custody.received': custodyReceived,
  'custody.moved': custodyMoved,
  'custody.lent': custodyLent,
  'custody.returned': custodyReturned,
  'custody.handed-over': custodyHandedOver,
  'package.sealed': packageSealed,
  'package.opened': packageOpened,
  'attachment.added': attachmentAdded,
  'file-list.sealed': fileListSealed,
  'bundle.exported': bundleExported,
  'entry.corrected': entryCorrected,
} as const;

export type EventType = keyof typeof eventSchemas;
export type EventData<T extends EventType> = z.infer<(typeof eventSchemas)[T]>;

/** One thing that happened, not yet bound to a place in a ledger: what `decide` yields. */
export type DomainEvent = { [T in EventType]: { readonly type: T; readonly data: EventData<T> } }[EventType];

/** An event at its place in a ledger: what `fold` reads. */
export type RecordedEvent = DomainEvent & {
  readonly station: string;
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly leaf: string;
};
