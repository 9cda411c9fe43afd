/** Reports of programs that made an image: they say how a device was copied, and are no list of its files. */
const logs: readonly (readonly [tool: string, begins: RegExp])[] = [
  ['Tableau', /^-*\s*Start of (?:TX1|TD\d|Tableau|TIM)[^\n]*(?:Log|Entry)?/im],
  ['Tableau', /^(?:Task:.*\n[^]{0,2000})?.*\bTableau\b.*\b(?:Forensic|Imager|TX1|TD2|TD3|TD4)\b/im],
  ['FTK Imager', /^Created By (?:AccessData|Exterro)\S*\s+FTK\S*\s+Imager/im],
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
