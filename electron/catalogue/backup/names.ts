import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withFailures } from '../storage/errors.ts';
import { portableName } from '../storage/portable-name.ts';
import { BACKUP_ENDING } from './manifest.ts';

/** 2026-11-21T14:05:00.000+08:00 -> 20261121-1405, as the clock on the wall says. */
function stamp(at: string): string {
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    /^(\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(at) ?? [];
  return `${year}${month}${day}-${hour}${minute}`;
}

/** `<catalogue>-<day>-<hour>.rantai-cadangan`, with a number behind it when that minute has one already. */
export function freeBackupName(folder: string, catalogueName: string, at: string): string {
  const stem = `${portableName(catalogueName) ?? 'katalog'}-${stamp(at)}`;
  for (let number = 1; ; number++) {
    const name = `${number === 1 ? stem : `${stem}-${String(number)}`}${BACKUP_ENDING}`;
    if (!existsSync(join(folder, name))) return name;
  }
}

/** Names the catalogue, so that what a killed program left is told apart from what another program writes now. */
export function partialSuffix(catalogue: string, random: string): string {
  return `${catalogue}-${random}`;
}

/** Removes unfinished backups of this catalogue: whoever holds its lock makes none beside this one. */
export function clearPartials(folder: string, catalogue: string): void {
  const left = `${BACKUP_ENDING}.partial-${catalogue}-`;
  withFailures('write', () => {
    for (const name of readdirSync(folder)) if (name.includes(left)) rmSync(join(folder, name), { force: true });
  });
}
