/** Endings that a saved file may get, by type. A closed list: the true ending is part of the name, and could be one. */
const endings: ReadonlyMap<string, string> = new Map([
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/webp', '.webp'],
  ['application/pdf', '.pdf'],
  ['application/msword', '.doc'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['application/vnd.oasis.opendocument.text', '.odt'],
  ['text/plain', '.txt'],
  ['audio/mpeg', '.mp3'],
  ['video/mp4', '.mp4'],
]);
const ANY_TYPE = 'application/octet-stream';

export function mediaTypeOf(ending: string): string {
  const lower = ending.toLowerCase();
  return [...endings].find(([, known]) => known === lower)?.[0] ?? ANY_TYPE;
}

export function endingOf(mediaType: string): string {
  return endings.get(mediaType) ?? '.bin';
}
