import assert from 'node:assert/strict';
import type { FromService } from '#shared/contract/messages.ts';
import type { Carrier } from '#electron/transport/carrier.ts';
import { describeHardValue, hardValue } from './hard-value.ts';

/** One conversation with the tiny service over some carrier. */
class Talk {
  readonly carrier: Carrier;
  readonly messages: FromService[] = [];
  readonly exits: ('stopped' | 'crashed')[] = [];
  readonly #wakers = new Set<() => void>();

  constructor(carrier: Carrier) {
    this.carrier = carrier;
    carrier.onMessage((message) => {
      this.messages.push(message);
      this.#wake();
    });
    carrier.onExit((reason) => {
      this.exits.push(reason);
      this.#wake();
    });
  }

  ask(method: string, input: unknown = null, id = method): void {
    this.carrier.send({ kind: 'request', id, method, input });
  }

  async answer(id: string): Promise<unknown> {
    await this.until(() => this.messages.some((message) => message.kind === 'reply' && message.id === id));
    const message = this.messages.find((each) => each.kind === 'reply' && each.id === id);
    assert(message?.kind === 'reply' && message.result.ok);
    return message.result.value;
  }

  async until(reached: () => boolean): Promise<void> {
    const limit = setTimeout(() => {
      assert.fail(`waited too long; exits: ${this.exits.join()}; messages: ${String(this.messages.length)}`);
    }, 60_000);
    while (!reached()) await new Promise<void>((resolve) => this.#wakers.add(resolve));
    clearTimeout(limit);
  }

  #wake(): void {
    for (const waker of this.#wakers) waker();
    this.#wakers.clear();
  }
}

export type Scenario = (start: (entry?: string) => Carrier) => Promise<void>;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** For every carrier, whatever runs behind it. */
export const commonScenarios: Readonly<Record<string, Scenario>> = {
  'says ready first': async (start) => {
    const talk = new Talk(start());
    await talk.until(() => talk.messages.length > 0);
    assert.deepEqual(talk.messages[0], { kind: 'ready' });
    await talk.carrier.stop(2_000);
  },
  'carries a hard value there and back unchanged': async (start) => {
    const talk = new Talk(start());
    talk.ask('describe', hardValue());
    talk.ask('echo', hardValue());
    assert.deepEqual(await talk.answer('describe'), describeHardValue(hardValue()));
    assert.deepEqual(describeHardValue(await talk.answer('echo')), describeHardValue(hardValue()));
    await talk.carrier.stop(2_000);
  },
  'keeps the order of a thousand messages, sent before the service is up': async (start) => {
    const talk = new Talk(start());
    for (let index = 0; index < 1000; index += 1) talk.ask('echo', index, `n${String(index)}`);
    await talk.answer('n999');
    const values = talk.messages.flatMap((message) =>
      message.kind === 'reply' && message.result.ok ? [message.result.value] : [],
    );
    assert.deepEqual(
      values,
      Array.from({ length: 1000 }, (_, index) => index),
    );
    await talk.carrier.stop(2_000);
  },
  'stops when asked: the service finishes, and it is no crash': async (start) => {
    const talk = new Talk(start());
    talk.ask('echo', 1);
    await talk.answer('echo');
    await talk.carrier.stop(5_000);
    assert.deepEqual(talk.exits, ['stopped']);
    assert.equal(await talk.answer('farewell'), 'finished');
  },
  'takes messages and a second stop after the end without complaint': async (start) => {
    const talk = new Talk(start());
    await talk.carrier.stop(5_000);
    talk.ask('echo', 1);
    await talk.carrier.stop(5_000);
    let late = '';
    talk.carrier.onExit((reason) => (late = reason));
    assert.deepEqual([talk.exits, late], [['stopped'], 'stopped']);
  },
};

/** For carriers that have a process of their own behind them. */
export const processScenarios: Readonly<Record<string, Scenario>> = {
  'hands no message on that is not of the contract': async (start) => {
    const talk = new Talk(start());
    talk.ask('garbage');
    await talk.answer('garbage');
    assert.deepEqual(
      talk.messages.map(({ kind }) => kind),
      ['ready', 'reply'],
    );
    await talk.carrier.stop(2_000);
  },
  'tells a crash by an unforeseen error, once': async (start) => {
    const talk = new Talk(start());
    talk.ask('throw');
    await talk.until(() => talk.exits.length > 0);
    await pause(100);
    assert.deepEqual(talk.exits, ['crashed']);
    talk.ask('echo');
  },
  'tells a service that leaves by itself as crashed, even with exit code 0': async (start) => {
    const talk = new Talk(start());
    talk.ask('exit');
    await talk.until(() => talk.exits.length > 0);
    assert.deepEqual(talk.exits, ['crashed']);
  },
  'tells kill -9 as crashed': async (start) => {
    const talk = new Talk(start());
    talk.ask('pid');
    const pid = await talk.answer('pid');
    assert(typeof pid === 'number' && pid !== process.pid);
    process.kill(pid, 'SIGKILL');
    await talk.until(() => talk.exits.length > 0);
    assert.deepEqual(talk.exits, ['crashed']);
  },
  'tells an entry that does not exist as crashed': async (start) => {
    const talk = new Talk(start('no-such-service.js'));
    await talk.until(() => talk.exits.length > 0);
    assert.deepEqual(talk.exits, ['crashed']);
  },
  'kills a service that ignores the wish to stop, after the grace': async (start) => {
    const talk = new Talk(start());
    talk.ask('ignore-stop');
    await talk.answer('ignore-stop');
    const began = performance.now();
    await talk.carrier.stop(400);
    const took = performance.now() - began;
    assert(took >= 380, `took ${String(took)} ms`);
    assert.deepEqual(talk.exits, ['stopped']);
  },
  'kills a service that is busy for ever and catches SIGTERM': async (start) => {
    const talk = new Talk(start());
    talk.ask('spin');
    await talk.answer('spin');
    await pause(100);
    await talk.carrier.stop(200);
    assert.deepEqual(talk.exits, ['stopped']);
  },
};

/** The names of the service's environment. */
export async function environmentNames(start: () => Carrier): Promise<readonly string[]> {
  const talk = new Talk(start());
  talk.ask('environment');
  const names = await talk.answer('environment');
  await talk.carrier.stop(2_000);
  assert(Array.isArray(names));
  return names.map(String);
}
