import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress } from '#shared/contract/messages.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ProgressStep } from '#shared/text/progress.ts';
import type { ReadTx } from '../storage/sql.ts';
import { unsealedPlaces } from '../storage/tables/file-list-places.ts';
import type { WriteTurn } from '../storage/write-turn.ts';
import type { FromListThread, ListWork, StoreOutput, StoreWork } from './messages.ts';
import { ThreadSignals } from './signals.ts';

/**
 * How long closing the catalogue waits for a thread to let go of it: longer than any step of one, but for a disk that does
 * not answer and for the check of the pages of a very large table, which SQLite ends by itself only.
 */
const LONGEST_STEP_MS = 3000;

/** In the source tree beside this file; in dist the bundles lie beside `list-thread/`. */
function threadFile(): string {
  const source = join(import.meta.dirname, 'thread.ts');
  return existsSync(source) ? source : join(import.meta.dirname, '../list-thread/list-thread.js');
}

export interface ThreadHooks {
  readonly signal: AbortSignal;
  readonly progress: (step: ProgressStep, done: number, total: number, unit: Progress['unit']) => void;
}

interface Running {
  readonly thread: number;
  readonly worker: Worker;
  readonly signals: ThreadSignals;
  /** Nothing of it runs any more. */
  readonly exited: Promise<void>;
}

/** The threads that write file lists, or check pages, beside the service, each on a connection of its own to the one database. */
export class ListThreads {
  readonly #file: string;
  readonly #key: () => Uint8Array;
  readonly #turn: WriteTurn;
  readonly #running = new Set<Running>();
  /** Lists that are being stored, or are stored and about to be sealed. */
  readonly #wanted = new Set<string>();
  #threads = 0;
  #closed = false;

  /** `key`: of the database, as it is at the moment of asking. */
  constructor({
    file,
    key,
    turn,
  }: {
    readonly file: string;
    readonly key: () => Uint8Array;
    readonly turn: WriteTurn;
  }) {
    this.#file = file;
    this.#key = key;
    this.#turn = turn;
  }

  /** CANCELLED, and what reading and storing fail with. Who asked calls `release` when the list is sealed or given up. */
  store(work: StoreWork, hooks: ThreadHooks): Promise<Result<StoreOutput | null>> {
    this.#wanted.add(work.list);
    return this.#run(work, hooks);
  }

  /** Nobody will seal the list any more: it is sealed, or what there is of it goes. */
  release(list: string, read: ReadTx): void {
    this.#wanted.delete(list);
    this.clean(read);
  }

  /** Takes away, beside everything else, what is left of lists that nobody will seal. */
  clean(read: ReadTx): void {
    if (this.#closed) return;
    const lists = unsealedPlaces(read)
      .map(({ list }) => list)
      .filter((list) => !this.#wanted.has(list));
    if (lists.length === 0) return;
    // What is not done now is done at the next unlock.
    void this.#run({ kind: 'clean', lists }, { signal: new AbortController().signal, progress: () => undefined });
  }

  /** What rows of sealed lists are found by, made anew; of the database itself, or of a copy of it. */
  index(hooks: ThreadHooks, file = this.#file): Promise<Result<StoreOutput | null>> {
    return this.#run({ kind: 'index' }, hooks, file);
  }

  /** The pages of the database itself, or of a copy of it: DATABASE_DAMAGED, CANCELLED. */
  check(hooks: ThreadHooks, file: string): Promise<Result<unknown>> {
    return this.#run({ kind: 'check' }, hooks, file);
  }

  #run(work: ListWork, { signal, progress }: ThreadHooks, file = this.#file): Promise<Result<StoreOutput | null>> {
    if (signal.aborted || this.#closed) return Promise.resolve(fail('CANCELLED'));
    const running = this.#start(work, file);
    return new Promise<Result<StoreOutput | null>>((resolve) => {
      const stop = () => {
        running.signals.stop();
        // It leaves nothing behind: whoever gives up need not wait for its step. Whoever closes does.
        if (work.kind === 'check') resolve(fail('CANCELLED'));
      };
      signal.addEventListener('abort', stop);
      let result: Result<StoreOutput | null> | null = null;
      running.worker.on('message', (message: FromListThread) => {
        if ('progress' in message) {
          const { step, done, total, unit } = message.progress;
          progress(step, done, total, unit);
        } else if ('done' in message) result = ok(message.done);
        else result = 'failed' in message ? { ok: false, error: message.failed } : fail('INTERNAL');
      });
      // What went wrong is told by 'exit' too, which always follows.
      running.worker.on('error', () => undefined);
      running.worker.on('exit', () => {
        signal.removeEventListener('abort', stop);
        resolve(result ?? fail(running.signals.stopped ? 'CANCELLED' : 'INTERNAL'));
      });
    });
  }

  #start(work: ListWork, file: string): Running {
    const thread = ++this.#threads;
    const signals = new ThreadSignals();
    // Memory that both see, so that it is wiped also when the thread ends before it has taken it.
    const key = new Uint8Array(new SharedArrayBuffer(this.#key().length));
    key.set(this.#key());
    // No environment, no flags of ours: a thread needs neither.
    const worker = new Worker(threadFile(), { env: {}, execArgv: [] });
    const exited = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        key.fill(0);
        this.#turn.freeOf(thread);
        this.#running.delete(running);
        resolve();
      });
    });
    const running: Running = { thread, worker, signals, exited };
    this.#running.add(running);
    worker.postMessage({ file, key, turn: this.#turn.shared, thread, signals: signals.shared, work });
    return running;
  }

  /** Tells all of them to end, and waits until their connections are closed. Those that do not let go in time. */
  #end(): Running[] {
    const all = [...this.#running];
    for (const { signals } of all) signals.stop();
    const late = all.filter(({ signals }) => !signals.waitForEnd(LONGEST_STEP_MS));
    // A thread that waits for a disk ends when the disk answers, one that checks a large table when it has.
    for (const { worker } of late) void worker.terminate();
    return late;
  }

  /** False when one did not let go of the database in time. */
  stop(): boolean {
    return this.#end().length === 0;
  }

  /** SECURITY SEC-31: the same, and none begins after it. Null when all have let go; otherwise ends when they have. */
  close(): Promise<unknown> | null {
    this.#closed = true;
    const late = this.#end();
    return late.length === 0 ? null : Promise.all(late.map(({ exited }) => exited));
  }
}
