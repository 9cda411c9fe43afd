import { z } from 'zod';
import { methods } from '#shared/contract/contract.ts';
import type { FromService, ToService, Topic } from '#shared/contract/messages.ts';
import { parseInput } from '#shared/contract/parse.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { Effects } from '../effects/effects.ts';
import { Session } from '../session/session.ts';
import type { SessionTools } from '../session/tools.ts';
import { Grants } from './grants.ts';
import { Lane } from './lane.ts';
import { laneOf, laneOfQuery, type Lanes } from './lanes.ts';
import { MOST_REQUESTS, withinLimits } from './limits.ts';
import type { Registered } from './registry.ts';
import { Seconds } from './seconds.ts';
import { Turnstile } from './turnstile.ts';
import { perform, type PerformTools, type Request } from './perform.ts';

export interface DispatchOptions extends SessionTools {
  readonly effects: Effects;
  readonly primitives: Primitives;
  readonly verifierPage: () => Result<Uint8Array>;
  readonly registered: readonly Registered[];
  /** Told of every exception that no code exists for; the log only ever has its request id. */
  readonly onInternalError: (error: unknown) => void;
  readonly post: (message: FromService) => void;
}

/** How long work that was told to end may take before the keys go anyway. */
const LOCK_GRACE_MS = 3000;

/** Request ids stand in the log: nothing that could be a sentence. */
const requestId = z.string().regex(/^[\w.:-]{1,100}$/);

interface Running {
  readonly request: Request;
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/** The one door of the service: every message is limited, parsed, put in its lane, run and answered here. */
export class Dispatch {
  readonly #options: DispatchOptions;
  readonly #session: Session;
  readonly #handlers: ReadonlyMap<string, Registered>;
  readonly #grants = new Grants();
  readonly #running = new Map<string, Running>();
  /** All write only through `commit`, which never waits. */
  readonly #lanes: Lanes = {
    short: new Lane(),
    long: new Lane(),
    media: new Lane(),
    lists: new Lane(),
    previews: new Lane(),
  };
  readonly #turnstile = new Turnstile();
  readonly #seconds: Seconds;
  #locking = false;
  #stopping = false;

  constructor(options: DispatchOptions) {
    this.#options = options;
    this.#session = new Session(options);
    this.#seconds = new Seconds(options.effects, () => {
      this.#changed(['seconds']);
    });
    this.#handlers = new Map(options.registered.map((entry) => [entry.method, entry]));
  }

  handle(message: ToService): void {
    if (message.kind === 'grant') this.#grants.add(message.token, message.path);
    else if (message.kind === 'cancel') this.#running.get(message.id)?.controller.abort();
    else if (message.kind === 'request') this.#receive(message.id, message.method, message.input);
  }

  /** Refuses new work, ends what runs, wipes. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const running = [...this.#running.values()];
    for (const { controller } of running) controller.abort();
    // Also an unlock that is under way: it must not open what was just closed.
    await settled(running, LOCK_GRACE_MS);
    await this.#lock(null);
  }

  #receive(id: string, method: string, input: unknown): void {
    const accepted = this.#accept(id, method, input);
    if (!accepted.ok) {
      this.#reply(id, accepted);
      return;
    }
    const controller = new AbortController();
    const done = this.#start(accepted.value, controller.signal).then((result) => {
      this.#running.delete(id);
      this.#reply(id, result);
    });
    this.#running.set(id, { request: accepted.value, controller, done });
  }

  /** SECURITY SEC-24: what can be refused without looking inside, before anything is parsed. */
  #accept(id: string, method: string, input: unknown): Result<Request> {
    if (!requestId.safeParse(id).success) return fail('INPUT_INVALID', { paths: ['id'] });
    if (this.#stopping) return fail('SERVICE_UNAVAILABLE');
    if (this.#running.has(id)) return fail('REQUEST_DUPLICATE');
    if (this.#running.size >= MOST_REQUESTS) return fail('RATE_LIMITED');
    const handler = this.#handlers.get(method);
    const contract = methods.get(method);
    if (handler === undefined || contract === undefined) return fail('METHOD_UNKNOWN', { method });
    if (!withinLimits(input)) return fail('REQUEST_TOO_LARGE');
    const parsed = parseInput(contract.input, input);
    return parsed.ok ? ok({ id, handler, contract, input: parsed.value }) : parsed;
  }

  #start(request: Request, signal: AbortSignal): Promise<Result<unknown>> {
    const run = () => perform(this.#tools(request.id), request, signal);
    const lane = this.#laneOf(request);
    if (lane === null) return run();
    if (request.handler.method !== 'catalogue.lock') return lane.run(run);
    // Locking does not wait its turn behind work that it is going to end.
    this.#interrupt(request.id);
    // Nor behind an opening that has keys to change first; that ends between two steps.
    for (const { request: other, controller } of this.#running.values())
      if (other.handler.access === 'session' && other.contract.kind === 'command') controller.abort();
    return lane.run(run).finally(() => {
      this.#locking = false;
    });
  }

  #laneOf({ contract, handler }: Request): Lane | null {
    if (contract.kind === 'query') return laneOfQuery(this.#lanes, handler.method);
    // Opening and locking keep their order, also where opening takes long.
    return laneOf(this.#lanes, handler.method, contract.long && handler.access !== 'session');
  }

  #tools(own: string): PerformTools {
    const { effects, primitives, verifierPage, onInternalError } = this.#options;
    return {
      effects,
      primitives,
      verifierPage,
      onInternalError,
      changed: (topics) => {
        this.#changed(topics);
      },
      seconds: this.#seconds,
      turnstile: this.#turnstile,
      grants: this.#grants,
      session: this.#session,
      refused: () => this.#locking,
      lock: () => this.#lock(own),
      pushProgress: (progress) => {
        this.#options.post({ kind: 'push', push: { kind: 'progress', ...progress } });
      },
    };
  }

  #changed(topics: readonly Topic[]): void {
    if (topics.length > 0) this.#options.post({ kind: 'push', push: { kind: 'changed', topics } });
  }

  /** Everything that uses the open catalogue is told to end, and nothing new of that kind begins. */
  #interrupt(own: string | null): Running[] {
    this.#locking = this.#session.state === 'unlocked';
    const using = [...this.#running.values()].filter(
      ({ request }) => request.id !== own && usesCatalogue(request.handler),
    );
    for (const { controller } of using) controller.abort();
    return using;
  }

  /** SECURITY SEC-25: work that does not end in time finds its connections closed and its keys wiped. */
  async #lock(own: string | null): Promise<void> {
    await settled(this.#interrupt(own), LOCK_GRACE_MS);
    const closing = this.#session.lock();
    this.#locking = false;
    if (closing === null) return;
    this.#options.effects.log.event('catalogue.locked', {});
    this.#options.post({ kind: 'push', push: { kind: 'locked', reason: 'manual' } });
    await closing;
  }

  #reply(id: string, result: Result<unknown>): void {
    if (!result.ok) this.#options.effects.log.failure(requestId.safeParse(id).success ? id : '', result.error.code);
    this.#options.post({ kind: 'reply', id, result });
  }
}

function usesCatalogue(handler: Registered): boolean {
  return handler.access !== 'free' && handler.access !== 'session';
}

async function settled(running: readonly Running[], graceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, graceMs);
  });
  await Promise.race([Promise.allSettled(running.map(({ done }) => done)), late]);
  clearTimeout(timer);
}
