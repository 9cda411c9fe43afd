import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '#electron/catalogue/effects/new-id.ts';
import { systemEffects, zonedNow } from '#electron/catalogue/effects/system.ts';
import { bundleId, caseId } from '#shared/domain/ids/ids.ts';
import { zonedTime } from '#shared/domain/time/zoned-time.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('the clock', () => {
  it.each([
    ['Asia/Jakarta', '2026-11-21T13:05:06.007+07:00'],
    ['Asia/Makassar', '2026-11-21T14:05:06.007+08:00'],
    ['Asia/Jayapura', '2026-11-21T15:05:06.007+09:00'],
    ['UTC', '2026-11-21T06:05:06.007+00:00'],
    ['America/St_Johns', '2026-11-21T02:35:06.007-03:30'],
    ['Asia/Kathmandu', '2026-11-21T11:50:06.007+05:45'],
  ])('in %s says %s', (name, expected) => {
    process.env['TZ'] = name;
    const instant = new Date('2026-11-21T06:05:06.007Z');
    expect(zonedNow(instant)).toBe(expected);
    expect(new Date(expected).getTime()).toBe(instant.getTime());
    expect(zonedTime.safeParse(expected).success).toBe(true);
  });

  it('says now', () => {
    const before = Date.now();
    const now = new Date(systemEffects(() => undefined).now()).getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});

describe('identifiers', () => {
  it('are of their shape, use every digit, and never meet', () => {
    const effects = systemEffects(() => undefined);
    const ids = Array.from({ length: 5000 }, () => newId(effects, 'ca'));
    expect(ids.every((id) => caseId.safeParse(id).success)).toBe(true);
    expect(new Set(ids).size).toBe(5000);
    expect(new Set(ids.flatMap((id) => Array.from(id.slice(3)))).size).toBe(32);
    expect(bundleId.safeParse(newId(effects, 'bu')).success).toBe(true);
  });

  it('come from the randomness that is given', () => {
    expect(newId({ random: (length) => new Uint8Array(length).fill(255) }, 'it')).toBe('it_zzzzzzzzzzzzzzzz');
    expect(newId({ random: (length) => new Uint8Array(length) }, 'it')).toBe('it_0000000000000000');
  });
});

describe('randomness', () => {
  it('owns its memory: a small Buffer of Node would be a window on memory that others use', () => {
    const bytes = systemEffects(() => undefined).random(32);
    expect(bytes.buffer.byteLength).toBe(32);
    expect(bytes.some((byte) => byte !== 0)).toBe(true);
  });
});
