import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Output } from '#shared/contract/contract.ts';
import type { BackupMade } from '#shared/domain/backup/events.ts';
import { FailureError, ok, unwrap, type Result } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { BACKUP_VERSION, bundleKeyOf, type BackupFile, type Manifest } from '../../backup/manifest.ts';
import { clearPartials, freeBackupName, partialSuffix } from '../../backup/names.ts';
import { backupSources } from '../../backup/sources.ts';
import { digestOfFile, writeBackup } from '../../backup/write-backup.ts';
import type { CommandContext, CommandHandler } from '../../dispatch/handler.ts';
import { beginStaging } from '../../exporters/staging.ts';
import { parseVault } from '../../keys/vault-format.ts';
import { readHead } from '../../ledger/head.ts';
import { withFailures } from '../../storage/errors.ts';
import { pathsOf } from '../../storage/folder.ts';
import type { Snapshot } from '../../storage/snapshot.ts';
import { storedFileIds } from '../../storage/tables/attachments.ts';

type Made = Output<'backup.make'>;

/** How long to wait before asking again whether the readers that were there first have ended. */
const ASK_AGAIN_MS = 50;

/** The catalogue at one moment: the database, the vault beside it, and what it is called. */
interface Moment {
  readonly snapshot: Snapshot;
  readonly vault: Uint8Array;
  readonly name: string;
}

/**
 * Writes the backup under a temporary name, gives it its name and then records it. In this order a crash can leave a good
 * backup that the ledger does not know, but never the entry of a backup that does not exist.
 */
export const makeBackup: CommandHandler<'backup.make'> = async (input, context) => {
  const target = context.path(input.target);
  if (!target.ok) return target;
  const moment = await takeMoment(context);
  try {
    return await backUp(context, target.value, moment);
  } finally {
    moment.snapshot.close();
  }
};

/** Vault and snapshot are read without a pause between them: together they are what a killed program could have left. */
async function takeMoment(context: CommandContext): Promise<Moment> {
  const { vault: file } = pathsOf(context.folder);
  for (let waited = 0; ; waited++) {
    const snapshot = context.openSnapshot();
    if (snapshot !== null) {
      const vault = withFailures('read', () => readFileSync(file));
      return { snapshot, vault, name: unwrap(parseVault(context.primitives, vault)).catalogue.name };
    }
    context.progress('waiting-readers', waited, 0, 'steps');
    await sleep(ASK_AGAIN_MS, undefined, { signal: context.signal }).catch(() => {
      throw new FailureError('CANCELLED');
    });
  }
}

async function backUp(context: CommandContext, target: string, moment: Moment): Promise<Result<Made>> {
  const { primitives, signal, effects, station } = context;
  const createdAt = effects.now();
  clearPartials(target, station.catalogue);
  const name = freeBackupName(target, moment.name, createdAt);
  const staging = beginStaging(target, [name], partialSuffix(station.catalogue, toHex(effects.random(4))));
  const missing: string[] = [];
  const files = pathsOf(context.folder).files;
  const total = contentBytes(moment, files);
  const progress = (step: 'backing-up' | 'verifying-files') => (done: number) => {
    context.progress(step, done, Math.max(done, total), 'bytes');
  };
  try {
    const manifest = await writeBackup(
      staging.path(name),
      backupSources({ ...moment, files, missing: (id) => missing.push(id) }),
      (written) => describe(context, moment, { createdAt, files: [...written], missing }),
      context.keys.bundle,
      { primitives, signal, progress: progress('backing-up') },
    );
    const whole = { primitives, signal, progress: progress('verifying-files') };
    const made = { ...madeOf(manifest), ...(await digestOfFile(staging.path(name), whole)) };
    const [path = ''] = await staging.publish();
    return await record(context, made, { name, path, missing: missing.length });
  } finally {
    await staging.discard();
  }
}

function contentBytes({ snapshot, vault }: Moment, files: string): number {
  const sizes = storedFileIds(snapshot.read).map(
    (id) => statSync(join(files, id), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, snapshot.bytes + vault.length);
}

function describe(
  context: CommandContext,
  { snapshot, name }: Moment,
  about: { readonly createdAt: string; readonly files: BackupFile[]; readonly missing: string[] },
): Manifest {
  const { primitives, station, keys } = context;
  const head = readHead(snapshot.read, station.id, primitives);
  if (head === null) throw new FailureError('CATALOGUE_DAMAGED', { table: 'ledger_heads', row: station.id });
  return {
    format: 'rantai-cadangan',
    version: BACKUP_VERSION,
    backup: context.newId('bk'),
    catalogue: { id: station.catalogue, name, station: station.id },
    treeSize: head.size,
    rootHash: toHex(head.root),
    checkpoint: head.checkpoint,
    bundleKey: bundleKeyOf(primitives, keys.bundle),
    ...about,
  };
}

function madeOf({ backup, createdAt, treeSize, rootHash, files }: Manifest): Omit<BackupMade, 'bytes' | 'sha256'> {
  // All but vault and database.
  return { backup, createdAt, treeSize, rootHash, attachments: files.length - 2 };
}

/** What the ledger would not take is not kept either. */
async function record(
  context: CommandContext,
  made: BackupMade,
  place: Pick<Made, 'name' | 'path' | 'missing'>,
): Promise<Result<Made>> {
  try {
    const recorded = context.commit(() =>
      ok({
        events: [{ type: 'backup.made', data: made }],
        reply: ([entry]): Made => ({ ...place, made: { ...made, seq: entry?.seq ?? 0 } }),
        topics: ['backups'],
      }),
    );
    if (!recorded.ok) await rm(place.path, { force: true });
    return recorded;
  } catch (error) {
    await rm(place.path, { force: true });
    throw error;
  }
}
