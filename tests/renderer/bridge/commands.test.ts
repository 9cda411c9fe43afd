import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendCommand } from '#renderer/bridge/commands.ts';
import { forgetTickets } from '#renderer/bridge/uncertain.ts';
import { methodNames, type Input } from '#shared/contract/contract.ts';
import type { ErrorCode } from '#shared/errors/codes.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { SITI } from '../../support/protected.ts';

/** What the preload would put on the page: the last process boundary before ours. */
const sent: { readonly method: string; readonly id: string }[] = [];
let answer: Result<unknown> = ok({});

beforeEach(() => {
  sent.length = 0;
  const method = (name: string) => (_input: unknown, id: string) => {
    sent.push({ method: name, id });
    return Promise.resolve(answer);
  };
  const catalogue = Object.fromEntries(methodNames.map((name) => [name, method(name)]));
  vi.stubGlobal('window', { catalogue });
});

afterEach(() => {
  forgetTickets();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
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

/** What a page newly loaded keeps of a command whose outcome it does not know. */
async function keptOf(identity: Input<'people.record'>): Promise<string[]> {
  vi.resetModules();
  const { ticketFor } = await import('#renderer/bridge/uncertain.ts');
  const put = vi.spyOn(Map.prototype, 'set');
  const exported = vi.spyOn(crypto.subtle, 'exportKey');
  const ticket = await ticketFor('people.record', identity);
  put.mockClear();
  ticket.settle(fail('SERVICE_CRASHED'));
  const kept = put.mock.calls.flat().map(String);
  expect(exported).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  return kept.filter((value) => value !== ticket.requestId);
}

test('SEC-26 what is kept of an identity cannot be tried against guesses: it is another at every load of the page', async () => {
  const identity = { ...SITI, name: 'Siti' };
  const record: Input<'people.record'> = { case: 'ca_1', roles: ['victim'], identity };
  const [first, second] = [await keptOf(record), await keptOf(record)];
  expect([first.length, second.length]).toEqual([1, 1]);
  expect(first[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(second[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(second).not.toEqual(first);
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

test.each([
  ['catalogue.unlock', { folder: `ft_${'0'.repeat(32)}`, user: null, passphrase: 'kuda laut biru' }],
  [
    'catalogue.recover',
    { folder: `ft_${'0'.repeat(32)}`, user: 'us_1', codes: ['040GW'], passphrase: 'kuda laut biru' },
  ],
  ['users.add', { name: 'Iptu Uji', role: 'investigator', expires: null, passphrase: 'kuda laut biru' }],
  ['users.change-passphrase', { current: 'kuda laut biru', next: 'kuda darat merah' }],
  ['recovery.establish', { plan: { threshold: 1, shares: 1 }, passphrase: 'kuda laut biru' }],
] as const)('nothing is kept of an input of %s, which holds a passphrase', async (method, secret) => {
  answer = fail('TIMEOUT');
  const send = () => sendCommand(method, secret as Parameters<typeof sendCommand<typeof method>>[1]);
  await send();
  await send();
  expect(new Set(ids()).size).toBe(2);
});

test('a bridge that throws is a failure like any other', async () => {
  vi.stubGlobal('window', { catalogue: { 'custody.move': () => Promise.reject(new Error('clone')) } });
  expect(await sendCommand('custody.move', input)).toEqual(fail('INTERNAL'));
});
