import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors/result.ts';
import { openCase } from './scenario.ts';
import { PASSPHRASE, startService, type TestCatalogue, type TestService } from './service.ts';

/** A folder beside the catalogue. */
export function besideIt(catalogue: TestCatalogue, name: string): string {
  const path = join(catalogue.parent, name);
  mkdirSync(path, { recursive: true });
  return path;
}

export function makeBackup(
  catalogue: TestCatalogue,
  folder: string,
  requestId?: string,
): Promise<Result<Output<'backup.make'>>> {
  return catalogue.call('backup.make', { target: catalogue.grant(folder) }, requestId);
}

export async function madeBackup(catalogue: TestCatalogue): Promise<Output<'backup.make'>> {
  return catalogue.done('backup.make', { target: catalogue.grant(besideIt(catalogue, 'cadangan')) });
}

export function restore(
  service: TestService,
  backup: string,
  parent: string,
  name: string | null = null,
): Promise<Result<Output<'backup.restore'>>> {
  return service.call('backup.restore', { backup: service.grant(backup), parent: service.grant(parent), name });
}

export function drill(catalogue: TestCatalogue, backup: string): Promise<Result<Output<'backup.drill'>>> {
  return catalogue.call('backup.drill', { backup: catalogue.grant(backup) });
}

/** Adds attachments of these sizes to a case. */
export async function addAttachments(
  catalogue: TestCatalogue,
  caseId: string,
  sizes: readonly number[],
): Promise<string[]> {
  const added: string[] = [];
  for (const [index, size] of sizes.entries()) {
    const file = join(catalogue.parent, `lampiran-${String(index)}.bin`);
    writeFileSync(file, Buffer.alloc(size, index + 1));
    const { attachment } = await catalogue.done('attachments.add', {
      case: caseId,
      item: null,
      kind: 'other',
      caption: 'x',
      file: catalogue.grant(file),
    });
    added.push(attachment);
  }
  return added.sort();
}

/** A case with attachments, an empty one among them. */
export async function furnished(catalogue: TestCatalogue): Promise<{ caseId: string; attachments: string[] }> {
  const caseId = await openCase(catalogue);
  return { caseId, attachments: await addAttachments(catalogue, caseId, [0, 5000, 200_000]) };
}

/** Runs `work` with a service of its own that has the folder unlocked. */
export async function unlockedAt<T>(
  folder: string,
  work: (service: TestService) => Promise<T>,
  credentials: { readonly user: string | null; readonly passphrase: string } = { user: null, passphrase: PASSPHRASE },
): Promise<T> {
  const service = startService();
  try {
    await service.done('catalogue.unlock', { folder: service.grant(folder), ...credentials });
    return await work(service);
  } finally {
    await service.stop();
  }
}

/** Every name below a folder. */
export function names(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
