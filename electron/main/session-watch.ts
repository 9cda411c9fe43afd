import { contract } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors/result.ts';

/**
 * What main must know of the session without asking: whether a catalogue may be open (there is something to lock), and
 * which folder it is (for the list of recent ones). Read off the messages that pass by.
 */
export class SessionWatch {
  readonly #opened: (folder: string) => void;
  readonly #pathOf: (token: string) => string | null;
  #open = false;
  #opening = 0;

  constructor(pathOf: (token: string) => string | null, opened: (folder: string) => void) {
    this.#pathOf = pathOf;
    this.#opened = opened;
  }

  /** True from the moment an unlock is sent: an answer that comes too late leaves the keys in the service all the same. */
  get mayBeOpen(): boolean {
    return this.#open || this.#opening > 0;
  }

  sent(method: string): void {
    if (opens(method)) this.#opening += 1;
  }

  replied(method: string, input: unknown, result: Result<unknown>): void {
    if (method === 'catalogue.lock' && result.ok) this.#open = false;
    if (method === 'backup.restore' && result.ok) this.#restored(result.value);
    if (!opens(method)) return;
    this.#opening -= 1;
    if (result.ok || result.error.code === 'TIMEOUT') this.#open = true;
    const folder = result.ok ? this.#folderOf(method, input, result.value) : null;
    if (folder !== null) this.#opened(folder);
  }

  /** The service is gone, and every request that it had was answered. */
  ended(): void {
    this.#open = false;
  }

  /** Not open, but known from now on: the page asks for it among the recent ones. */
  #restored(output: unknown): void {
    const restored = contract['backup.restore'].output.safeParse(output);
    if (restored.success) this.#opened(restored.data.path);
  }

  #folderOf(method: string, input: unknown, output: unknown): string | null {
    if (method === 'catalogue.create') {
      const created = contract['catalogue.create'].output.safeParse(output);
      return created.success ? created.data.path : null;
    }
    const asked = contract[method === 'catalogue.recover' ? method : 'catalogue.unlock'].input.safeParse(input);
    return asked.success ? this.#pathOf(asked.data.folder) : null;
  }
}

function opens(method: string): boolean {
  return method === 'catalogue.unlock' || method === 'catalogue.create' || method === 'catalogue.recover';
}
