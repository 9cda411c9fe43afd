import type { AttachmentRow } from '#shared/contract/items.ts';

const photos = /\.(?:png|jpe?g|webp)$/i;
const documents = /\.(?:pdf|docx?|xlsx?|odt|txt)$/i;

/** A first guess from the name; the person may say otherwise. */
export function kindOf(name: string): AttachmentRow['kind'] {
  if (photos.test(name)) return 'photo';
  return documents.test(name) ? 'document' : 'other';
}
