import type { Progress } from '#shared/contract/messages.ts';
import { FailureError } from '#shared/errors/result.ts';
import type { ProgressStep } from '#shared/text/progress.ts';
import { nativePrimitives } from '../crypto/native-primitives.ts';
import { wipeStack } from '../keys/locked-memory.ts';
import { pageChecks } from '../storage/check-pages.ts';
import { failureOf } from '../storage/errors.ts';
import { openDatabase, type Database } from '../storage/open.ts';
import type { WriteTx } from '../storage/sql.ts';
import { reservePlace } from '../storage/tables/file-list-places.ts';
import { WriteTurn } from '../storage/write-turn.ts';
import type { NewFileRow } from '../storage/tables/file-list-rows.ts';
import { RowArena, type ArenaRow } from './arena.ts';
import { cleanLists } from './clean.ts';
import { indexLists } from './index-lists.ts';
import type { FromListThread, ListJob, StoreOutput, StoreWork } from './messages.ts';
import { ThreadSignals } from './signals.ts';
import { readers, type SourceContext, type SourceKind, type Sources } from './sources.ts';
import { writeIndexes, writeRows, type ListWriter } from './write-list.ts';

type Post = (message: FromListThread) => void;

/** Pages of the log that are written back at once, some megabytes: less than makes the service do it. */
const LOG_PAGES = 750;
const MOST_TRANSACTIONS = 64;

/** Does one job from beginning to end, whatever happens in it. */
export async function runJob(job: ListJob, post: Post): Promise<void> {
  const signals = new ThreadSignals(job.signals);
  try {
    post({ done: await onDatabase(job, signals, post) });
  } catch (error) {
    const failure = failureOf(error, 'write');
    // Without a code it is a mistake of ours, whose text might hold a path.
    post(failure === null ? { broken: true } : { failed: failure });
  } finally {
    // The system keeps the stack of a thread that ended for the next one.
    wipeStack();
    signals.end();
  }
}

async function onDatabase(job: ListJob, signals: ThreadSignals, post: Post): Promise<StoreOutput | null> {
  const database = openWiping(job);
  try {
    const thread = new ListThread(database, new WriteTurn(job.turn, job.thread), signals, post);
    if (job.work.kind === 'store') return await thread.store(job.work);
    if (job.work.kind === 'check') thread.checkPages();
    else if (job.work.kind === 'clean') cleanLists(database.read, thread, job.work.lists);
    else thread.index();
    return null;
  } finally {
    database.close();
  }
}

/** SECURITY SEC-31: from here on only SQLite has the key, for as long as the connection is open. */
function openWiping({ file, key, work }: ListJob): Database {
  try {
    return openDatabase({ file, key, mode: work.kind === 'check' ? 'read' : 'fill' });
  } finally {
    key.fill(0);
  }
}

class ListThread implements ListWriter {
  readonly #database: Database;
  readonly #turn: WriteTurn;
  readonly #signals: ThreadSignals;
  readonly #post: Post;
  /** Transactions since the log was written back, and how many there may be. */
  #written = 0;
  #together = 4;

  constructor(database: Database, turn: WriteTurn, signals: ThreadSignals, post: Post) {
    this.#database = database;
    this.#turn = turn;
    this.#signals = signals;
    this.#post = post;
  }

  write<T>(work: (tx: WriteTx) => T): T {
    this.#check();
    const value = this.#turn.last(
      () => this.#database.write(work),
      () => {
        this.#check();
      },
    );
    if (++this.#written >= this.#together) this.#writeBack();
    return value;
  }

  /** Without the turn to write: nobody waits for the disk but this thread. */
  #writeBack(): void {
    const pages = this.#database.writeBack();
    // Somebody else is at it.
    if (pages < 1) return;
    const together = Math.round((this.#written * LOG_PAGES) / pages);
    this.#together = Math.min(MOST_TRANSACTIONS, Math.max(1, together));
    this.#written = 0;
  }

  async store({ list, source, input }: StoreWork): Promise<StoreOutput> {
    const arena = new RowArena(nativePrimitives);
    const output = await readSource(source, input, this.#sourceContext(arena));
    this.#check();
    this.#report('sorting', 0, arena.rows, 'files');
    const check = () => {
      this.#check();
    };
    arena.sort(check);
    const { summary, roots } = arena.seal(check);
    const place = this.write((tx) => reservePlace(tx, list, arena.rows));
    writeRows(
      this,
      place,
      (ordinal) => storedAs(arena.row(ordinal)),
      (rows) => {
        this.#report('storing', rows, arena.rows, 'files');
      },
    );
    this.#report('indexing', 0, arena.rows, 'files');
    writeIndexes(this, place, arena, roots);
    this.#report('indexing', arena.rows, arena.rows, 'files');
    return { summary, output };
  }

  index(): void {
    indexLists(this.#database.read, this, {
      check: () => {
        this.#check();
      },
      progress: (done, total) => {
        this.#report('indexing', done, total, 'files');
      },
    });
  }

  checkPages(): void {
    const checks = pageChecks(this.#database.read);
    for (const [index, check] of checks.entries()) {
      this.#check();
      this.#report('checking-pages', index, checks.length, 'steps');
      check();
    }
  }

  #sourceContext(sink: RowArena): SourceContext {
    return {
      sink,
      read: this.#database.read,
      primitives: nativePrimitives,
      check: () => {
        this.#check();
      },
      progress: (done, total, unit) => {
        this.#report('reading', done, total, unit);
      },
    };
  }

  #report(step: ProgressStep, done: number, total: number, unit: Progress['unit']) {
    this.#post({ progress: { step, done, total, unit } });
  }

  #check(): void {
    if (this.#signals.stopped) throw new FailureError('CANCELLED');
  }
}

function storedAs(row: ArenaRow): NewFileRow {
  return { ...row, path: row.path.toString() };
}

/** The one cast: a job carries the input of the very source that it names. */
function readSource(source: SourceKind, input: Sources[SourceKind]['input'], context: SourceContext) {
  const reader = readers[source] as (
    given: unknown,
    context: SourceContext,
  ) => Sources[SourceKind]['output'] | Promise<Sources[SourceKind]['output']>;
  return reader(input, context);
}
