import { describe, expect, test } from 'vitest';
import { backupState, isDue, reminderOf } from '#renderer/features/backup/due.ts';
import type { BackupRow } from '#shared/contract/backup.ts';
import { say } from '#shared/text/text.ts';

const now = Date.parse('2026-11-21T12:00:00.000+08:00');
const every = { backupDays: 7, drillDays: 90 };
const day = (days: number) => new Date(now + days * 86_400_000).toISOString();

function row(made: number, drilled: { days: number; result: 'good' | 'bad' } | null = null): BackupRow {
  return {
    seq: 10,
    backup: `bk_${String(made)}`,
    createdAt: day(made),
    byName: 'Petugas',
    treeSize: 10,
    rootHash: 'a'.repeat(64),
    attachments: 0,
    bytes: 1,
    sha256: 'b'.repeat(64),
    drilled:
      drilled === null ? null : { at: day(drilled.days), byName: 'Petugas', result: drilled.result, findings: 0 },
  };
}

const stateOf = (rows: BackupRow[], entriesSince = 5, startedAt = day(-400)) =>
  backupState({ rows, entriesSince, startedAt }, now, every);
const words = (state: ReturnType<typeof stateOf>) => reminderOf(state, (text, given) => say('id', text, given));

describe('a backup', () => {
  test.each([
    [-6, false],
    [-7, true],
    [-30, true],
    [0, false],
  ])('that is %i days old is due: %s', (days, due) => {
    expect(isDue(stateOf([row(days)]).backup)).toBe(due);
  });

  test('is not due while nothing was recorded since', () => {
    const { backup } = stateOf([row(-200)], 0);
    expect([isDue(backup), backup.daysAgo]).toEqual([false, 200]);
  });

  test('that was never made is due by the age of the catalogue, not on its first day', () => {
    expect(isDue(stateOf([], 3, day(-1)).backup)).toBe(false);
    expect(isDue(stateOf([], 3, day(-7)).backup)).toBe(true);
    expect(words(stateOf([], 3, day(-7)))).toBe('Belum ada cadangan');
  });

  test('of tomorrow, by a clock that was set back, counts as of today', () => {
    expect(stateOf([row(1)]).backup).toEqual({ daysAgo: 0, dueIn: 7 });
  });

  test('whose time cannot be read is not called old', () => {
    expect(stateOf([{ ...row(-1), createdAt: 'kemarin' }]).backup.daysAgo).toBe(0);
  });
});

describe('a drill', () => {
  test('is due ninety days after the last one, whichever file it was done with', () => {
    const rows = [row(-1), row(-20, { days: -91, result: 'good' }), row(-200, { days: -200, result: 'good' })];
    expect(isDue(stateOf(rows).drill)).toBe(true);
    expect(isDue(stateOf([row(-1), row(-20, { days: -89, result: 'good' })]).drill)).toBe(false);
  });

  test('that was never done is due ninety days after the oldest backup', () => {
    expect(isDue(stateOf([row(-1), row(-89)]).drill)).toBe(false);
    expect(isDue(stateOf([row(-1), row(-90)]).drill)).toBe(true);
    expect(words(stateOf([row(-1), row(-90)]))).toBe('Cadangan belum pernah diuji');
  });

  test('is no matter while there is no backup', () => {
    expect(stateOf([], 0, day(0)).drill).toEqual({ daysAgo: null, dueIn: null });
  });
});

test('one reminder at a time, the backup first, and none when nothing is due', () => {
  expect(words(stateOf([row(-12), row(-300)]))).toBe('Cadangan terakhir 12 hari lalu');
  expect(words(stateOf([row(-1), row(-300, { days: -100, result: 'bad' })]))).toBe('Cadangan belum diuji 100 hari');
  expect(words(stateOf([row(-1), row(-3, { days: -2, result: 'good' })]))).toBeNull();
});
