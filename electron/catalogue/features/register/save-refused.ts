import { basename, extname } from 'node:path';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { refusedFileTexts, sayRemark } from '#shared/text/register.ts';
import { say } from '#shared/text/text.ts';
import { placeFor } from '../../files/free-name.ts';
import { savePlain } from '../../files/save-attachment.ts';
import { refusedWorkbook } from '../../importers/register/write-refused.ts';
import type { Judgement } from './judge.ts';

export interface RefusedTarget {
  /** The register itself: its name begins the new one. */
  readonly from: string;
  /** A folder, or the file that is to be made. */
  readonly target: string;
  readonly sheet: string;
}

/** Never over a file that is there. REGISTER_NOTHING_REFUSED; throws TARGET_EXISTS, DISK_FULL, NOT_WRITABLE. */
export async function saveRefused(
  { rows, reading }: Judgement,
  { from, target, sheet }: RefusedTarget,
): Promise<Result<{ name: string; rows: number }>> {
  const refused = rows.filter(({ status }) => status === 'refused');
  if (refused.length === 0) return fail('REGISTER_NOTHING_REFUSED');
  const bytes = await refusedWorkbook({
    name: sheet,
    labels: reading.header.labels,
    reasonLabel: say('id', refusedFileTexts.reason),
    rowLabel: say('id', refusedFileTexts.row),
    rows: refused.map(({ row, refusals }) => ({
      row,
      cells: reading.texts.get(row) ?? [],
      reason: refusals.map((refusal) => sayRemark('id', refusal, reading.header.labels)).join(' '),
    })),
  });
  const base = `${basename(from, extname(from))} - ${say('id', refusedFileTexts.suffix)}`;
  const place = placeFor(target, base, '.xlsx');
  await savePlain(once(bytes), place.folder, place.name);
  return ok({ name: place.name, rows: refused.length });
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}
