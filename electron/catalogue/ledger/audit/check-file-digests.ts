import { fileAlgorithms } from '#shared/domain/file-list/events.ts';
import { concat, toHex } from '#shared/ledger/encoding.ts';
import { allDigests, hasDigest } from '../../storage/tables/file-indexes.ts';
import type { FileListPlace } from '../../storage/tables/file-list-places.ts';
import { fileRowAt, fileRowsAt } from '../../storage/tables/file-list-rows.ts';
import { breathe, type AuditTools } from './audit-tools.ts';

const TABLE = 'file_digests';
const ROWS_AT_ONCE = 500;

/**
 * The index of digests, over all lists whose rows are sound. It lies in another order than the rows, so both are summed up
 * first, each entry under a secret of this audit, and only where the sums differ entry after entry is looked for.
 */
export async function checkFileDigests(tools: AuditTools, sound: readonly FileListPlace[]): Promise<void> {
  const places = sound.toSorted((left, right) => left.base - right.base);
  const secret = tools.random(32);
  const byRows = new EntrySum(tools, secret);
  for (const place of places)
    await eachRow(tools, place, (id, digest) => {
      byRows.add(id, digest);
    });
  const byIndex = new EntrySum(tools, secret);
  let entries = 0;
  for (const { digest, id } of allDigests(tools.live)) {
    if (placeOfRow(places, id) !== null) byIndex.add(id, digest);
    if (++entries % ROWS_AT_ONCE === 0) await breathe(tools.signal);
  }
  if (byRows.text !== byIndex.text) await nameDifferences(tools, places);
}

/** Order does not matter to it; nobody can choose entries whose sum is known beforehand. */
class EntrySum {
  readonly #tools: AuditTools;
  readonly #secret: Uint8Array;
  readonly #sum = new Uint8Array(32);
  readonly #id = new DataView(new ArrayBuffer(8));
  #entries = 0;

  constructor(tools: AuditTools, secret: Uint8Array) {
    this.#tools = tools;
    this.#secret = secret;
  }

  add(id: number, digest: Uint8Array): void {
    this.#id.setFloat64(0, id);
    const hashed = this.#tools.primitives.sha256(concat(this.#secret, new Uint8Array(this.#id.buffer), digest));
    for (let index = 0; index < 32; index++) this.#sum[index] = (this.#sum[index] ?? 0) ^ (hashed[index] ?? 0);
    this.#entries++;
  }

  get text(): string {
    return `${toHex(this.#sum)}/${String(this.#entries)}`;
  }
}

async function nameDifferences(tools: AuditTools, places: readonly FileListPlace[]): Promise<void> {
  const { live, findings } = tools;
  for (const place of places)
    await eachRow(tools, place, (id, digest) => {
      if (!hasDigest(live, digest, id)) findings.add('PROJECTION_ROW_MISSING', TABLE, entryName(place, id, digest));
    });
  let entries = 0;
  for (const { digest, id } of allDigests(live)) {
    const place = placeOfRow(places, id);
    const row = place === null ? undefined : fileRowAt(live, place, id - place.base);
    const known =
      row !== undefined && fileAlgorithms.some((each) => Buffer.compare(row[each] ?? Buffer.of(), digest) === 0);
    if (place !== null && !known) findings.add('PROJECTION_ROW_EXTRA', TABLE, entryName(place, id, digest));
    if (++entries % ROWS_AT_ONCE === 0) await breathe(tools.signal);
  }
}

function entryName({ list, base }: FileListPlace, id: number, digest: Uint8Array): string {
  return `${list}/${String(id - base)}/${toHex(digest)}`;
}

async function eachRow(
  tools: AuditTools,
  place: FileListPlace,
  found: (id: number, digest: Uint8Array) => void,
): Promise<void> {
  for (const row of fileRowsAt(tools.live, place)) {
    for (const algorithm of fileAlgorithms) {
      const digest = row[algorithm];
      if (digest !== null) found(place.base + row.ordinal, digest);
    }
    if (row.ordinal % ROWS_AT_ONCE === 0) await breathe(tools.signal);
  }
}

/** `places` rise by their first numbers. */
function placeOfRow(places: readonly FileListPlace[], id: number): FileListPlace | null {
  let from = 0;
  for (let to = places.length; from < to;) {
    const middle = Math.floor((from + to) / 2);
    if ((places[middle]?.base ?? 0) <= id) from = middle + 1;
    else to = middle;
  }
  const place = places[from - 1];
  return place !== undefined && id < place.base + place.files ? place : null;
}
