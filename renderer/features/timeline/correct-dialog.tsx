import type { TimelineEntry } from '#shared/contract/items.ts';
import type { EventType } from '#shared/domain/events.ts';
import { itemSeized } from '#shared/domain/item/events.ts';
import { CorrectFields } from './correct-fields.tsx';
import { CorrectItem } from './correct-item.tsx';

interface CorrectDialogProps {
  readonly entry: TimelineEntry;
  readonly onClose: () => void;
}

/** The old entry stays; only fields that describe may get a new value (correctable.ts). */
export function CorrectDialog({ entry, onClose }: CorrectDialogProps) {
  const item = entry.type === 'item.seized' ? itemSeized.safeParse(entry.data) : null;
  if (item?.success === true) return <CorrectItem entry={entry} item={item.data} onClose={onClose} />;
  return <CorrectFields entry={entry} type={entry.type as EventType} onClose={onClose} />;
}
