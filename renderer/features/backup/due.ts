import type { Output } from '#shared/contract/contract.ts';
import type { Preferences } from '#shared/contract/window.ts';
import { backupTexts as texts } from '#shared/text/screens/backup.ts';
import type { Say } from '../../ui/language/language.tsx';

type Backups = Output<'backup.list'>;
export type Intervals = Pick<Preferences, 'backupDays' | 'drillDays'>;

/** How something that is to be done every so often stands. */
export interface Rhythm {
  /** Whole days since it was last done; null: never. */
  readonly daysAgo: number | null;
  /** Days until it is due; zero or less: it is. Null: there is nothing to be reminded of. */
  readonly dueIn: number | null;
}

export interface BackupState {
  readonly backup: Rhythm;
  readonly drill: Rhythm;
}

const dayMilliseconds = 86_400_000;

function daysSince(time: string, now: number): number {
  const then = Date.parse(time);
  // A clock that was set back must not make yesterday's backup a thing of the future.
  return Number.isNaN(then) ? 0 : Math.max(0, Math.floor((now - then) / dayMilliseconds));
}

/**
 * A catalogue without a backup is counted from its first entry, backups without a drill from the oldest of them. Where
 * nothing was recorded since the last backup, there is nothing to back up.
 */
export function backupState({ rows, entriesSince, startedAt }: Backups, now: number, every: Intervals): BackupState {
  const newest = rows[0];
  const oldest = rows.at(-1);
  const drills = rows.flatMap(({ drilled }) => (drilled === null ? [] : [daysSince(drilled.at, now)]));
  const lastDrill = drills.length === 0 ? null : Math.min(...drills);
  const lastBackup = newest === undefined ? null : daysSince(newest.createdAt, now);
  const unsaved = lastBackup === null || entriesSince > 0;
  return {
    backup: {
      daysAgo: lastBackup,
      dueIn: unsaved ? every.backupDays - (lastBackup ?? daysSince(startedAt, now)) : null,
    },
    drill: {
      daysAgo: lastDrill,
      dueIn: oldest === undefined ? null : every.drillDays - (lastDrill ?? daysSince(oldest.createdAt, now)),
    },
  };
}

export function isDue({ dueIn }: Rhythm): boolean {
  return dueIn !== null && dueIn <= 0;
}

/** One thing at a time, the missing backup before the missing drill; null: nothing is due. */
export function reminderOf({ backup, drill }: BackupState, say: Say): string | null {
  if (isDue(backup)) {
    return backup.daysAgo === null ? say(texts.remindNever) : say(texts.remindBackup, { days: backup.daysAgo });
  }
  if (!isDue(drill)) return null;
  return drill.daysAgo === null ? say(texts.remindNeverDrilled) : say(texts.remindDrill, { days: drill.daysAgo });
}
