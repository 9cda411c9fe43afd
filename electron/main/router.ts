import type { Envelope } from '#shared/contract/channels.ts';
import { methods } from '#shared/contract/contract.ts';
import type { FromService, Progress, Push, ToService } from '#shared/contract/messages.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { Carrier } from '#electron/transport/carrier.ts';
import { randomHex } from './effects.ts';
import { ServiceLink } from './service-link.ts';
import type { SessionWatch } from './session-watch.ts';

export interface RouterOptions {
  readonly start: () => Carrier;
  /** Answers the methods that main itself hosts. */
  readonly answer: (method: string, input: unknown) => Promise<Result<unknown>>;
  readonly grants: () => Iterable<readonly [token: string, path: string]>;
  readonly session: SessionWatch;
  readonly push: (push: Push) => void;
  readonly crashed: (wasReady: boolean) => void;
  readonly limits: RouterLimits;
}

/** Milliseconds. */
export interface RouterLimits {
  /** For methods that are not `long`. Deriving a key from a passphrase takes seconds on a slow computer. */
  readonly short: number;
  readonly ready: number;
  readonly lock: number;
}

export const routerLimits: RouterLimits = { short: 60_000, ready: 20_000, lock: 5_000 };

interface Pending {
  readonly method: string;
  readonly input: unknown;
  readonly long: boolean;
  readonly answer: (result: Result<unknown>) => void;
  readonly timer: NodeJS.Timeout | undefined;
}

type LockReason = Extract<Push, { kind: 'locked' }>['reason'];

/** Carries requests to whoever answers them, and sees to it that each is answered exactly once, whatever happens. */
export class Router {
  readonly #options: RouterOptions;
  readonly #pending = new Map<string, Pending>();
  /** Long requests that wait for a second person. */
  readonly #waiting = new Set<string>();
  readonly #link: ServiceLink;
  #lockingFor: LockReason | null = null;

  constructor(options: RouterOptions) {
    this.#options = options;
    this.#link = new ServiceLink({
      start: options.start,
      readyMs: options.limits.ready,
      greeting: () => grantMessages(options.grants()),
      onMessage: (message) => {
        this.#received(message);
      },
      onCrash: (wasReady) => {
        this.#crashed(wasReady);
      },
    });
  }

  start(): void {
    this.#link.start();
  }

  /** Whether something runs that has no time limit. The idle lock waits for work, never for a person who may not come. */
  get busy(): boolean {
    return [...this.#pending].some(([id, { long }]) => long && !this.#waiting.has(id));
  }

  async request({ method: name, requestId, input }: Envelope): Promise<Result<unknown>> {
    const method = methods.get(name);
    if (method === undefined) return fail('METHOD_UNKNOWN', { method: name });
    if (method.host === 'main') return this.#options.answer(name, input);
    // By the button too: a lock that only asks would leave the keys with a service that is too busy to hear it.
    if (name === 'catalogue.lock' && this.#options.session.mayBeOpen) {
      await this.lock('manual');
      return ok({});
    }
    return this.#ask(name, input, requestId, method.long ? null : this.#options.limits.short);
  }

  cancel(id: string): void {
    if (this.#pending.has(id)) this.#link.tell({ kind: 'cancel', id });
  }

  grant(token: string, path: string): void {
    this.#link.tell({ kind: 'grant', token, path });
  }

  /**
   * SECURITY SEC-25: covers the screen first, then has the keys wiped. A service that is too busy to answer loses its
   * process, and with it the keys: what it had acknowledged is on disk, what it had not is not.
   */
  async lock(reason: LockReason): Promise<void> {
    if (!this.#options.session.mayBeOpen || this.#lockingFor !== null) return;
    this.#lockingFor = reason;
    this.#options.push({ kind: 'locked', reason });
    const result = await this.#ask('catalogue.lock', {}, randomHex(16), this.#options.limits.lock);
    if (!result.ok && result.error.code === 'TIMEOUT') this.#link.kill();
    this.#lockingFor = null;
  }

  async stop(graceMs: number): Promise<void> {
    await this.#link.stop(graceMs);
    this.#answerAll(fail('SERVICE_UNAVAILABLE'));
  }

  /** `limitMs` null: a long method. */
  #ask(method: string, input: unknown, id: string, limitMs: number | null): Promise<Result<unknown>> {
    return new Promise((answer) => {
      const expire = (): void => {
        this.#finish(id, fail('TIMEOUT'));
      };
      const timer = limitMs === null ? undefined : setTimeout(expire, limitMs);
      this.#pending.set(id, { method, input, long: limitMs === null, answer, timer });
      this.#options.session.sent(method);
      if (!this.#link.send({ kind: 'request', id, method, input })) this.#finish(id, fail('SERVICE_UNAVAILABLE'));
    });
  }

  /** SECURITY SEC-26: the first answer counts; a late one finds nobody waiting and is dropped. Nothing is sent again. */
  #finish(id: string, result: Result<unknown>): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    this.#waiting.delete(id);
    clearTimeout(pending.timer);
    this.#options.session.replied(pending.method, pending.input, result);
    pending.answer(result);
  }

  #answerAll(result: Result<unknown>): void {
    for (const id of [...this.#pending.keys()]) this.#finish(id, result);
  }

  #received(message: FromService): void {
    if (message.kind === 'reply') this.#finish(message.id, message.result);
    if (message.kind === 'push') this.#pushed(message.push);
  }

  /** The service knows that it locked but not why, when it was main that asked; the page has the reason already. */
  #pushed(push: Push): void {
    if (push.kind === 'locked' && this.#lockingFor !== null) return;
    if (push.kind === 'progress') this.#notice(push);
    this.#options.push(push);
  }

  #notice({ id, step }: Progress): void {
    if (step === 'waiting-second') this.#waiting.add(id);
    else this.#waiting.delete(id);
  }

  #crashed(wasReady: boolean): void {
    const wasOpen = this.#options.session.mayBeOpen;
    this.#answerAll(fail(wasReady ? 'SERVICE_CRASHED' : 'SERVICE_UNAVAILABLE'));
    this.#options.session.ended();
    this.#options.crashed(wasReady);
    if (wasOpen && this.#lockingFor === null) this.#options.push({ kind: 'locked', reason: 'crash' });
    this.#options.push({ kind: 'changed', topics: ['session'] });
  }
}

function* grantMessages(grants: Iterable<readonly [token: string, path: string]>): Iterable<ToService> {
  for (const [token, path] of grants) yield { kind: 'grant', token, path };
}
