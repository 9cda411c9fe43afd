/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST_BYTES = 200;

/** A file or folder name that every file system takes, with what some refuse replaced by `-`. Null when nothing is left, or too much. */
export function portableName(text: string): string | null {
  const name = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, '-')
    .replace(/^[\s.-]+|[\s.-]+$/gu, '');
  return name === '' || reserved.test(name) || Buffer.byteLength(name) > LONGEST_BYTES ? null : name;
}
