import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinLimits } from '#electron/catalogue/dispatch/limits.ts';

const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);

describe('the limits of a request', () => {
  it('SEC-24 let anything a form could send through', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => withinLimits(value)));
    const items = Array.from({ length: 5000 }, (_, index) => ({
      description: `barang ${String(index)}`,
      quantity: 1,
      attributes: { class: 'phone', brand: 'x', model: 'x', imei: '1'.repeat(15), colour: 'x', powerState: 'off' },
      notes: 'n'.repeat(1000),
    }));
    expect(withinLimits({ items })).toBe(true);
  });

  it.each([
    ['nested 33 deep', nested(33)],
    ['nested three thousand deep', nested(3000)],
    ['of half a million values', new Array(500_001).fill(1)],
    ['of 32 megabytes of text', 'x'.repeat(17 * 1024 * 1024)],
    ['of 33 megabytes of bytes', new Uint8Array(33 * 1024 * 1024)],
    [
      'with names that are too long together',
      Object.fromEntries(Array.from({ length: 20 }, (_, index) => [String(index) + 'x'.repeat(1024 * 1024), 1])),
    ],
  ])('SEC-24 refuse input %s', (_, value) => {
    expect(withinLimits(value)).toBe(false);
  });

  it('SEC-24 end on input that contains itself, however often', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(withinLimits(loop)).toBe(false);
    const wide: unknown[] = [];
    for (let index = 0; index < 1000; index++) wide.push(wide);
    expect(withinLimits(wide)).toBe(false);
  });

  it('let 32 deep through', () => {
    expect(withinLimits(nested(32))).toBe(true);
  });
});
