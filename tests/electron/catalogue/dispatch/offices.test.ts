import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registered } from '#electron/catalogue/features/handlers.ts';
import { methods, type Input, type ServiceMethod } from '#shared/contract/contract.ts';
import { roles, type Role } from '#shared/domain/catalogue/events.ts';
import { fail } from '#shared/errors/result.ts';
import { withHandlers } from '../../../support/handlers.ts';
import { letterOf, officeTable, type GatedMethod } from '../../../support/office-table.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

const table = Object.entries(officeTable) as [GatedMethod, { may: string; input: Input<ServiceMethod> }][];
/** What a handler of this test answers: whoever gets it was let through. */
const REACHED = 'BACKUP_UNKNOWN';
/** Needed to make the people. */
const own = new Set<ServiceMethod>(['users.list', 'users.add']);

/** Every handler that uses the open catalogue, in its own kind of context, but doing nothing. */
const doors = registered
  .filter(({ access, method }) => access !== 'free' && access !== 'session' && !own.has(method))
  .map(({ method, access }) => ({ method, access, run: () => fail(REACHED) }));

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
let founder: TestUser;

beforeAll(async () => {
  catalogue = await createTestCatalogue({}, withHandlers(doors));
  founder = await founderOf(catalogue);
  people = await addEverybody(catalogue);
});
afterAll(() => catalogue.dispose());

describe.each(roles)('SEC-48 %s', (role) => {
  const letter = letterOf[role];
  beforeAll(() => switchTo(catalogue, people[role]));

  it.each(table)('%s is answered exactly if the office may', async (method, { may, input }) => {
    const result = await catalogue.request(method, input);
    if (may.includes(letter)) {
      expect(outcome(result)).not.toBe('ACT_NOT_ALLOWED');
      if (!own.has(method)) expect(outcome(result)).toBe(REACHED);
    } else {
      expect(outcome(result)).toBe('ACT_NOT_ALLOWED');
      expect(result).toMatchObject({ error: { details: { role, act: methods.get(method)?.act } } });
    }
  });
});

describe('the table of who may', () => {
  it('has every method that uses an open catalogue, and each office is refused something and allowed something', () => {
    const using = registered.filter(({ access }) => access !== 'free' && access !== 'session');
    expect(using.length).toBeGreaterThan(50);
    expect(using.map(({ method }) => method).sort()).toEqual(Object.keys(officeTable).sort());
    for (const { method } of using) expect(methods.get(method)?.act, method).not.toBeNull();
    for (const letter of Object.values(letterOf)) {
      expect(table.filter(([, { may }]) => may.includes(letter)).length).toBeGreaterThan(15);
      expect(table.filter(([, { may }]) => !may.includes(letter)).length).toBeGreaterThan(5);
    }
    for (const [method, { may }] of table) expect(may, method).toMatch(/^E?I?S?A?$/);
  });

  it('SEC-48 lets an administrator reach nothing that tells of a case', () => {
    const allowed = table.filter(([, { may }]) => may.includes('A')).map(([method]) => method);
    const ofCases =
      /^(cases|warrants|seizures|items|custody|package|entries|attachments|files|handover|people|restricted|clearances|openings)\./;
    expect(allowed.filter((method) => ofCases.test(method))).toEqual([]);
  });
});

describe('the first person of a catalogue', () => {
  it('manages users no longer once there is an administrator', async () => {
    await switchTo(catalogue, founder);
    const result = await catalogue.request('users.suspend', officeTable['users.suspend'].input);
    expect(outcome(result)).toBe('ACT_NOT_ALLOWED');
  });
});
