import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendCommand } from '#renderer/bridge/commands.ts';
import { forgetTickets } from '#renderer/bridge/uncertain.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';

/** What the preload would put on the page: the last process boundary before ours. */
const sent: { readonly method: string; readonly id: string }[] = [];
let answer: Result<unknown> = ok({});

beforeEach(() => {
  sent.length = 0;
  const method = (name: string) => (_input: unknown, id: string) => {
    sent.push({ method: name, id });
    return Promise.resolve(answer);
  };
  const catalogue = Object.fromEntries(
    ['custody.move', 'catalogue.unlock', 'catalogue.session'].map((name) => [name, method(name)]),
  );
  vi.stubGlobal('window', { catalogue });
});

afterEach(() => {
  forgetTickets();
  vi.unstubAllGlobals();
});

const input = { items: ['it_1'], location: 'Rak 4', reason: 'Penataan ulang' };
const ids = () => sent.filter(({ method }) => method !== 'catalogue.session').map(({ id }) => id);

describe('SEC-26 a command whose outcome is unknown', () => {
  test.each<ErrorCode>(['SERVICE_CRASHED', 'TIMEOUT', 'REQUEST_DUPLICATE'])(
    'after %s is sent again only when pressed, and then under the same id',
    async (code) => {
      answer = fail(code);
      await sendCommand('custody.move', input);
      expect(ids()).toHaveLength(1);
      answer = ok({ entries: [7] });
      await sendCommand('custody.move', input);
      const [first, second] = ids();
      expect(second).toBe(first);
    },
  );

  test('keeps its id through several failures', async () => {
    answer = fail('SERVICE_CRASHED');
    await sendCommand('custody.move', input);
    answer = fail('TIMEOUT');
    await sendCommand('custody.move', input);
    await sendCommand('custody.move', input);
    expect(new Set(ids()).size).toBe(1);
  });

  test('with other content is another command', async () => {
    answer = fail('SERVICE_CRASHED');
    await sendCommand('custody.move', input);
    await sendCommand('custody.move', { ...input, location: 'Rak 5' });
    expect(new Set(ids()).size).toBe(2);
  });

  test('of another catalogue is another command', async () => {
    answer = fail('SERVICE_CRASHED');
    await sendCommand('custody.move', input);
    forgetTickets();
    await sendCommand('custody.move', input);
    expect(new Set(ids()).size).toBe(2);
  });
});

describe('a command whose outcome is known', () => {
  test.each<ErrorCode>(['CUSTODY_ILLEGAL_MOVE', 'INPUT_INVALID', 'LOCKED', 'INTERNAL', 'SERVICE_UNAVAILABLE'])(
    'after %s has a new id the next time',
    async (code) => {
      answer = fail(code);
      await sendCommand('custody.move', input);
      await sendCommand('custody.move', input);
      expect(new Set(ids()).size).toBe(2);
    },
  );

  test('may be repeated on purpose after success', async () => {
    answer = ok({ entries: [7] });
    await sendCommand('custody.move', input);
    await sendCommand('custody.move', input);
    expect(new Set(ids()).size).toBe(2);
  });
});

test('nothing is kept of an input that holds a passphrase', async () => {
  answer = fail('TIMEOUT');
  const unlock = { folder: `ft_${'0'.repeat(32)}`, user: null, passphrase: 'kuda laut biru' };
  await sendCommand('catalogue.unlock', unlock);
  await sendCommand('catalogue.unlock', unlock);
  expect(new Set(ids()).size).toBe(2);
});

test('a bridge that throws is a failure like any other', async () => {
  vi.stubGlobal('window', { catalogue: { 'custody.move': () => Promise.reject(new Error('clone')) } });
  expect(await sendCommand('custody.move', input)).toEqual(fail('INTERNAL'));
});
