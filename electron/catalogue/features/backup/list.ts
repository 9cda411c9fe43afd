import { ok } from '#shared/errors/result.ts';
import type { QueryHandler } from '../../dispatch/handler.ts';
import { readHead } from '../../ledger/head.ts';
import { ownEventAt } from '../../ledger/recorded.ts';
import { listedBackups } from '../../storage/tables/backups.ts';
import { newestDrillOf, type StoredDrill } from '../../storage/tables/drills.ts';
import { userNames } from '../../storage/tables/users.ts';

/** `entriesSince`: what would be lost if only the newest backup were left, its own entry aside. */
export const listBackups: QueryHandler<'backup.list'> = (_, { read, station, primitives }) => {
  const names = userNames(read);
  const nameOf = (id: string) => names.get(id) ?? id;
  const stored = listedBackups(read);
  const size = readHead(read, station.id, primitives)?.size ?? 0;
  const [newest] = stored;
  return ok({
    rows: stored.map(({ data, seq, by }) => ({
      ...data,
      seq,
      byName: nameOf(by),
      drilled: drilled(newestDrillOf(read, data.backup), nameOf),
    })),
    entriesSince: newest === undefined ? size : size - newest.seq - 1,
    startedAt: ownEventAt(read, { station: station.id, seq: 0 })?.at ?? '',
  });
};

function drilled(drill: StoredDrill | undefined, nameOf: (id: string) => string) {
  if (drill === undefined) return null;
  const { result, findings } = drill.data;
  return { at: drill.at, byName: nameOf(drill.by), result, findings };
}
