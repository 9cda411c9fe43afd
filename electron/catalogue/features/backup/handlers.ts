import { command, free, query, type Registered } from '../../dispatch/registry.ts';
import { compareHeads } from './compare.ts';
import { drillBackup } from './drill.ts';
import { listBackups } from './list.ts';
import { makeBackup } from './make.ts';
import { restoreBackup } from './restore.ts';

export const backupHandlers: readonly Registered[] = [
  command('backup.make', makeBackup),
  query('backup.list', listBackups),
  free('backup.restore', restoreBackup),
  command('backup.drill', drillBackup),
  query('heads.compare', compareHeads),
];
