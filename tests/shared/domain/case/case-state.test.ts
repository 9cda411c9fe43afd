import { describe, expect, test } from 'vitest';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { outcome } from '../../../support/outcome.ts';
import {
  acts,
  caseData,
  idOf,
  itemData,
  now,
  openedCase,
  phone,
  record,
  seizureData,
  station,
  storage,
  theCase,
  warrantData,
} from '../support/facts.ts';

const one = { case: theCase, item: idOf('it', 1) };
const two = { case: theCase, item: idOf('it', 2) };
const received = (subject = one): DomainEvent => ({ type: 'custody.received', data: { ...subject, ...acts.receive } });
const sealed = (subject = one, seal = 'S-1'): DomainEvent => ({
  type: 'package.sealed',
  data: { ...subject, seal, wrapping: 'Kantong', witness: null },
});
const opened = (subject = one, seal = 'S-1'): DomainEvent => ({
  type: 'package.opened',
  data: { ...subject, seal, reason: 'Periksa', witness: null },
});
const list = (subject = two, n = 1): DomainEvent => ({
  type: 'file-list.sealed',
  data: {
    ...subject,
    list: idOf('fl', n),
    digest: 'ab'.repeat(32),
    files: 3,
    totalBytes: 9,
    unreadable: 0,
    tool: 'rantai',
    method: 'hashed-here',
    source: '',
  },
});
const attachment = (item: string | null = one.item, n = 1): DomainEvent => ({
  type: 'attachment.added',
  data: {
    case: theCase,
    item,
    attachment: idOf('at', n),
    kind: 'photo',
    name: 'a.jpg',
    caption: 'x',
    bytes: 1,
    sha256: 'ab'.repeat(32),
  },
});
const bundle = (version: number, treeSize = 1): DomainEvent => ({
  type: 'bundle.exported',
  data: {
    case: theCase,
    bundle: idOf('bu', version),
    stage: 'tahap-1',
    version,
    recipient: 'Kejari',
    createdAt: now,
    treeSize,
    rootHash: 'ab'.repeat(32),
    items: 2,
    tagManifestSha256: 'cd'.repeat(32),
  },
});
const fold = (...more: DomainEvent[]) => foldCase(record([...openedCase, ...more]));

describe('a case read from its entries', () => {
  const state = fold(
    received(),
    sealed(),
    received(two),
    list(),
    attachment(),
    attachment(null, 2),
    bundle(1),
    opened(),
    bundle(2),
  );

  test('holds everything in the order of the ledger', () => {
    if (!state.ok) throw new Error(state.error.code);
    const { value } = state;
    expect(value.case).toEqual(caseData());
    expect([...value.warrants.keys(), ...value.seizures.keys()]).toEqual([idOf('wa', 1), idOf('se', 1)]);
    expect(
      [...value.items.values()].map(({ state: item }) => [item.number, item.custody, item.seal, item.fileList]),
    ).toEqual([
      ['BB-001', 'stored', null, null],
      ['BB-002', 'stored', null, idOf('fl', 1)],
    ]);
    expect(value.items.get(two.item)?.fileList?.files).toBe(3);
    expect([...value.attachments.keys()]).toEqual([idOf('at', 1), idOf('at', 2)]);
    expect(value.bundles.map((each) => each.version)).toEqual([1, 2]);
    expect(value.history.map(({ event }) => event.seq)).toEqual([...Array(14).keys()]);
  });

  test('gives each item its own history', () => {
    expect(state.ok && state.value.items.get(one.item)?.history.map(({ event }) => event.type)).toEqual([
      'item.seized',
      'custody.received',
      'package.sealed',
      'attachment.added',
      'package.opened',
    ]);
  });

  test('passes over entries of the catalogue as a whole', () => {
    const clock: DomainEvent = { type: 'clock.moved-back', data: { previous: now, now } };
    expect(outcome(foldCase(record([clock, ...openedCase, clock])))).toBe('ok');
  });

  test('takes two stations that count items each for itself', () => {
    const elsewhere = {
      ...record([{ type: 'item.seized', data: { ...itemData(3), number: 'BB-001' } }])[0],
      station: idOf('st', 2),
    };
    expect(outcome(foldCase([...record(openedCase), elsewhere as ReturnType<typeof record>[number]]))).toBe('ok');
  });
});

describe('a seal number', () => {
  test('may be used again after it was broken, on any item', () => {
    expect(outcome(fold(sealed(), opened(), sealed(two)))).toBe('ok');
  });

  test('on two items at once is refused, whatever happened to others between', () => {
    expect(fold(sealed(), sealed(two, 'S-2'), opened(two, 'S-2'), sealed(two))).toMatchObject({
      ok: false,
      error: { details: { rule: 'SEAL_IN_USE', seq: 8 } },
    });
  });
});

describe('a case is refused', () => {
  test.each([
    ['that is opened twice', [{ type: 'case.opened', data: caseData() }], 'ENTRY_DUPLICATE'],
    [
      'with an entry of another case',
      [{ type: 'warrant.recorded', data: warrantData({ case: idOf('ca', 2), warrant: idOf('wa', 2) }) }],
      'CASE_UNKNOWN',
    ],
    ['with a paper twice', [{ type: 'warrant.recorded', data: warrantData() }], 'ENTRY_DUPLICATE'],
    [
      'with a paper from after its entry',
      [{ type: 'warrant.recorded', data: warrantData({ warrant: idOf('wa', 2), date: '2026-11-22' }) }],
      'INPUT_INVALID',
    ],
    ['with a seizure twice', [{ type: 'seizure.recorded', data: seizureData() }], 'ENTRY_DUPLICATE'],
    [
      'with a seizure on a paper it lacks',
      [{ type: 'seizure.recorded', data: seizureData({ seizure: idOf('se', 2), warrant: idOf('wa', 9) }) }],
      'WARRANT_UNKNOWN',
    ],
    [
      'with a seizure without authority',
      [{ type: 'seizure.recorded', data: seizureData({ seizure: idOf('se', 2), warrant: null }) }],
      'SEIZURE_WITHOUT_AUTHORITY',
    ],
    [
      'with an item of an unknown seizure',
      [{ type: 'item.seized', data: { ...itemData(3), seizure: idOf('se', 9) } }],
      'SEIZURE_UNKNOWN',
    ],
    ['with an item twice', [{ type: 'item.seized', data: itemData(1) }], 'ENTRY_DUPLICATE'],
    [
      'with one number for two items',
      [{ type: 'item.seized', data: { ...itemData(3), number: 'BB-001' } }],
      'ENTRY_DUPLICATE',
    ],
    [
      'with an item whose IMEI is wrong',
      [{ type: 'item.seized', data: itemData(3, { ...phone, imei: '1' }) }],
      'ITEM_FIELD_INVALID',
    ],
    ['with a movement of an unknown item', [received({ case: theCase, item: idOf('it', 9) })], 'ITEM_UNKNOWN'],
    ['with an item received twice', [received(), received()], 'CUSTODY_ILLEGAL_MOVE'],
    [
      'with an item in two places',
      [
        received(),
        { type: 'custody.lent', data: { ...one, ...acts.lend } },
        { type: 'custody.lent', data: { ...one, ...acts.lend, purpose: 'court' } },
      ],
      'CUSTODY_ILLEGAL_MOVE',
    ],
    [
      'with a loan that ends before it begins',
      [received(), { type: 'custody.lent', data: { ...one, ...acts.lend, due: '2026-11-20' } }],
      'CUSTODY_DUE_IN_PAST',
    ],
    ['with an item sealed twice', [sealed(), sealed(one, 'S-2')], 'PACKAGE_ILLEGAL_CHANGE'],
    ['with a seal broken that was never there', [opened()], 'PACKAGE_ILLEGAL_CHANGE'],
    [
      'with a file list of what holds no files',
      [
        { type: 'item.seized', data: itemData(3, { class: 'other', kind: 'pisau' }) },
        list({ ...one, item: idOf('it', 3) }),
      ],
      'FILE_LIST_NOT_STORAGE',
    ],
    ['with two file lists of one device', [list(), list(two, 2)], 'FILE_LIST_EXISTS'],
    [
      'with one file list for two devices',
      [{ type: 'item.seized', data: itemData(3, storage) }, list(), list({ case: theCase, item: idOf('it', 3) })],
      'ENTRY_DUPLICATE',
    ],
    ['with an attachment of an unknown item', [attachment(idOf('it', 9))], 'ITEM_UNKNOWN'],
    ['with an attachment twice', [attachment(), attachment()], 'ENTRY_DUPLICATE'],
    ['with a bundle version left out', [bundle(2)], 'BUNDLE_FIELDS_DISAGREE'],
    ['with a bundle version twice', [bundle(1), bundle(1)], 'ENTRY_DUPLICATE'],
    ['with a bundle of entries to come', [bundle(1, 6)], 'BUNDLE_FIELDS_DISAGREE'],
  ] satisfies [string, DomainEvent[], string][])('%s', (_, events, rule) => {
    const folded = fold(...events);
    expect(outcome(folded)).toBe('FOLD_REFUSED');
    expect(folded.ok ? {} : folded.error.details).toMatchObject({
      rule,
      seq: openedCase.length + events.length - 1,
      station,
      type: events.at(-1)?.type,
    });
  });

  test.each([
    ['without entries', []],
    ['with nothing but entries of the catalogue', record([{ type: 'clock.moved-back', data: { previous: now, now } }])],
  ])('%s', (_, entries) => {
    expect(outcome(foldCase(entries))).toBe('CASE_UNKNOWN');
  });

  test.each([
    ['that does not begin with its opening', record(openedCase.slice(1)), 'CASE_UNKNOWN'],
    ['whose entries are turned round', record(openedCase).reverse(), 'CASE_UNKNOWN'],
    [
      'whose last two entries changed places',
      [0, 1, 2, 4, 3].flatMap((seq) => record(openedCase)[seq] ?? []),
      'ENTRY_OUT_OF_ORDER',
    ],
    ['with one entry given twice', [...record(openedCase), ...record(openedCase).slice(-1)], 'ENTRY_OUT_OF_ORDER'],
  ])('%s', (_, entries, rule) => {
    expect(foldCase(entries)).toMatchObject({ ok: false, error: { code: 'FOLD_REFUSED', details: { rule } } });
  });
});

test('a seizure is judged by the time of its own entry, not by today', () => {
  const early = record(openedCase, 0, '2026-11-12T13:29:59.999Z');
  expect(foldCase(early)).toMatchObject({
    ok: false,
    error: { details: { rule: 'SEIZURE_IN_FUTURE', seq: 2, today: '2026-11-12' } },
  });
});
