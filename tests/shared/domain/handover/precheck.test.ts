import { describe, expect, test } from 'vitest';
import { handoverStages } from '#shared/domain/handover/events.ts';
import { blocks, precheck } from '#shared/domain/handover/precheck.ts';
import type { PrecheckFacts } from '#shared/domain/handover/precheck.ts';
import type { ItemState } from '#shared/domain/item/item-state.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import type { WarrantRecorded } from '#shared/domain/warrant/events.ts';
import { idOf, itemState, seizureData, today, warrantData } from '../support/facts.ts';

const order = warrantData();
const leave = warrantData({ warrant: idOf('wa', 2), kind: 'court-leave', date: '2026-11-11' });
const ready = itemState({ custody: 'stored', seal: 'S-1' });
const urgent = { warrant: null, urgentGround: 'easily-moved' } as const;

function factsOf(
  items: readonly ItemState[],
  seizure: SeizureRecorded = seizureData(),
  papers: readonly WarrantRecorded[] = [order, leave],
): PrecheckFacts {
  return {
    today,
    items,
    seizures: new Map([[seizure.seizure, seizure]]),
    warrants: new Map(papers.map((paper) => [paper.warrant, paper])),
  };
}
const found = (facts: PrecheckFacts, stage: (typeof handoverStages)[number]) =>
  precheck(facts, stage).map((finding) => `${finding.code} ${finding.severity}`);

describe('the pre-check', () => {
  test.each(handoverStages)('finds nothing in a case that is ready: %s', (stage) => {
    expect(precheck(factsOf([ready]), stage)).toEqual([]);
  });

  test('names the item of every finding', () => {
    expect(precheck(factsOf([ready, itemState({ item: idOf('it', 2), number: 'BB-002' })]), 'tahap-1')).toEqual([
      { code: 'never-stored', severity: 'warns', item: idOf('it', 2), number: 'BB-002' },
    ]);
  });

  test.each(handoverStages)(
    'a list that nobody held against the blocked sets blocks, unless its names stay here: %s',
    (stage) => {
      const unmatched = new Set([ready.item]);
      expect(found({ ...factsOf([ready]), unmatched }, stage)).toEqual(['not-matched blocks']);
      expect(found({ ...factsOf([{ ...ready, blocked: true }]), unmatched }, stage)).toEqual(['content-blocked warns']);
    },
  );

  test.each(handoverStages)('a list in which a blocked set can recognise nothing is told of: %s', (stage) => {
    const facts = { ...factsOf([ready]), unrecognisable: new Set([ready.item]) };
    expect(found(facts, stage)).toEqual(['not-recognisable warns']);
    const both = { ...facts, unmatched: facts.unrecognisable };
    expect(found(both, stage)).toEqual(['not-matched blocks', 'not-recognisable warns']);
    expect(found({ ...both, ...factsOf([{ ...ready, blocked: true }]) }, stage)).toEqual(['content-blocked warns']);
  });

  test.each(handoverStages)('that a copy was once in question is told, and blocks nothing: %s', (stage) => {
    const image = { name: 'disk.E01', outcome: 'mismatch', since: `${today}T08:00:00+08:00`, until: null } as const;
    const told = (item: string) => precheck({ ...factsOf([ready]), pastAlarms: new Map([[item, [image]]]) }, stage);
    expect(told(idOf('it', 9))).toEqual([]);
    const [finding, ...more] = told(ready.item);
    expect(finding).toEqual({ code: 'image-once-alarm', severity: 'warns', item: ready.item, number: 'BB-001', image });
    expect([more, blocks(told(ready.item))]).toEqual([[], false]);
  });

  test.each(handoverStages)('an attachment that a blocked set has blocks, of an item or of the case: %s', (stage) => {
    const held = (...items: (string | null)[]) => precheck({ ...factsOf([ready]), inSet: new Set(items) }, stage);
    const of = { code: 'content-in-set', severity: 'blocks' };
    expect(held(ready.item)).toEqual([{ ...of, item: ready.item, number: ready.number }]);
    expect(held(null)).toEqual([{ ...of, item: null, number: null }]);
    expect(held(idOf('it', 9))).toEqual([]);
  });

  test.each(handoverStages)('a case without items blocks: %s', (stage) => {
    expect(precheck(factsOf([]), stage)).toEqual([{ code: 'no-items', severity: 'blocks', item: null, number: null }]);
  });

  test.each([
    ['never received into the store', itemState({ seal: 'S-1' }), ['never-stored warns'], ['never-stored blocks']],
    [
      'at the laboratory in time',
      { ...ready, custody: 'at-laboratory', due: today },
      ['out-of-store warns'],
      ['out-of-store warns'],
    ],
    [
      'overdue',
      { ...ready, custody: 'in-court', due: '2026-11-20' },
      ['out-of-store warns', 'overdue warns'],
      ['out-of-store warns', 'overdue blocks'],
    ],
    ['not sealed', { ...ready, seal: null }, [], ['not-sealed warns']],
    ['an online account, which nobody can seal', { ...ready, seal: null, class: 'account' }, [], []],
    ['with the prosecutor already', { ...ready, seal: null, custody: 'with-prosecutor' }, [], []],
    [
      'storage without file list',
      { ...ready, class: 'storage' },
      ['file-list-missing warns'],
      ['file-list-missing warns'],
    ],
    ['storage with file list', { ...ready, class: 'storage', fileList: idOf('fl', 1) }, [], []],
    [
      'of a seizure nobody recorded',
      { ...ready, seizure: idOf('se', 9) },
      ['authority-missing warns'],
      ['authority-missing blocks'],
    ],
  ] satisfies [string, ItemState, string[], string[]][])('an item %s', (_, item, first, second) => {
    expect(found(factsOf([item]), 'tahap-1')).toEqual(first);
    expect(found(factsOf([item]), 'tahap-2')).toEqual(second);
  });
});

describe('the authority behind an item', () => {
  const approval = (date: string) => warrantData({ warrant: idOf('wa', 3), kind: 'court-approval', date });

  test.each([
    ['an urgent seizure nobody approved', seizureData(urgent), [order, leave], ['authority-missing blocks']],
    ['an urgent seizure approved afterwards', seizureData(urgent), [approval('2026-11-16')], []],
    [
      'an urgent seizure and an approval from before it',
      seizureData(urgent),
      [approval('2026-11-11')],
      ['authority-missing blocks'],
    ],
    [
      'a seizure that names a paper nobody recorded',
      seizureData({ warrant: idOf('wa', 9) }),
      [order],
      ['authority-missing blocks'],
    ],
    [
      'an urgent seizure in a search',
      seizureData({ ...urgent, warrant: order.warrant }),
      [{ ...order, kind: 'search-order' as const }],
      ['authority-missing blocks'],
    ],
    ['an order without the leave of the court', seizureData(), [order], ['court-paper-missing warns']],
    [
      'an order with leave from after the seizure',
      seizureData(),
      [order, { ...leave, date: '2026-11-13' }],
      ['court-paper-missing warns'],
    ],
    ['an order approved afterwards', seizureData(), [order, approval('2026-11-12')], []],
    ['leave of the court itself', seizureData({ warrant: leave.warrant }), [leave], []],
    ['one witness', seizureData({ witnesses: ['SK-01'] }), [order, leave], ['witnesses-missing warns']],
    [
      'one witness named twice',
      seizureData({ witnesses: ['SK-01', 'SK-01'] }),
      [order, leave],
      ['witnesses-missing warns'],
    ],
  ] satisfies [string, SeizureRecorded, WarrantRecorded[], string[]][])('%s', (_, seizure, papers, expected) => {
    expect(found(factsOf([ready], seizure, papers), 'tahap-2')).toEqual(expected);
  });

  test('missing, it only warns at Tahap I', () => {
    const findings = precheck(factsOf([ready], seizureData(urgent), []), 'tahap-1');
    expect(findings.map((finding) => finding.severity)).toEqual(['warns']);
    expect(blocks(findings)).toBe(false);
  });
});
