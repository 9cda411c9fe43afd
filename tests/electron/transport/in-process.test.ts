import { expect, test } from 'vitest';
import type { FromService, ToService } from '#shared/contract/messages.ts';
import { inProcessCarrier, type InProcessService } from '#electron/transport/in-process.ts';
import { describeHardValue } from './hard-value.ts';
import { commonScenarios } from './scenarios.ts';

/** The tiny service as an object. */
function tinyService(seen: ToService[] = []): InProcessService {
  const listeners: ((message: FromService) => void)[] = [];
  const post = (message: FromService): void => {
    for (const listener of listeners) listener(message);
  };
  return {
    handle: (message) => {
      seen.push(message);
      if (message.kind !== 'request') return;
      const value = message.method === 'describe' ? describeHardValue(message.input) : message.input;
      post({ kind: 'reply', id: message.id, result: { ok: true, value } });
    },
    onMessage: (listener) => {
      listeners.push(listener);
      listener({ kind: 'ready' });
    },
    stop: () => {
      post({ kind: 'reply', id: 'farewell', result: { ok: true, value: 'finished' } });
      return Promise.resolve();
    },
  };
}

test.each(Object.entries(commonScenarios))('the in-process carrier %s', async (_name, run) => {
  await run(() => inProcessCarrier(tinyService()));
});

test('the in-process carrier shares no object with the service: a later change is not seen', async () => {
  const seen: ToService[] = [];
  const carrier = inProcessCarrier(tinyService(seen));
  const input = { passphrase: 'before' };
  carrier.send({ kind: 'request', id: 'a', method: 'echo', input });
  input.passphrase = 'after';
  await expect.poll(() => seen.length).toBe(1);
  expect(seen[0]).toMatchObject({ input: { passphrase: 'before' } });
});

test('the in-process carrier refuses what no process hop could carry, at the sender', () => {
  const carrier = inProcessCarrier(tinyService());
  expect(() => {
    carrier.send({ kind: 'request', id: 'a', method: 'echo', input: () => 1 });
  }).toThrow(/could not be cloned/);
});

test('the in-process carrier does not call the service before send has returned', () => {
  const seen: ToService[] = [];
  inProcessCarrier(tinyService(seen)).send({ kind: 'cancel', id: 'a' });
  expect(seen).toEqual([]);
});
