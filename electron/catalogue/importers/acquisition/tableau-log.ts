import type { ImageProposal } from '#shared/contract/acquisitions.ts';
import { labelledLines, valueOf, wholeNumber, type Labelled } from './labels.ts';
import {
  algorithmOf,
  emptyProposal,
  formatOfName,
  lineOf,
  nameOfPath,
  notesOf,
  pairsOf,
  timesOf,
  type WrittenDigest,
} from './proposal.ts';

const heads = /^-{4,200}\s*Start of (T[A-Z]{1,3}\d{1,2}[a-z]?) Log(?: Entry)?\s*-{4,200}\s*$/im;

/** The log of a Tableau imager (TD2, TD3, TX1); null for any other text. Such a device is the write blocker itself. */
export function readTableauLog(text: string, zone: string): ImageProposal | null {
  const head = heads.exec(text.slice(0, 4000));
  if (head === null) return null;
  const device = lineOf(valueOf(labelledLines(text), 'imager app') || (head[1] ?? ''), 200);
  // A log may hold several runs one after the other: the first is the acquisition.
  const lines = labelledLines(firstEntry(text));
  const { hashes, doubts } = pairsOf(digestsIn(lines, 'acquisition'), digestsIn(lines, 'verification'));
  const times = timesOf(valueOf(lines, 'started') || valueOf(lines, 'created'), valueOf(lines, 'closed'), zone);
  const name = nameOfPath(valueOf(lines, 'filename of first chunk', 'first chunk name'));
  const serial =
    lines.find(({ label }) => /^t[a-z]{1,3}\d{1,2}[a-z]? (?:s\/n|serial number)$/.test(label))?.value ?? '';
  return {
    ...emptyProposal,
    from: 'tableau',
    tool: `Tableau ${device}`,
    toolVersion: lineOf(valueOf(lines, 'imager ver'), 200),
    acquiredBy: lineOf(valueOf(lines, 'user'), 400),
    started: times.started,
    finished: times.finished,
    image: {
      name,
      format: formatOfName(name),
      segments: Math.min(Math.max(wholeNumber(valueOf(lines, 'chunks written')) ?? 1, 1), 100_000),
      bytes: wholeNumber(valueOf(lines, 'capacity in bytes', 'capacity in bytes reported pwr-on')),
    },
    hashes,
    badSectors: wholeNumber(valueOf(lines, 'total errors')),
    blocker: { model: `Tableau ${device}`, serial: lineOf(serial, 200) },
    notes: notesOf(lines, ['status', 'case id', 'case notes', 'model', 'usb serial number', 'serial number']),
    doubts: [...times.doubts, ...doubts],
  };
}

function firstEntry(text: string): string {
  const end = /^-{4,200}\s*End of T[A-Z]{1,3}\d{1,2}[a-z]? Log(?: Entry)?\s*-{4,200}/im.exec(text);
  return end === null ? text : text.slice(0, end.index);
}

/** `Acquisition MD5:   cfdd6b92...`. */
function digestsIn(lines: readonly Labelled[], run: string): WrittenDigest[] {
  return lines.flatMap(({ label, value }) => {
    const algorithm = label.startsWith(`${run} `) ? algorithmOf(label) : null;
    return algorithm === null || value === '' ? [] : [{ algorithm, value }];
  });
}
