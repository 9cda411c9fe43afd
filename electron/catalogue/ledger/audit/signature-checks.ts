import type { SignatureTask } from '#shared/ledger/entry-judge.ts';
import type { WorkerPool } from '../../workers/pool.ts';
import { badSignatures, isPackable, packTasks } from '../../workers/signature-tasks.ts';
import type { Findings } from './findings.ts';

/** A job for a thread; large enough that handing it over costs nothing beside it. */
const TASKS_AT_ONCE = 200;
/** Jobs that may wait for a thread before the reader has to. */
const JOBS_WAITING = 6;

interface PlacedTask {
  readonly task: SignatureTask;
  readonly row: string;
}

/** Puts signature checks aside and has threads do them: they are most of an audit's work. */
export class SignatureChecks {
  readonly #pool: WorkerPool;
  readonly #findings: Findings;
  #tasks: PlacedTask[] = [];
  readonly #running = new Set<Promise<void>>();

  constructor(pool: WorkerPool, findings: Findings) {
    this.#pool = pool;
    this.#findings = findings;
  }

  /** @param row the entry's row, for a finding. */
  add(task: SignatureTask, row: string): void {
    if (isPackable(task)) this.#tasks.push({ task, row });
    else this.#report({ task, row });
  }

  /** Hands over what has come together; waits while too much is on its way. */
  async pump(): Promise<void> {
    while (this.#tasks.length >= TASKS_AT_ONCE) this.#send(this.#tasks.splice(0, TASKS_AT_ONCE));
    while (this.#running.size > JOBS_WAITING) await Promise.race(this.#running);
  }

  /** All are checked and reported. The last are too few for a thread: here they take less time than one does to start. */
  async finish(): Promise<void> {
    const rest = this.#tasks.splice(0);
    this.#reportAt(badSignatures(packTasks(rest.map(({ task }) => task))), rest);
    await Promise.all(this.#running);
  }

  #send(tasks: readonly PlacedTask[]): void {
    const job = this.#check(tasks).finally(() => this.#running.delete(job));
    // Who waits for it hears of its failure; nobody else must.
    job.catch(() => undefined);
    this.#running.add(job);
  }

  async #check(tasks: readonly PlacedTask[]): Promise<void> {
    this.#reportAt(await this.#pool.run('verify', packTasks(tasks.map(({ task }) => task))), tasks);
  }

  #reportAt(places: readonly number[], tasks: readonly PlacedTask[]): void {
    for (const place of places) {
      const found = tasks[place];
      if (found !== undefined) this.#report(found);
    }
  }

  #report({ task, row }: PlacedTask): void {
    this.#findings.add(task.code, 'ledger_entries', row);
  }
}
