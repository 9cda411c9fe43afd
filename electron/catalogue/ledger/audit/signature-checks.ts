import type { SignatureTask } from '#shared/ledger/entry-judge.ts';
import type { WorkerPool } from '../../workers/pool.ts';
import { isPackable, packTasks } from '../../workers/signature-tasks.ts';
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

  /** All are checked and reported. */
  async finish(): Promise<void> {
    if (this.#tasks.length > 0) this.#send(this.#tasks.splice(0));
    await Promise.all(this.#running);
  }

  #send(tasks: readonly PlacedTask[]): void {
    const job = this.#check(tasks).finally(() => this.#running.delete(job));
    // Who waits for it hears of its failure; nobody else must.
    job.catch(() => undefined);
    this.#running.add(job);
  }

  async #check(tasks: readonly PlacedTask[]): Promise<void> {
    const bad = await this.#pool.run('verify', packTasks(tasks.map(({ task }) => task)));
    for (const place of bad) {
      const found = tasks[place];
      if (found !== undefined) this.#report(found);
    }
  }

  #report({ task, row }: PlacedTask): void {
    this.#findings.add(task.code, 'ledger_entries', row);
  }
}
