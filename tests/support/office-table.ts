import type { contract, Input, ServiceMethod } from '#shared/contract/contract.ts';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { plainOptions } from '#shared/domain/register/mapping.ts';
import { fileOffices } from './office-files.ts';
import { imageOffices } from './office-images.ts';
import { peopleOffices } from './office-people.ts';
import { setOffices } from './office-sets.ts';
import { account, lending } from './scenario.ts';

/** Methods of the service that somebody's office is asked for. */
export type GatedMethod = {
  [M in ServiceMethod]: (typeof contract)[M]['act'] extends null ? never : M;
}[ServiceMethod];

export interface Row<M extends ServiceMethod> {
  /** E evidence officer, I investigator, S supervisor, A administrator: who may, written down by hand. */
  readonly may: string;
  /** Anything that the method's schema takes. */
  readonly input: Input<M>;
}

export const letterOf: Readonly<Record<Role, string>> = {
  'evidence-officer': 'E',
  investigator: 'I',
  supervisor: 'S',
  administrator: 'A',
};

const page = { after: null, limit: 10 };
const token = `ft_${'0'.repeat(32)}`;
const someDraft = 'dr_0000000000000000';
const someCase = 'ca_0000000000000000';
const someItem = 'it_0000000000000000';
const somebody = 'us_0000000000000000';
const items = [someItem];
const register = {
  file: token,
  digest: '0'.repeat(64),
  plan: {
    mapping: { sheet: '', headerFrom: 1, headerTo: 1, columns: [{ column: 0, field: 'description' as const }] },
    options: plainOptions,
  },
};
const parties = { releasedBy: 'A', receivedBy: 'B', document: 'BA/1', condition: 'baik' };
const about = { user: somebody, reason: 'alasan' };
const look = {
  list: 'cases',
  search: '',
  filter: {},
  sort: { by: 'recorded', down: true },
  columns: [] as { key: string; width: number | null }[],
  panel: false,
} as const;
const someApplication = 'ap_0000000000000000';
const paper = { case: someCase, number: 'A/1', date: '2026-11-20', reason: '', attachment: null };
const application = {
  ...paper,
  kind: 'approval' as const,
  court: 'PN',
  seizure: null,
  items,
  warrant: null,
  again: null,
  scope: { place: '', kinds: '', count: '', value: '' },
};
const decision = { ...paper, application: someApplication, outcome: 'granted' as const, receivedOn: '2026-11-21' };
const ruling = { ...paper, court: 'PN', outcome: 'dismissed' as const, seizure: null, items };

/** Every method that has an office, with who may: complete by its type, so a new method cannot be forgotten. */
export const officeTable: { readonly [M in GatedMethod]: Row<M> } = {
  'court.apply': { may: 'EI', input: application },
  'court.decide': { may: 'EI', input: decision },
  'pretrial.rule': { may: 'EI', input: ruling },
  'court.list': { may: 'EIS', input: { case: someCase } },
  'configuration.get': { may: 'EISA', input: { topic: 'units' } },
  'configuration.set': { may: 'SA', input: { topic: 'units', value: [] } },
  'duties.list': { may: 'EIS', input: { case: null, before: null, ...page } },
  'duties.counts': { may: 'EIS', input: {} },
  'cases.list': { may: 'EIS', input: { search: '', ...page } },
  'cases.choices': { may: 'EIS', input: {} },
  'search.everything': { may: 'EIS', input: { text: 'x', group: null, ...page } },
  'views.list': { may: 'EIS', input: {} },
  'views.save': { may: 'EIS', input: { view: null, name: 'x', look } },
  'views.remove': { may: 'EIS', input: { view: 'sv_0000000000000000' } },
  'views.remember': { may: 'EIS', input: { look } },
  'finds.list': { may: 'EIS', input: { search: '', state: null, platform: null, into: null, ...page } },
  'finds.platforms': { may: 'EIS', input: {} },
  'finds.get': { may: 'EIS', input: { find: someCase } },
  'finds.record': {
    may: 'EI',
    input: {
      source: 'patrol',
      platform: 'MiChat',
      handle: 'akun',
      userId: '',
      link: '',
      place: '',
      at: '2026-11-20T21:30:00+08:00',
      seen: ['Daftar harga'],
      notes: '',
    },
  },
  'finds.capture': {
    may: 'EI',
    input: {
      find: someCase,
      file: token,
      kind: 'photo',
      caption: 'x',
      capturedAt: '2026-11-20T21:30:00+08:00',
      tool: '',
    },
  },
  'finds.refer': {
    may: 'EI',
    input: {
      find: someCase,
      kind: 'ministry',
      to: 'Kementerian',
      asks: 'data',
      on: '2026-11-20',
      reference: '',
      withoutCapture: '',
      attachment: null,
      notes: '',
    },
  },
  'finds.answer': {
    may: 'EI',
    input: {
      find: someCase,
      referral: 'rf_0000000000000000',
      on: '2026-11-20',
      reference: '',
      outcome: 'done',
      attachment: null,
      notes: '',
    },
  },
  'finds.close': { may: 'EI', input: { find: someCase, reason: 'x' } },
  'finds.open-case': {
    may: 'EI',
    input: { find: someCase, number: 'LP/A/9', unit: 'x', openedOn: '2026-11-20', offences: [] },
  },
  'finds.adopt': { may: 'EI', input: { case: someCase, finds: [someCase], reason: 'x' } },
  'cases.open': {
    may: 'EI',
    input: { number: 'LP/1', title: 'x', unit: 'x', openedOn: '2026-11-20', offences: ['pasal 1'], notes: '' },
  },
  'cases.get': { may: 'EIS', input: { case: someCase } },
  'cases.summary': { may: 'EIS', input: {} },
  'cases.change-stage': {
    may: 'EI',
    input: {
      case: someCase,
      from: 'reported',
      to: 'inquiry',
      on: '2026-11-20',
      paper: null,
      attachment: null,
      notes: '',
    },
  },
  'cases.set-regime': { may: 'EI', input: { case: someCase, regime: 'kuhap-1981', reason: 'x' } },
  'cases.set-team': { may: 'EI', input: { case: someCase, team: [] } },
  'cases.tag': { may: 'EI', input: { case: someCase, modus: [] } },
  'cases.link': { may: 'EI', input: { case: someCase, other: someCase, reason: 'x' } },
  'cases.unlink': { may: 'EI', input: { case: someCase, other: someCase, reason: 'x' } },
  'papers.record': {
    may: 'EI',
    input: {
      case: someCase,
      kind: 'spdp',
      number: '1',
      date: '2026-11-20',
      signer: 'x',
      addressee: 'x',
      sentOn: null,
      receivedOn: null,
      seizure: null,
      items: [],
      attachment: null,
      notes: '',
    },
  },
  'papers.list': { may: 'EIS', input: { case: someCase } },
  'warrants.record': {
    may: 'EI',
    input: { case: someCase, kind: 'seizure-order', number: '1', date: '2026-11-20', issuer: 'x', scope: 'x' },
  },
  'register.look': { may: 'EI', input: { file: token } },
  'register.preview': { may: 'EI', input: register },
  'register.import': { may: 'EI', input: register },
  'register.save-refused': { may: 'EI', input: { ...register, to: token } },
  'seizures.record': {
    may: 'EI',
    input: {
      case: someCase,
      warrant: null,
      urgentGround: 'caught-in-the-act',
      place: 'x',
      at: '2026-11-21T07:30:00.000+08:00',
      holder: 'TL-01',
      officers: ['A'],
      witnesses: ['SK-01', 'SK-02'],
      notes: '',
      items: [account('@x')],
    },
  },
  'items.list': { may: 'EIS', input: { case: null, search: '', custody: null, ...page } },
  'seizures.missing': { may: 'EIS', input: { seizure: 'se_0000000000000000' } },
  'items.next-numbers': { may: 'EIS', input: { case: someCase, at: '2026-11-21T07:30:00.000+08:00', items: 1 } },
  'items.same-identifier': { may: 'EIS', input: { items: [{ class: 'other', kind: 'x' }] } },
  'drafts.list': { may: 'EI', input: { case: null } },
  'drafts.get': { may: 'EI', input: { draft: someDraft } },
  'drafts.save': {
    may: 'EI',
    input: { draft: null, case: someCase, title: 'x', revision: 0, content: { form: 1, text: '{}' } },
  },
  'drafts.remove': { may: 'EI', input: { draft: someDraft, revision: 1 } },
  'intake.judge': {
    may: 'E',
    input: { items, outcome: 'refused', reason: 'damaged', notes: '', attachment: null },
  },
  'intake.waiting': { may: 'EIS', input: { case: null, ...page } },
  'intake.cases': { may: 'EIS', input: { search: '', limit: 9 } },
  'intake.statistics': { may: 'EIS', input: { from: '2026-01', to: '2026-12' } },
  'items.get': { may: 'EIS', input: { item: someItem } },
  'custody.receive': { may: 'E', input: { items, ...parties, registerNumber: '1', location: 'Rak' } },
  'custody.move': { may: 'E', input: { items, location: 'Rak', reason: 'x' } },
  'custody.lend': { may: 'E', input: lending(items) },
  'custody.return': { may: 'E', input: { items, ...parties, location: 'Rak' } },
  'custody.hand-over': { may: 'E', input: { items, ...parties } },
  'custody.timeline': { may: 'EIS', input: { case: someCase, ...page } },
  'custody.barred': { may: 'EIS', input: { items } },
  'package.seal': { may: 'EI', input: { items, seals: ['S-1'], wrapping: 'amplop', witness: null } },
  'package.open': { may: 'EI', input: { items, reason: 'x', witness: null } },
  'entries.correct': { may: 'EI', input: { seq: 1, reason: 'x', changes: { notes: 'x' } } },
  'entries.correct-by-two': { may: 'EI', input: { seq: 1, reason: 'x', changes: { outcome: 'x' } } },
  'attachments.list': { may: 'EIS', input: { case: someCase } },
  'attachments.add': {
    may: 'EI',
    input: { case: someCase, item: null, kind: 'document', caption: 'x', file: token },
  },
  'attachments.preview': { may: 'EIS', input: { attachment: 'at_0000000000000000' } },
  'attachments.save': { may: 'EIS', input: { attachment: 'at_0000000000000000', folder: token } },
  'attachments.open-blocked': {
    may: 'EI',
    input: { attachment: 'at_0000000000000000', reason: 'x', folder: token },
  },
  'items.block': { may: 'EI', input: { item: someItem, reason: 'x' } },
  'items.release': { may: 'EI', input: { item: someItem, reason: 'x' } },
  'handover.precheck': { may: 'EIS', input: { case: someCase, stage: 'tahap-1' } },
  'handover.export': {
    may: 'EI',
    input: {
      case: someCase,
      stage: 'tahap-1',
      target: token,
      recipient: 'Kejaksaan',
      zip: false,
      encryptTo: [],
      again: null,
    },
  },
  'handover.list': { may: 'EIS', input: { case: null } },
  'audit.run': { may: 'EISA', input: {} },
  'users.list': { may: 'EISA', input: {} },
  'users.add': {
    may: 'A',
    input: { name: 'x', role: 'supervisor', expires: null, passphrase: 'sangat panjang sekali' },
  },
  'users.change-role': { may: 'A', input: { ...about, role: 'supervisor' } },
  'users.set-expiry': { may: 'A', input: { ...about, expires: '2027-01-01' } },
  'users.suspend': { may: 'A', input: about },
  'users.reinstate': { may: 'A', input: about },
  'users.remove': { may: 'A', input: about },
  'users.change-passphrase': {
    may: 'EISA',
    input: { current: 'sangat panjang sekali', next: 'lebih panjang sekali' },
  },
  'recovery.status': { may: 'EISA', input: {} },
  'recovery.establish': {
    may: 'A',
    input: { plan: { threshold: 1, shares: 1 }, passphrase: 'sangat panjang sekali' },
  },
  'recovery.revoke': { may: 'A', input: { reason: 'x' } },
  'second.list': { may: 'EISA', input: {} },
  'second.sign': { may: 'EISA', input: { proposal: 'x', user: somebody, passphrase: 'sangat panjang sekali' } },
  'second.decline': { may: 'EISA', input: { proposal: 'x' } },
  ...peopleOffices,
  ...fileOffices,
  ...setOffices,
  ...imageOffices,
  'backup.make': { may: 'EISA', input: { target: token } },
  'backup.list': { may: 'EISA', input: {} },
  'backup.drill': { may: 'EISA', input: { backup: token } },
  'heads.compare': { may: 'EISA', input: { checkpoint: 'x', bundle: null } },
};
