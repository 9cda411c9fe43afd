import { afterAll, beforeAll, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { recordPerson, SITI } from '../../../support/protected.ts';
import { MORNING, openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
});
afterAll(() => catalogue.dispose());

it('nobody is recorded or amended as born on a day to come, and the refusal does not tell the day', async () => {
  const today = MORNING.slice(0, 10);
  const later = { ...SITI, birthDate: '2030-01-01' };
  const caseId = await openCase(catalogue);
  const refused = await catalogue.call('people.record', { case: caseId, roles: ['suspect'], identity: later });
  expect(refused).toEqual({ ok: false, error: { code: 'PERSON_BORN_LATER', details: { today } } });
  expect((await catalogue.done('people.list', { case: caseId })).people).toEqual([]);
  const { person } = await recordPerson(catalogue, caseId, { ...SITI, birthDate: today }, ['victim']);
  expect(outcome(await catalogue.call('people.amend', { person, reason: 'Salah', identity: later }))).toBe(
    'PERSON_BORN_LATER',
  );
});
