import type { RecordedEvent } from '#shared/domain/events.ts';
import { unwrap } from '#shared/errors/result.ts';
import { itemWords } from '../search/item-words.ts';
import { mentionOf } from '../search/mention.ts';
import type { WriteTx } from '../storage/sql.ts';
import { updateCase } from '../storage/tables/cases.ts';
import { putIdentifier } from '../storage/tables/item-identifiers.ts';
import { updateItemWords } from '../storage/tables/items.ts';
import { clearMentions, insertMention } from '../storage/tables/mentions.ts';
import { readSearchVersion, writeSearchVersion } from '../storage/tables/meta.ts';
import { subjectPlaces } from '../storage/tables/subjects.ts';
import { historyAt, sourcesOf } from './history.ts';

/** Goes up whenever the same entry would be found by other words than before. */
const searchVersion = '1';

export function needsRefill(tx: Parameters<typeof readSearchVersion>[0]): boolean {
  return readSearchVersion(tx) !== searchVersion;
}

/** Reads every entry again, as corrected, and writes anew what searches find: once, after a program that searched for less. */
export function refillSearch(tx: WriteTx): void {
  clearMentions(tx);
  for (const place of subjectPlaces(tx)) refillEntry(tx, unwrap(historyAt(sourcesOf(tx), place)).event);
  writeSearchVersion(tx, searchVersion);
}

function refillEntry(tx: WriteTx, event: RecordedEvent): void {
  if (event.type === 'case.opened') updateCase(tx, event.data);
  else if (event.type === 'item.seized') {
    updateItemWords(tx, event.data.item, itemWords(event.data));
    putIdentifier(tx, event.data);
  }
  const mention = mentionOf(event);
  if (mention !== null) insertMention(tx, mention, event);
}
