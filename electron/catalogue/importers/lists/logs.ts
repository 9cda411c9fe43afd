/**
 * Reports of programs that made an image: they say how a device was copied, and are no list of its files. Each is known by
 * a line that begins so, as no line of a list does.
 */
const logs: readonly (readonly [tool: string, begins: RegExp])[] = [
  ['Tableau', /^-{4,200}[ \t]*Start of T[A-Z]{1,3}\d{1,2}[a-z]? Log/im],
  ['FTK Imager', /^[ \t]*Created By\b.{0,80}\bFTK\W{0,4}Imager/im],
  ['Guymager', /^GUYMAGER ACQUISITION INFO FILE/m],
  ['ewfacquire', /^ewf(?:acquire|verify|info|export) \d{8}/m],
  ['dc3dd', /^dc3dd \d+\.\d+(?:\.\d+)? (?:started|completed)/m],
];

const looked = 8192;

/** The program whose report this is, or null. `text`: how the file begins. */
export function acquisitionLog(text: string): string | null {
  const head = text.slice(0, looked);
  return logs.find(([, begins]) => begins.test(head))?.[0] ?? null;
}
