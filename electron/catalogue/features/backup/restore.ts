import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '#shared/errors/result.ts';
import { extractInto } from '../../backup/extract-folder.ts';
import { withBackup } from '../../backup/read-backup.ts';
import type { FreeHandler } from '../../dispatch/handler.ts';
import { asFailure, withFailures } from '../../storage/errors.ts';
import { beginBuilding, folderNameOf } from '../../storage/folder.ts';

/**
 * Needs no keys: what lies in a backup is encrypted as it was. It is built in a hidden folder and gets its name when every
 * digest was right; nothing that is there is ever replaced.
 */
export const restoreBackup: FreeHandler<'backup.restore'> = async (input, context) => {
  const file = context.path(input.backup);
  const parent = context.path(input.parent);
  if (!file.ok) return file;
  if (!parent.ok) return parent;
  if (!withFailures('write', () => statSync(parent.value)).isDirectory()) return fail('NOT_WRITABLE');
  const { primitives, signal } = context;
  return await withBackup(file.value, primitives, async (backup) => {
    const { catalogue, treeSize, rootHash, createdAt } = backup.manifest;
    const name = folderNameOf(input.name ?? catalogue.name);
    const building = withFailures('write', () => beginBuilding(join(parent.value, name)));
    try {
      await extractInto(building.paths, backup, {
        signal,
        progress: (done, total) => {
          context.progress('restoring', done, total, 'bytes');
        },
      });
      const { folder } = withFailures('write', () => building.finish());
      return ok({ path: folder, treeSize, rootHash, createdAt });
    } catch (error) {
      building.abandon();
      throw asFailure(error, 'write');
    }
  });
};
