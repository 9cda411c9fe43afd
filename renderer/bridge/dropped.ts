import { mostDroppedCharacters, type FileSource } from '#shared/contract/method.ts';

export interface DroppedFile {
  readonly name: string;
  /** Null: too large for a request; it has to be chosen in a dialog. */
  readonly file: FileSource | null;
}

/** A file that was dragged onto the page, read here: the page knows its bytes and no path (SEC-29). Null when it cannot be read. */
export async function readDropped(dropped: File): Promise<DroppedFile | null> {
  const { name } = dropped;
  // Four characters of base64 for every three bytes.
  if (Math.ceil(dropped.size / 3) * 4 > mostDroppedCharacters) return { name, file: null };
  const address = await new Promise<string | null>((answer) => {
    const reader = new FileReader();
    reader.onload = () => {
      answer(typeof reader.result === 'string' ? reader.result : null);
    };
    reader.onerror = () => {
      answer(null);
    };
    reader.readAsDataURL(dropped);
  });
  const base64 = address === null ? null : address.slice(address.indexOf(',') + 1);
  return base64 === null ? null : { name, file: { name, base64: dropped.size === 0 ? '' : base64 } };
}
