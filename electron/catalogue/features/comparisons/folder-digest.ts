import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import { foundFileBytes } from '#shared/ledger/reconcile/difference-rows.ts';
import type { RowStore } from '#shared/ledger/reconcile/row-store.ts';
import { RootBuilder } from '#shared/ledger/tree.ts';
import type { CommandContext } from '../../dispatch/handler.ts';
import { eachInPauses, inPauses } from '../../lists/pauses.ts';

/** Sorts what was found in a folder, and gives the digest by which the same reading can be told again. Throws FailureError CANCELLED. */
export async function folderDigest(context: CommandContext, rows: RowStore): Promise<string> {
  const { primitives, signal } = context;
  await inPauses(rows.sort(), signal);
  const root = new RootBuilder(primitives);
  await eachInPauses(
    places(rows),
    (place) => {
      const sha256 = rows.digest(place, 'sha256');
      const row = { path: rows.path(place), bytes: rows.bytes(place), sha256: sha256 === null ? null : toHex(sha256) };
      root.append(leafOf(primitives, foundFileBytes(row)));
    },
    {
      signal,
      progress: (done) => {
        context.progress('comparing', done, rows.length, 'files');
      },
    },
  );
  return toHex(root.root());
}

function* places(rows: RowStore): Generator<number> {
  for (let place = 0; place < rows.length; place++) yield place;
}
