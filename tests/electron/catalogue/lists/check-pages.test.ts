import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FromListThread } from '#electron/catalogue/lists/messages.ts';
import { runJob } from '#electron/catalogue/lists/run-job.ts';
import { ThreadSignals } from '#electron/catalogue/lists/signals.ts';
import { pageChecks } from '#electron/catalogue/storage/check-pages.ts';
import { outcome, thrownCode } from '../../../support/outcome.ts';
import { createListStore, type ListStore } from '../../../support/stored-lists.ts';

let store: ListStore;
beforeEach(() => {
  store = createListStore();
});
afterEach(() => {
  store.close();
});

/** What a thread does, without a thread; told to stop after so many messages. */
async function checkedHere(most = Infinity): Promise<FromListThread[]> {
  const messages: FromListThread[] = [];
  const signals = new ThreadSignals();
  const post = (message: FromListThread) => {
    if (messages.push(message) >= most) signals.stop();
  };
  const { turn, file } = store;
  const shared = { turn: turn.shared, signals: signals.shared };
  await runJob({ file, key: Uint8Array.from(store.key), thread: 1, ...shared, work: { kind: 'check' } }, post);
  return messages;
}
const told = (done: number, total: number) => ({
  progress: { step: 'checking-pages', done, total, unit: 'steps' },
});

describe('the check of all pages', () => {
  it('takes table by table, and tells how far it is', async () => {
    const tables = pageChecks(store.database.read).length;
    expect(tables).toBeGreaterThan(50);
    expect(await checkedHere()).toEqual([
      ...Array.from({ length: tables }, (_, done) => told(done, tables)),
      { done: null },
    ]);
  });

  it('SEC-31 ends before the next table when it is told to stop', async () => {
    const tables = pageChecks(store.database.read).length;
    const cancelled = { failed: expect.objectContaining({ code: 'CANCELLED' }) as unknown };
    expect(await checkedHere(3)).toEqual([told(0, tables), told(1, tables), told(2, tables), cancelled]);
  });

  it('finds a table that is not as its schema says, whatever it is called', () => {
    const check = () => {
      for (const each of pageChecks(store.database.read)) each();
    };
    store.database.write((tx) => tx.run(`CREATE TABLE "o'clock" (hour INTEGER CHECK (hour < 24))`));
    check();
    store.database.write((tx) => {
      tx.run('PRAGMA ignore_check_constraints = ON');
      tx.run(`INSERT INTO "o'clock" VALUES (25)`);
      tx.run('PRAGMA ignore_check_constraints = OFF');
    });
    expect(thrownCode(check)).toBe('DATABASE_DAMAGED');
  });

  it('is CANCELLED at once for who gives up, and the thread has let go when the catalogue is closed', async () => {
    const controller = new AbortController();
    const progress = () => {
      controller.abort();
    };
    const checked = await store.threads.check({ signal: controller.signal, progress }, store.file);
    expect(outcome(checked)).toBe('CANCELLED');
    expect(store.threads.close()).toBe(null);
  });

  it('is CANCELLED when the catalogue is closed in the middle', async () => {
    let checking = (): void => undefined;
    const begun = new Promise<void>((resolve) => (checking = resolve));
    const checked = store.threads.check({ signal: new AbortController().signal, progress: checking }, store.file);
    await begun;
    await store.threads.close();
    expect(['CANCELLED', 'ok']).toContain(outcome(await checked));
  });
});
