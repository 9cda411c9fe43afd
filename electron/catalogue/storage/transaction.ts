import type Driver from 'better-sqlite3';
import type { z } from 'zod';
import { FailureError } from '#shared/errors/result.ts';
import { asFailure, withFailures } from './errors.ts';
import type { ReadTx, SqlValue, WriteTx } from './sql.ts';

/** What stands behind the two views. Private to storage: features only ever see `ReadTx` or `WriteTx`. */
export interface Statements extends ReadTx {
  run(sql: string, ...parameters: SqlValue[]): number;
  /** Ends every unfinished iteration, so that the connection can be closed. */
  release(): void;
}

/** A stored row that is not of its table's shape: the file was changed by something else than this program. */
function parseRow<T>(row: z.ZodType<T>, value: unknown): T {
  const parsed = row.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new FailureError('CATALOGUE_DAMAGED', { paths: parsed.error.issues.map((issue) => issue.path.join('.')) });
}

function readOnly(statement: Driver.Statement): Driver.Statement {
  if (!statement.readonly) throw new TypeError('a reader may not write');
  return statement;
}

/** Prepared statements are kept: the same few texts run again and again. */
export function createStatements(database: Driver.Database): Statements {
  const prepared = new Map<string, Driver.Statement>();
  const running = new Set<IterableIterator<unknown>>();
  let released = false;

  /** Whether the driver has it open is another question of every row that is written. */
  function requireOpen(): void {
    if (released) throw new FailureError('LOCKED');
  }

  function prepare(sql: string): Driver.Statement {
    requireOpen();
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }

  /** A statement of its own: a kept one may be asked again while an iteration is under way. */
  function prepareOwn(sql: string): Driver.Statement {
    requireOpen();
    return withFailures('read', () => readOnly(database.prepare(sql)));
  }

  function* iterate<T>(
    take: (value: unknown) => T,
    statement: () => Driver.Statement,
    parameters: SqlValue[],
  ): Generator<T> {
    const rows = statement().iterate(...parameters);
    running.add(rows);
    try {
      for (const value of rows) yield take(value);
      // Ended from outside, not by the last row: the caller must not take what it has for the whole.
      requireOpen();
    } catch (error) {
      throw asFailure(error, 'read');
    } finally {
      running.delete(rows);
    }
  }

  const statements: Omit<Statements, keyof ReadTx> & Pick<ReadTx, 'all' | 'get' | 'iterate' | 'raw'> = {
    all: (row, sql, ...parameters) => {
      const rows = withFailures('read', () => readOnly(prepare(sql)).all(...parameters));
      return rows.map((value) => parseRow(row, value));
    },
    get: (row, sql, ...parameters) => {
      const value = withFailures('read', () => readOnly(prepare(sql)).get(...parameters));
      return value === undefined ? undefined : parseRow(row, value);
    },
    iterate: (row, sql, ...parameters) =>
      iterate(
        (value) => parseRow(row, value),
        () => prepareOwn(sql),
        parameters,
      ),
    raw: (sql) => {
      const statement = prepareOwn(sql).raw();
      // The driver gives each row as an array.
      const take = (value: unknown) => value as readonly SqlValue[];
      return { columns: statement.columns().map(({ name }) => name), rows: iterate(take, () => statement, []) };
    },
    run: (sql, ...parameters) => withFailures('write', () => prepare(sql).run(...parameters).changes),
    release: () => {
      released = true;
      for (const rows of running) rows.return?.();
      running.clear();
    },
  };
  return statements as Statements;
}

/** The brand that makes the compiler refuse a reader where a writer is needed exists only in the types. */
export function asWriter(statements: Statements): WriteTx {
  return statements as unknown as WriteTx;
}
