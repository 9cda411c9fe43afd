import type { FromService, ToService } from '#shared/contract/messages.ts';
import type { Carrier } from '#electron/transport/carrier.ts';

export interface ServiceLinkOptions {
  /** Starts a service. Throws when there is nothing to start it with. */
  readonly start: () => Carrier;
  /** How long a service may take until it says `ready`. */
  readonly readyMs: number;
  /** What a new service must be told before anything else. */
  readonly greeting: () => Iterable<ToService>;
  readonly onMessage: (message: FromService) => void;
  /** The service ended without being asked to. `wasReady`: it had worked, and was started anew by itself. */
  readonly onCrash: (wasReady: boolean) => void;
}

/**
 * Keeps one service running. One that had worked and crashed is replaced at once, idle; one that never came up is tried
 * again with the next request only, so that a broken installation does not start processes for ever.
 */
export class ServiceLink {
  readonly #options: ServiceLinkOptions;
  #carrier: Carrier | null = null;
  #ready = false;
  #stopping = false;
  #waiting: ToService[] = [];

  constructor(options: ServiceLinkOptions) {
    this.#options = options;
  }

  get running(): boolean {
    return this.#carrier !== null;
  }

  /** False when no service can be started. Messages for one that is still starting wait for it. */
  send(message: ToService): boolean {
    if (!this.start()) return false;
    if (this.#ready) this.#carrier?.send(message);
    else this.#waiting.push(message);
    return true;
  }

  /** Sends to a service that runs, and to no other: a new one learns it from the greeting. */
  tell(message: ToService): void {
    if (this.#ready) this.#carrier?.send(message);
  }

  start(): boolean {
    if (this.#stopping) return false;
    if (this.#carrier !== null) return true;
    try {
      this.#attach(this.#options.start());
      return true;
    } catch {
      return false;
    }
  }

  /** Ends a service that does not answer; what follows is what follows a crash. */
  kill(): void {
    const carrier = this.#carrier;
    if (carrier === null) return;
    this.#gone(carrier);
    void carrier.stop(0);
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    await this.#carrier?.stop(graceMs);
  }

  #attach(carrier: Carrier): void {
    this.#carrier = carrier;
    const late = setTimeout(() => {
      if (carrier === this.#carrier) this.kill();
    }, this.#options.readyMs);
    carrier.onMessage((message) => {
      if (carrier !== this.#carrier) return;
      if (message.kind !== 'ready') {
        this.#options.onMessage(message);
        return;
      }
      clearTimeout(late);
      this.#greet(carrier);
    });
    carrier.onExit(() => {
      clearTimeout(late);
      this.#gone(carrier);
    });
  }

  #greet(carrier: Carrier): void {
    this.#ready = true;
    for (const message of this.#options.greeting()) carrier.send(message);
    for (const message of this.#waiting) carrier.send(message);
    this.#waiting = [];
  }

  #gone(carrier: Carrier): void {
    if (carrier !== this.#carrier) return;
    const wasReady = this.#ready;
    this.#carrier = null;
    this.#ready = false;
    this.#waiting = [];
    if (this.#stopping) return;
    this.#options.onCrash(wasReady);
    if (wasReady) this.start();
  }
}
