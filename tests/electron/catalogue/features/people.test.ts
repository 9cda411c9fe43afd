import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityFields, type Identity } from '#shared/domain/person/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo, type TestUser } from '../../../support/people.ts';
import { anonymous, openPerson, recordPerson, SITI } from '../../../support/protected.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let founder: TestUser;
let supervisor: TestUser;
let cases = 0;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  supervisor = await addUser(catalogue, 'supervisor', 'Pengawas');
});
afterAll(() => catalogue.dispose());

const newCase = () => openCase(catalogue, `LP/A/${String(++cases)}/XI/2026`);
const list = (caseId: string) => catalogue.done('people.list', { case: caseId });
const timeline = async (caseId: string) =>
  (await catalogue.done('custody.timeline', { case: caseId, after: null, limit: 500 })).rows;

describe('recording somebody', () => {
  it('gives the code of the first role, counted in the case among those of that role', async () => {
    const caseId = await newCase();
    const given = [];
    for (const roles of [
      ['child-victim'],
      ['victim', 'witness'],
      ['witness'],
      ['reporter'],
      ['child-witness'],
      ['child-suspect', 'child-victim'],
    ] as const)
      given.push((await recordPerson(catalogue, caseId, SITI, [...roles])).code);
    expect(given).toEqual(['AK-01', 'KB-01', 'SK-01', 'PL-01', 'AS-01', 'AN-01']);
    const other = await newCase();
    expect((await recordPerson(catalogue, other, SITI, ['reporter'])).code).toBe('PL-01');
    const { people, mayOpen } = await list(caseId);
    expect(mayOpen).toBe(true);
    expect(people.map(({ code, amended, attachments, openings }) => [code, amended, attachments, openings])).toEqual(
      given.map((code) => [code, 0, 0, 0]),
    );
  });

  it('keeps whatever text somebody has, in any script, to the last letter', async () => {
    const caseId = await newCase();
    const text = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((value) => value.isWellFormed() && !value.includes('\u0000'));
    const identity: fc.Arbitrary<Identity> = fc.record({
      name: text.filter((value) => value !== ''),
      aliases: text,
      birthDate: fc.constantFrom('', '2013-04-17', '1999-12-31'),
      birthPlace: text,
      nationalId: fc.stringMatching(/^\d{0,16}$/),
      address: text,
      phone: fc.stringMatching(/^[+\d ]{0,20}$/),
      parents: text,
      notes: text,
    });
    await fc.assert(
      fc.asyncProperty(identity, async (given) => {
        const { person } = await recordPerson(catalogue, caseId, given, ['witness']);
        expect(await openPerson(catalogue, person)).toEqual(given);
      }),
      { numRuns: 25 },
    );
  });

  it('commits to every field, known or not, with digests that tell nothing of the order', async () => {
    const caseId = await newCase();
    await recordPerson(catalogue, caseId, anonymous({}), ['victim']);
    await recordPerson(catalogue, caseId, SITI, ['victim']);
    const recorded = (await timeline(caseId)).filter(({ type }) => type === 'person.recorded');
    const digests = recorded.map(({ data }) => data['_sd'] as string[]);
    for (const each of digests) {
      expect(each.length).toBe(identityFields.length);
      expect(each).toEqual([...each].sort());
    }
    expect(new Set(digests.flat()).size).toBe(2 * identityFields.length);
    expect(recorded.map(({ data }) => Object.keys(data).sort())).toEqual(
      [0, 1].map(() => ['_sd', 'case', 'code', 'person', 'roles']),
    );
  });

  it('refuses what is no person: no name, a role twice, three roles, an unknown role, a wrong date, a surplus field', async () => {
    const caseId = await newCase();
    const wrong: unknown[] = [
      { case: caseId, roles: ['victim'], identity: { ...SITI, name: '' } },
      { case: caseId, roles: [], identity: SITI },
      { case: caseId, roles: ['victim', 'victim'], identity: SITI },
      { case: caseId, roles: ['victim', 'witness', 'reporter'], identity: SITI },
      { case: caseId, roles: ['suspect', 'suspect'], identity: SITI },
      { case: caseId, roles: ['defendant'], identity: SITI },
      { case: caseId, roles: ['victim'], identity: { ...SITI, birthDate: '17-04-2013' } },
      { case: caseId, roles: ['victim'], identity: { ...SITI, religion: 'x' } },
      { case: caseId, roles: ['victim'], identity: { name: 'Siti' } },
      { case: caseId, roles: ['victim'], identity: { ...SITI, notes: 'x'.repeat(10_001) } },
      { case: caseId, roles: ['victim'], identity: { ...SITI, name: 'a\u0000b' } },
      ...identityFields.flatMap((field) =>
        ['a\u0000b', '\ud800', 'x'.repeat(10_001), null, 7].map((value) => ({
          case: caseId,
          roles: ['victim'],
          identity: { ...SITI, [field]: value },
        })),
      ),
      { case: caseId, roles: ['victim'], identity: SITI, code: 'AK-99' },
    ];
    for (const input of wrong) expect(outcome(await catalogue.request('people.record', input))).toBe('INPUT_INVALID');
    const unknown = { case: 'ca_0000000000000000', roles: ['victim'], identity: SITI };
    expect(outcome(await catalogue.request('people.record', unknown))).toBe('CASE_UNKNOWN');
    expect((await list(caseId)).people).toEqual([]);
    expect((await timeline(caseId)).length).toBe(1);
  });

  it('asked twice with one request id records one person', async () => {
    const caseId = await newCase();
    const input = { case: caseId, roles: ['victim' as const], identity: SITI };
    const [first, second] = [
      await catalogue.call('people.record', input, 'one-id'),
      await catalogue.call('people.record', input, 'one-id'),
    ];
    expect(first).toEqual(second);
    const other = await catalogue.call('people.record', { ...input, identity: anonymous({}) }, 'one-id');
    expect(outcome(other)).toBe('REQUEST_DUPLICATE');
    expect((await list(caseId)).people.length).toBe(1);
  });
});

describe('putting somebody right', () => {
  it('shows the newest identity; the code and the old entry stay', async () => {
    const caseId = await newCase();
    const { person, code } = await recordPerson(catalogue, caseId, SITI, ['victim']);
    for (const name of ['Sitti', 'Siti Zahra'])
      await catalogue.done('people.amend', { person, reason: 'salah eja', identity: { ...SITI, name } });
    expect((await openPerson(catalogue, person)).name).toBe('Siti Zahra');
    expect((await list(caseId)).people.map((row) => [row.code, row.amended, row.openings])).toEqual([[code, 2, 1]]);
    expect((await timeline(caseId)).map(({ type }) => type)).toEqual([
      'case.opened',
      'person.recorded',
      'person.amended',
      'person.amended',
      'restricted.opened',
    ]);
  });

  it('refuses an unknown person, an empty reason, a correction in the way of other entries', async () => {
    const caseId = await newCase();
    const { person } = await recordPerson(catalogue, caseId, SITI, ['victim']);
    const unknown = { person: 'pe_0000000000000000', reason: 'x', identity: SITI };
    expect(outcome(await catalogue.call('people.amend', unknown))).toBe('PERSON_UNKNOWN');
    expect(outcome(await catalogue.call('people.amend', { person, reason: '', identity: SITI }))).toBe('INPUT_INVALID');
    const seq = (await timeline(caseId)).find(({ type }) => type === 'person.recorded')?.seq ?? 0;
    for (const changes of [{ code: 'AK-77' }, { roles: ['witness'] }, { _sd: [] }, { name: 'x' }]) {
      const corrected = await catalogue.call('entries.correct', { seq, reason: 'x', changes });
      expect(outcome(corrected)).toBe('CORRECTION_NOT_ALLOWED');
    }
    expect(await openPerson(catalogue, person)).toEqual(SITI);
  });
});

describe('clearances', () => {
  it('say who may, since when, by whom and why, and who could be cleared', async () => {
    const caseId = await newCase();
    const before = await catalogue.done('clearances.list', { case: caseId });
    expect(before.cleared.map(({ user, byName, reason }) => [user, byName, reason])).toEqual([
      [founder.id, founder.name, ''],
    ]);
    expect(before.candidates.map(({ user }) => user)).toEqual([supervisor.id]);
    await catalogue.done('clearances.grant', { case: caseId, user: supervisor.id, reason: 'pengawasan' });
    const { cleared, candidates, rotationDue } = await catalogue.done('clearances.list', { case: caseId });
    expect(cleared.map(({ name, reason, role }) => [name, reason, role])).toEqual([
      [founder.name, '', 'evidence-officer'],
      ['Pengawas', 'pengawasan', 'supervisor'],
    ]);
    expect([candidates, rotationDue]).toEqual([[], false]);
    await switchTo(catalogue, supervisor);
    expect((await list(caseId)).mayOpen).toBe(true);
    await switchTo(catalogue, founder);
    expect(outcome(await catalogue.call('clearances.list', { case: 'ca_0000000000000000' }))).toBe('CASE_UNKNOWN');
    expect(outcome(await catalogue.call('people.list', { case: 'ca_0000000000000000' }))).toBe('CASE_UNKNOWN');
  });

  it('given and taken before anything is restricted change no key', async () => {
    const caseId = await newCase();
    await catalogue.done('clearances.grant', { case: caseId, user: supervisor.id, reason: 'x' });
    await catalogue.done('clearances.revoke', { case: caseId, user: supervisor.id, reason: 'y' });
    expect((await timeline(caseId)).map(({ type }) => type)).toEqual([
      'case.opened',
      'clearance.granted',
      'clearance.revoked',
    ]);
    const { person } = await recordPerson(catalogue, caseId);
    expect(await openPerson(catalogue, person)).toEqual(SITI);
    expect(
      (await catalogue.done('audit.run', {})).findings.filter(({ code }) => !code.startsWith('ATTACHMENT')),
    ).toEqual([]);
  });
});
