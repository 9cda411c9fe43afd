import { ownEventOf } from '#electron/catalogue/ledger/recorded.ts';
import { ledgerEntriesFrom } from '#electron/catalogue/storage/tables/ledger-entries.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';
import { openRaw } from './raw-catalogue.ts';

/** Everything in the ledger of a locked catalogue, in order. */
export async function ownEventsOf(folder: string, passphrase?: string): Promise<RecordedEvent[]> {
  const raw = await openRaw(folder, passphrase);
  try {
    return ledgerEntriesFrom(raw.database.read, raw.vault.catalogue.station, 0, 100_000).map(ownEventOf);
  } finally {
    raw.close();
  }
}
