import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3';
import { migrations } from '#electron/catalogue/storage/migrations/list.ts';
import type { ReadTx, WriteTx } from '#electron/catalogue/storage/sql.ts';
import { temporaryFolder } from './service.ts';

export interface Planner {
  /** How SQLite would do everything that `ask` asks. */
  plansOf(ask: (tx: ReadTx) => unknown): string[];
  close(): void;
}

/** A database with all tables and no rows. Only the planner is asked, which does not care about keys. */
export function openPlanner(): Planner {
  const folder = temporaryFolder();
  const database = new Driver(join(folder.path, 'plans.db'));
  const writer = { run: (sql: string) => database.prepare(sql).run().changes } as unknown as WriteTx;
  for (const { up } of migrations) up(writer);
  return {
    plansOf: (ask) => {
      const plans: string[] = [];
      const note = (sql: string, parameters: readonly unknown[]) => {
        const steps = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
        plans.push(...steps.map(({ detail }) => detail));
      };
      const reader = {
        all: (_: unknown, sql: string, ...parameters: unknown[]) => (note(sql, parameters), []),
        get: (_: unknown, sql: string, ...parameters: unknown[]) => note(sql, parameters),
        iterate: (_: unknown, sql: string, ...parameters: unknown[]) => (note(sql, parameters), [][Symbol.iterator]()),
      };
      ask(reader as unknown as ReadTx);
      return plans;
    },
    close: () => {
      database.close();
      rmSync(folder.path, { recursive: true });
    },
  };
}
