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

const heads = /^\s*Created By\b.{0,80}\bFTK\W{0,4}Imager\W{0,4}([\d.]{1,40})?/im;

/** The report that FTK Imager writes beside an image; null for any other text. `zone`: of this computer. */
export function readFtkLog(text: string, zone: string): ImageProposal | null {
  const head = heads.exec(text.slice(0, 4000));
  if (head === null) return null;
  const lines = labelledLines(text);
  const { hashes, doubts } = pairsOf(
    digestsIn(lines, (section) => !section.includes('verification')),
    digestsIn(lines, (section) => section.includes('verification')),
  );
  const times = timesOf(valueOf(lines, 'acquisition started'), valueOf(lines, 'acquisition finished'), zone);
  const segments = segmentsIn(text);
  const name = nameOfPath(segments[0] ?? '');
  return {
    ...emptyProposal,
    from: 'ftk-imager',
    tool: 'FTK Imager',
    toolVersion: lineOf(head[1] ?? '', 200),
    acquiredBy: lineOf(valueOf(lines, 'examiner'), 400),
    started: times.started,
    finished: times.finished,
    image: { name, format: formatOfName(name), segments: Math.max(segments.length, 1), bytes: sizeIn(lines) },
    hashes,
    badSectors: badSectorsIn(text),
    notes: notesOf(lines, [
      'case number',
      'evidence number',
      'unique description',
      'notes',
      'drive model',
      'drive serial number',
    ]),
    doubts: [...times.doubts, ...doubts],
  };
}

/** `MD5 checksum:    9471e69c... : verified`. */
function digestsIn(lines: readonly Labelled[], isOf: (section: string) => boolean): WrittenDigest[] {
  return lines.flatMap(({ section, label, value }) => {
    const algorithm = label.includes('checksum') ? algorithmOf(label) : null;
    if (algorithm === null || !isOf(section)) return [];
    return [{ algorithm, value: value.split(':')[0] ?? '' }];
  });
}

/** Paths below `Segment list:` up to the next empty line. */
function segmentsIn(text: string): string[] {
  const list = /^[ \t]*Segment list:[ \t]*\r?\n((?:[ \t]+\S.{0,4000}(?:\r?\n|$)){1,100000})/m.exec(text)?.[1] ?? '';
  return list.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function sizeIn(lines: readonly Labelled[]): number | null {
  const [sectors, size] = [valueOf(lines, 'sector count'), valueOf(lines, 'bytes per sector')].map(wholeNumber);
  if (sectors === null || sectors === undefined) return null;
  const bytes = sectors * (size ?? 512);
  return Number.isSafeInteger(bytes) ? bytes : null;
}

/** `ATTENTION: The following sector(s) on the source drive could not be read:`, then ranges; none without it. */
function badSectorsIn(text: string): number | null {
  const list =
    /sector\(s\) on the source drive could not be read:?[ \t]*\r?\n((?:[ \t]*\d.{0,200}(?:\r?\n|$)){1,100000})/i.exec(
      text,
    )?.[1];
  if (list === undefined) return 0;
  const ranges = [...list.matchAll(/(\d{1,15})(?: through (\d{1,15}))?/g)];
  const sum = ranges.reduce((total, [, from, to = from]) => total + Number(to) - Number(from) + 1, 0);
  return Number.isSafeInteger(sum) && sum > 0 ? sum : null;
}
