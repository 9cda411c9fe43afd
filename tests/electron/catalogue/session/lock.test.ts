import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { methodNames, methods, type MethodName } from '#shared/contract/contract.ts';
import { plainOptions } from '#shared/domain/register/mapping.ts';
import { outcome } from '../../../support/outcome.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, startService, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(() => catalogue.dispose());

/** Methods that are there for a catalogue that is not open. */
const always: readonly MethodName[] = [
  'catalogue.peek',
  'catalogue.create',
  'catalogue.recover',
  'catalogue.unlock',
  'catalogue.lock',
  'catalogue.session',
  'bundle.verify',
  'backup.restore',
];
const guarded = methodNames.filter((name) => methods.get(name)?.host === 'service' && !always.includes(name));

/** Some input that each method's schema accepts. */
const token = `ft_${'0'.repeat(32)}`;
const id = (prefix: string) => `${prefix}_0000000000000000`;
const page = { search: '', after: null, limit: 1 };
const register = {
  file: token,
  digest: '0'.repeat(64),
  plan: { mapping: { sheet: '', headerFrom: 0, headerTo: 0, columns: [] }, options: plainOptions },
};
const parties = { releasedBy: 'A', receivedBy: 'B', document: 'D', condition: '' };
const nobody = {
  name: 'x',
  aliases: '',
  birthDate: '',
  birthPlace: '',
  nationalId: '',
  address: '',
  phone: '',
  parents: '',
  notes: '',
};
const seen = { code: 'other', text: 'x' };
const inputs: Readonly<Record<string, unknown>> = {
  'cases.list': page,
  'cases.open': { number: 'x', title: 'x', unit: 'x', openedOn: '2026-01-01', offences: [], notes: '' },
  'cases.get': { case: id('ca') },
  'warrants.record': { case: id('ca'), kind: 'seizure-order', number: 'x', date: '2026-01-01', issuer: 'x', scope: '' },
  'seizures.record': {
    case: id('ca'),
    warrant: null,
    urgentGround: null,
    place: 'x',
    at: '2026-01-01T00:00:00+07:00',
    holder: 'x',
    officers: ['x'],
    witnesses: [],
    notes: '',
    items: [{ description: 'x', quantity: 1, attributes: { class: 'other', kind: 'x' }, notes: '' }],
  },
  'cases.summary': {},
  'items.list': { ...page, case: null, custody: null },
  'items.get': { item: id('it') },
  'seizures.missing': { seizure: id('se') },
  'items.next-numbers': { case: id('ca'), at: '2026-01-01T00:00:00+07:00', items: 1 },
  'items.same-identifier': { items: [{ class: 'other', kind: 'x' }] },
  'register.look': { file: token },
  'register.preview': register,
  'register.import': register,
  'register.save-refused': { ...register, to: token },
  'drafts.list': { case: null },
  'drafts.get': { draft: id('dr') },
  'drafts.save': { draft: null, case: id('ca'), title: '', revision: 0, content: { form: 1, text: '{}' } },
  'drafts.remove': { draft: id('dr'), revision: 1 },
  'intake.judge': { items: [id('it')], outcome: 'refused', reason: 'damaged', notes: '', attachment: null },
  'intake.waiting': { case: null, after: null, limit: 1 },
  'intake.cases': { limit: 1 },
  'intake.statistics': { from: '2026-01', to: '2026-02' },
  'custody.receive': { items: [id('it')], ...parties, registerNumber: 'x', location: 'x' },
  'custody.move': { items: [id('it')], location: 'x', reason: 'x' },
  'custody.lend': { items: [id('it')], ...parties, purpose: 'court', due: '2026-01-01' },
  'custody.return': { items: [id('it')], ...parties, location: 'x' },
  'custody.hand-over': { items: [id('it')], ...parties },
  'package.seal': { items: [id('it')], seals: ['x'], wrapping: 'x', witness: null },
  'package.open': { items: [id('it')], reason: 'x', witness: null },
  'custody.timeline': { case: id('ca'), after: null, limit: 1 },
  'entries.correct': { seq: 1, reason: 'x', changes: {} },
  'attachments.list': { case: id('ca') },
  'attachments.add': { case: id('ca'), item: null, kind: 'photo', caption: 'x', file: token },
  'attachments.preview': { attachment: id('at') },
  'attachments.save': { attachment: id('at'), folder: token },
  'files.hash': { item: id('it'), folder: token },
  'files.list': { item: id('it'), ...page, after: null },
  'handover.precheck': { case: id('ca'), stage: 'tahap-2' },
  'handover.export': {
    case: id('ca'),
    stage: 'tahap-2',
    target: token,
    recipient: 'x',
    zip: false,
    encryptTo: [],
    again: null,
  },
  'handover.list': { case: id('ca') },
  'audit.run': {},
  'users.list': {},
  'users.add': { name: 'x', role: 'supervisor', expires: null, passphrase: 'x' },
  'users.change-role': { user: id('us'), role: 'supervisor', reason: 'x' },
  'users.set-expiry': { user: id('us'), expires: null, reason: 'x' },
  'users.suspend': { user: id('us'), reason: 'x' },
  'users.reinstate': { user: id('us'), reason: 'x' },
  'users.remove': { user: id('us'), reason: 'x' },
  'users.change-passphrase': { current: 'x', next: 'x' },
  'recovery.status': {},
  'recovery.establish': { plan: { threshold: 1, shares: 1 }, passphrase: 'x' },
  'recovery.revoke': { reason: 'x' },
  'second.list': {},
  'second.sign': { proposal: 'x', user: id('us'), passphrase: 'x' },
  'second.decline': { proposal: 'x' },
  'clearances.list': { case: id('ca') },
  'clearances.grant': { case: id('ca'), user: id('us'), reason: 'x' },
  'clearances.revoke': { case: id('ca'), user: id('us'), reason: 'x' },
  'people.list': { case: id('ca') },
  'people.record': { case: id('ca'), roles: ['victim'], identity: nobody },
  'people.amend': { person: id('pe'), reason: 'x', identity: nobody },
  'people.open': { person: id('pe'), reason: seen },
  'restricted.add': { case: id('ca'), person: null, kind: 'document', caption: 'x', file: token },
  'restricted.open': { attachment: id('at'), reason: seen },
  'restricted.save': { attachment: id('at'), reason: seen, folder: token },
  'openings.list': { case: null, after: null, limit: 1 },
  'backup.make': { target: token },
  'backup.list': {},
  'backup.drill': { backup: token },
  'heads.compare': { checkpoint: 'x', bundle: null },
};

describe('every method that needs an open catalogue', () => {
  it('has an input here', () => {
    expect(Object.keys(inputs).sort()).toEqual([...guarded].sort());
  });

  it.each(guarded)('SEC-25 %s answers LOCKED after locking, NOT_OPEN before anything was open', async (method) => {
    const fresh = startService();
    expect(outcome(await fresh.request(method, inputs[method]))).toBe('NOT_OPEN');
    await fresh.stop();
    await catalogue.lock();
    expect(outcome(await catalogue.request(method, inputs[method]))).toBe('LOCKED');
  });
});

describe('locking', () => {
  it('SEC-25 tells everyone, forgets the person, and remembers only whose catalogue it was', async () => {
    const before = await catalogue.done('catalogue.session', {});
    await catalogue.lock();
    expect(catalogue.pushes.at(-1)).toEqual({ kind: 'locked', reason: 'manual' });
    expect(await catalogue.done('catalogue.session', {})).toEqual({
      state: 'locked',
      catalogue: before.catalogue,
      user: null,
    });
  });

  it('twice, or with nothing open, is no failure and tells nobody', async () => {
    await catalogue.lock();
    const told = catalogue.pushes.length;
    await catalogue.lock();
    expect(catalogue.pushes).toHaveLength(told);
    const fresh = startService();
    await fresh.done('catalogue.lock', {});
    expect(fresh.pushes).toEqual([]);
    await fresh.stop();
  });

  it('asked for while unlocking is under way ends it, or locks what was unlocked', async () => {
    await catalogue.lock();
    const unlocking = catalogue.unlock();
    const locking = catalogue.lock();
    expect(['ok', 'CANCELLED']).toContain(outcome(await unlocking));
    await locking;
    expect((await catalogue.done('catalogue.session', {})).state).toBe('locked');
  });

  it('lets what was acknowledged before it be there after it', async () => {
    const opened = [];
    for (let index = 0; index < 5; index++) opened.push(openCase(catalogue, `LP/${String(index)}`));
    await Promise.all(opened);
    await catalogue.lock();
    await catalogue.unlock();
    expect((await catalogue.done('cases.list', { search: '', after: null, limit: 10 })).total).toBe(5);
  });

  it('SEC-25 by stopping the service releases the catalogue for others', async () => {
    await catalogue.stop();
    const other = startService();
    const folder = other.grant(catalogue.folder);
    expect(
      outcome(await other.call('catalogue.unlock', { folder, user: null, passphrase: 'kata sandi yang panjang' })),
    ).toBe('ok');
    expect(outcome(await catalogue.call('cases.summary', {}))).toBe('SERVICE_UNAVAILABLE');
    await other.stop();
  });
});
