import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FailureError } from '#shared/errors/result.ts';
import type { FromWorker, JobKind, Jobs } from './jobs.ts';

/** A machine with more cores than this waits for its disks. */
const MOST_WORKERS = 32;

/** In the source tree beside this file; in dist the bundles lie beside `worker/`. */
function workerFile(): string {
  const source = join(import.meta.dirname, 'worker.ts');
  return existsSync(source) ? source : join(import.meta.dirname, '../worker/worker.js');
}

interface Waiting {
  readonly kind: JobKind;
  readonly input: unknown;
  readonly onPart: ((part: unknown) => void) | undefined;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Lane {
  readonly worker: Worker;
  job: Waiting | null;
}

/**
 * Threads for what would hold up the service: digests and signatures. They hold no key and open nothing of the catalogue.
 * Each starts with the first job that finds no other idle, because starting takes longer than a small job.
 * `close` ends them at once, whatever they are doing; what was still wanted of them fails with CANCELLED.
 */
export class WorkerPool {
  readonly size = Math.min(availableParallelism(), MOST_WORKERS);
  readonly #lanes: Lane[] = [];
  readonly #waiting: Waiting[] = [];
  #ended: FailureError | null = null;

  run<K extends JobKind>(
    kind: K,
    input: Jobs[K]['input'],
    onPart?: (part: Jobs[K]['part']) => void,
  ): Promise<Jobs[K]['output']> {
    return new Promise((resolve, reject) => {
      // The worker answers a job of this kind with parts and an output of this kind, which the compiler cannot follow across threads.
      const job: Waiting = {
        kind,
        input,
        onPart: onPart as ((part: unknown) => void) | undefined,
        resolve: resolve as (output: unknown) => void,
        reject,
      };
      if (this.#ended !== null) reject(this.#ended);
      else {
        this.#waiting.push(job);
        this.#assign();
      }
    });
  }

  /** Nothing under way, and nothing ever went wrong. */
  get usable(): boolean {
    return this.#ended === null && this.#waiting.length === 0 && this.#lanes.every(({ job }) => job === null);
  }

  /** Its threads let the process end while nothing is asked of them. */
  release(): void {
    for (const { worker } of this.#lanes) worker.unref();
  }

  /** They keep it again. */
  hold(): void {
    for (const { worker } of this.#lanes) worker.ref();
  }

  async close(): Promise<void> {
    this.#end(new FailureError('CANCELLED'));
    await Promise.all(this.#lanes.map(({ worker }) => worker.terminate()));
  }

  #start(): Lane {
    // No environment, no flags of ours: a thread needs neither.
    const worker = new Worker(workerFile(), { env: {}, execArgv: [] });
    const lane: Lane = { worker, job: null };
    worker.on('message', (message: FromWorker) => {
      this.#receive(lane, message);
    });
    worker.on('error', () => {
      this.#end(new FailureError('INTERNAL'));
    });
    this.#lanes.push(lane);
    return lane;
  }

  #receive(lane: Lane, message: FromWorker): void {
    const { job } = lane;
    if (job === null) return;
    if ('part' in message) {
      job.onPart?.(message.part);
      return;
    }
    lane.job = null;
    if ('output' in message) job.resolve(message.output);
    else job.reject(new FailureError('INTERNAL'));
    this.#assign();
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const lane = this.#idle();
      if (lane === null) return;
      lane.job = this.#waiting.shift() ?? null;
      if (lane.job !== null) lane.worker.postMessage({ kind: lane.job.kind, input: lane.job.input });
    }
  }

  #idle(): Lane | null {
    const idle = this.#lanes.find(({ job }) => job === null);
    return idle ?? (this.#lanes.length < this.size ? this.#start() : null);
  }

  #end(reason: FailureError): void {
    this.#ended ??= reason;
    for (const job of [...this.#waiting.splice(0), ...this.#lanes.map((lane) => lane.job)]) job?.reject(this.#ended);
  }
}
