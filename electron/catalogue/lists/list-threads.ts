import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress } from '#shared/contract/messages.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { ProgressStep } from '#shared/text/progress.ts';
import type { ReadTx } from '../storage/sql.ts';
import { unsealedPlaces } from '../storage/tables/file-list-places.ts';
import type { WriteTurn } from '../storage/write-turn.ts';
import type { CleanWork, FromListThread, StoreOutput, StoreWork } from './messages.ts';
import { ThreadSignals } from './signals.ts';

/** How long closing the catalogue waits for a thread to let go of it: longer than any step of one. */
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
  readonly worker: Worker;
  readonly signals: ThreadSignals;
}

/** The threads that write file lists beside the service, each on a connection of its own to the one database. */
export class ListThreads {
  readonly #file: string;
  readonly #key: () => Uint8Array;
  readonly #turn: WriteTurn;
  readonly #running = new Set<Running>();
  /** Lists that are being stored, or are stored and about to be sealed. */
  readonly #wanted = new Set<string>();
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

  #run(work: StoreWork | CleanWork, { signal, progress }: ThreadHooks): Promise<Result<StoreOutput | null>> {
    if (signal.aborted || this.#closed) return Promise.resolve(fail('CANCELLED'));
    const running = this.#start(work);
    const stop = () => {
      running.signals.stop();
    };
    signal.addEventListener('abort', stop);
    return new Promise<Result<StoreOutput | null>>((resolve) => {
      let result: Result<StoreOutput | null> = fail('INTERNAL');
      running.worker.on('message', (message: FromListThread) => {
        if ('progress' in message) {
          const { step, done, total, unit } = message.progress;
          progress(step, done, total, unit);
        } else if ('done' in message) result = ok(message.done);
        else if ('failed' in message) result = { ok: false, error: message.failed };
      });
      // What went wrong is told by 'exit' too, which always follows.
      running.worker.on('error', () => undefined);
      running.worker.on('exit', () => {
        signal.removeEventListener('abort', stop);
        this.#ended(running);
        resolve(result);
      });
    });
  }

  #start(work: StoreWork | CleanWork): Running {
    // No environment, no flags of ours: a thread needs neither.
    const running = { worker: new Worker(threadFile(), { env: {}, execArgv: [] }), signals: new ThreadSignals() };
    const key = Uint8Array.from(this.#key());
    running.worker.postMessage(
      { file: this.#file, key, turn: this.#turn.shared, signals: running.signals.shared, work },
      // Moved, so that no second copy is left for nobody to wipe.
      [key.buffer],
    );
    this.#running.add(running);
    return running;
  }

  #ended(running: Running): void {
    this.#running.delete(running);
    // Whatever it held when it ended, it holds no more.
    if (this.#running.size === 0) this.#turn.free();
  }

  /** Ends all of them and waits until their connections are closed. False when one did not let go in time. */
  stop(): boolean {
    for (const { signals } of this.#running) signals.stop();
    const ended = [...this.#running].map(({ worker, signals }) => {
      const inTime = signals.waitForEnd(LONGEST_STEP_MS);
      if (!inTime) void worker.terminate();
      return inTime;
    });
    return ended.every(Boolean);
  }

  /** The same, and none begins after it. */
  close(): void {
    this.#closed = true;
    this.stop();
  }
}
