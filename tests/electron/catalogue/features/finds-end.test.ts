import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordFind, referral } from '../../../support/finds.ts';
import { outcome } from '../../../support/outcome.ts';
import { MORNING } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
});
afterAll(() => catalogue.dispose());

it('a find closed by mistake stays closed: its story tells the end too, and only why is corrected', async () => {
  const find = await recordFind(catalogue);
  await catalogue.done('finds.refer', { ...referral(find), asks: 'data' });
  await catalogue.done('finds.close', { find, reason: 'Akun sudah tidak ada' });
  const { rows } = await catalogue.done('custody.timeline', { case: find, after: null, limit: 50 });
  expect(rows.map(({ type }) => type)).toEqual(['find.recorded', 'referral.sent', 'find.closed']);
  const end = { seq: rows.at(-1)?.seq ?? -1, reason: 'Salah ketik' };
  const correct = async (changes: Record<string, unknown>) =>
    outcome(await catalogue.call('entries.correct', { ...end, changes }));
  expect(await correct({ into: 'ca_0000000000000000' })).toBe('CORRECTION_NOT_ALLOWED');
  expect(await correct({ reason: '' })).toBe('INPUT_INVALID');
  expect(await correct({ reason: 'Salah temuan' })).toBe('ok');
  expect(await catalogue.done('finds.get', { find })).toMatchObject({ state: 'closed', reason: 'Salah temuan' });
  expect(outcome(await catalogue.call('finds.close', { find, reason: 'lagi' }))).toBe('FIND_CLOSED');
  expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
});
