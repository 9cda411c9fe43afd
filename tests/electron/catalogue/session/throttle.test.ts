import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitSeconds } from '#electron/catalogue/session/throttle.ts';
import {
  createTestCatalogue,
  PASSPHRASE,
  startService,
  type TestCatalogue,
  type TestService,
} from '../../../support/service.ts';

const WRONG = 'kata sandi yang salah';
let catalogue: TestCatalogue;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  await catalogue.lock();
  catalogue.clock.now = at(0);
});
afterEach(() => catalogue.dispose());

/** The clock, so many seconds after nine in the morning. */
function at(seconds: number): string {
  return new Date(Date.UTC(2026, 10, 21, 9, 0, seconds)).toISOString().replace('Z', '+00:00');
}

/** The code of one try; with the seconds to wait if it says so. */
async function attempt(passphrase: string, service: TestService = catalogue): Promise<string> {
  const folder = service.grant(catalogue.folder);
  const result = await service.call('catalogue.unlock', { folder, user: null, passphrase });
  if (result.ok) return 'ok';
  const { code, details } = result.error;
  return code === 'PASSPHRASE_RETRY_LATER' ? `wait ${String(details['seconds'])}` : code;
}

describe('wrong passphrases', () => {
  it('SEC-32 slow the next try down, more each time', async () => {
    const said: string[] = [];
    for (let second = 0; second < 16; second += 1) {
      catalogue.clock.now = at(second);
      said.push(await attempt(WRONG));
    }
    // Two free, then 2, 4, 8 seconds; a try that is refused does not count and does not begin the wait again.
    expect(said).toEqual([
      'PASSPHRASE_WRONG',
      'PASSPHRASE_WRONG',
      'PASSPHRASE_WRONG',
      'wait 1',
      'PASSPHRASE_WRONG',
      'wait 3',
      'wait 2',
      'wait 1',
      'PASSPHRASE_WRONG',
      'wait 7',
      'wait 6',
      'wait 5',
      'wait 4',
      'wait 3',
      'wait 2',
      'wait 1',
    ]);
  });

  it('SEC-32 hold back the right one too, and it clears the count', async () => {
    for (let index = 0; index < 3; index++) await attempt(WRONG);
    expect(await attempt(PASSPHRASE)).toBe('wait 2');
    catalogue.clock.now = at(2);
    expect(await attempt(PASSPHRASE)).toBe('ok');
    await catalogue.lock();
    expect([await attempt(WRONG), await attempt(WRONG), await attempt(PASSPHRASE)]).toEqual([
      'PASSPHRASE_WRONG',
      'PASSPHRASE_WRONG',
      'ok',
    ]);
  });

  it('SEC-32 are remembered across a restart', async () => {
    for (let index = 0; index < 3; index++) await attempt(WRONG);
    const again = startService();
    again.clock.now = at(1);
    expect(await attempt(PASSPHRASE, again)).toBe('wait 1');
    await again.stop();
  });

  it('SEC-32 do not lock anybody out when the clock was turned back', async () => {
    for (let index = 0; index < 3; index++) await attempt(WRONG);
    catalogue.clock.now = '2020-01-01T00:00:00.000+00:00';
    expect(await attempt(PASSPHRASE)).toBe('wait 2');
    catalogue.clock.now = '2020-01-01T00:00:02.000+00:00';
    expect(await attempt(PASSPHRASE)).toBe('ok');
  });

  it('SEC-32 never make the wait longer than a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 100, 1e9].map(waitSeconds)).toEqual([
      0, 0, 0, 2, 4, 8, 256, 512, 900, 900, 900, 900,
    ]);
  });
});
