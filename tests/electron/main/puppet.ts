import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { FromService, Push, ToService } from '#shared/contract/messages.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { Router } from '#electron/main/router.ts';
import { SessionWatch } from '#electron/main/session-watch.ts';
import type { Carrier } from '#electron/transport/carrier.ts';
import { childProcessCarrier } from '#electron/transport/child-process.ts';
import { inProcessCarrier } from '#electron/transport/in-process.ts';
import { outcome } from '../../support/outcome.ts';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
export const token = `ft_${'a'.repeat(32)}`;

/** A service that answers when the test says so, over the real in-process carrier. */
export class Puppet {
  readonly seen: ToService[] = [];
  #post: (message: FromService) => void = () => undefined;

  carrier(readyAtOnce = true): Carrier {
    return inProcessCarrier({
      handle: (message) => {
        this.seen.push(message);
      },
      onMessage: (listener) => {
        this.#post = listener;
        if (readyAtOnce) listener({ kind: 'ready' });
      },
      stop: () => Promise.resolve(),
    });
  }

  post(message: FromService): void {
    this.#post(message);
  }

  reply(id: string, result: Result<unknown> = ok({})): void {
    this.post({ kind: 'reply', id, result });
  }

  methods(): string[] {
    return this.seen.map((message) => (message.kind === 'request' ? message.method : message.kind));
  }

  async idOf(method: string, nth = 0): Promise<string> {
    await expect.poll(() => this.methods().filter((each) => each === method).length).toBeGreaterThan(nth);
    const message = this.seen.filter((each) => each.kind === 'request' && each.method === method)[nth];
    return message?.kind === 'request' ? message.id : '';
  }
}

export function makeRouter(
  start: () => Carrier,
  limits: Partial<ConstructorParameters<typeof Router>[0]['limits']> = {},
) {
  const pushes: Push[] = [];
  const crashes: boolean[] = [];
  const session = new SessionWatch(
    () => '/c/Siber.rantai',
    () => undefined,
  );
  const router = new Router({
    start,
    answer: (method) => Promise.resolve(ok(`main answered ${method}`)),
    grants: () => [[token, '/c/Siber.rantai']],
    session,
    push: (push) => pushes.push(push),
    crashed: (wasReady) => crashes.push(wasReady),
    // Of what hangs: no machine is too slow for these.
    limits: { short: 60_000, ready: 60_000, lock: 60_000, ...limits },
  });
  const ask = (method: string, input: unknown = {}, requestId: string = randomUUID()) =>
    router.request({ method, requestId, input });
  const code = async (method: string): Promise<string> => outcome(await ask(method));
  return { router, pushes, crashes, session, ask, code };
}

/** As if an unlock had passed by. */
export function markOpen(session: SessionWatch): void {
  session.sent('catalogue.unlock');
  session.replied('catalogue.unlock', {}, ok({}));
}

export async function unlocked(limits: Parameters<typeof makeRouter>[1] = {}) {
  const puppet = new Puppet();
  const made = makeRouter(() => puppet.carrier(), limits);
  const asked = made.ask('catalogue.unlock', { folder: token, user: null, passphrase: 'x' });
  puppet.reply(await puppet.idOf('catalogue.unlock'));
  await asked;
  return { ...made, puppet };
}

const tinyService = path.join(import.meta.dirname, '..', 'transport', 'tiny-service.ts');

/** A service in a process of its own, and when it has come up: how long that takes is not the test's to say. */
export function realProcess() {
  const ready = Promise.withResolvers<undefined>();
  const start = (): Carrier => {
    const carrier = childProcessCarrier({
      entry: tinyService,
      node: process.execPath,
      environment: {},
      talk: 'ignore',
    });
    carrier.onMessage(({ kind }) => {
      if (kind === 'ready') ready.resolve(undefined);
    });
    return carrier;
  };
  return { start, ready: ready.promise };
}
