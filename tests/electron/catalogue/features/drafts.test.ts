import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo } from '../../../support/people.ts';
import { account, openCase, MORNING } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { namedFindings } from '../../../support/tampered.ts';

let catalogue: TestCatalogue;
let caseId: string;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
  caseId = await openCase(catalogue);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  expect(namedFindings(await catalogue.done('audit.run', {}))).toEqual([]);
  await catalogue.dispose();
});

type Save = Input<'drafts.save'>;
const draft = (over: Partial<Save> = {}): Save => ({
  draft: null,
  case: caseId,
  title: 'Kamar 12',
  revision: 0,
  content: { form: 1, text: '{"place":"Kamar 12"}' },
  ...over,
});
const save = (over: Partial<Save> = {}) => catalogue.done('drafts.save', draft(over));
const saving = async (over: Partial<Save>) => outcome(await catalogue.call('drafts.save', draft(over)));
const list = () => catalogue.done('drafts.list', { case: null });
const textOf = async (id: string) => (await catalogue.done('drafts.get', { draft: id })).content.text;
const seizure = (over: Partial<Input<'seizures.record'>> = {}): Input<'seizures.record'> => ({
  case: caseId,
  warrant: null,
  urgentGround: 'caught-in-the-act',
  place: 'Kamar 12',
  at: '2026-11-21T07:30:00.000+08:00',
  holder: 'TL-01',
  officers: ['Briptu A'],
  witnesses: ['SK-01', 'SK-02'],
  notes: '',
  items: [account('@draf')],
  ...over,
});
const record = async (over: Partial<Input<'seizures.record'>>) =>
  outcome(await catalogue.call('seizures.record', seizure(over)));
const entries = async () => (await catalogue.done('custody.timeline', { case: caseId, after: null, limit: 99 })).total;

describe('a draft', () => {
  it('SEC-68 is kept over a lock, and stands in no ledger', async () => {
    const before = await entries();
    const { draft: id } = await save();
    await catalogue.lock();
    await catalogue.unlock();
    expect(await textOf(id)).toBe('{"place":"Kamar 12"}');
    expect(await list()).toEqual([
      { draft: id, case: caseId, caseNumber: 'LP/A/12/XI/2026/SPKT', title: 'Kamar 12', revision: 1, savedAt: MORNING },
    ]);
    expect(await entries()).toBe(before);
  });

  it('gives back every character that was typed', async () => {
    const hostile = JSON.stringify({
      a: '\u0000\u202e\u200b\ud800=HYPERLINK("x")',
      b: "'; DROP TABLE drafts; --",
      c: 'é目\u{1f4f1}',
      d: 'x'.repeat(10_000),
    });
    const { draft: id } = await save({ content: { form: 1, text: hostile } });
    expect(await textOf(id)).toBe(hostile);
  });

  it('that another window saved is not overwritten', async () => {
    const { draft: id } = await save();
    await save({ draft: id, revision: 1, content: { form: 1, text: '"satu"' } });
    const second = await catalogue.call(
      'drafts.save',
      draft({ draft: id, revision: 1, content: { form: 1, text: '"dua"' } }),
    );
    expect(!second.ok && second.error).toEqual({ code: 'DRAFT_CHANGED', details: { revision: 2 } });
    expect(await textOf(id)).toBe('"satu"');
  });

  const wrong: readonly (readonly [string, Partial<Save>, string])[] = [
    ['of an unknown case', { case: 'ca_0000000000000000' }, 'CASE_UNKNOWN'],
    ['that is not there', { draft: 'dr_0000000000000000', revision: 1 }, 'DRAFT_UNKNOWN'],
    ['under an id of another kind', { draft: 'se_0000000000000000' }, 'INPUT_INVALID'],
    ['that is too large', { content: { form: 1, text: 'x'.repeat(6_000_001) } }, 'DRAFT_TOO_LARGE'],
    ['with a revision below none', { revision: -1 }, 'INPUT_INVALID'],
    ['with a title that swallows a page', { title: 'x'.repeat(201) }, 'INPUT_INVALID'],
  ];
  it('that no form could send is refused, and nothing is kept', async () => {
    for (const [name, over, code] of wrong) expect(await saving(over), name).toBe(code);
    expect(await list()).toEqual([]);
  });

  it('cannot be carried into another case', async () => {
    const { draft: id } = await save();
    const other = await openCase(catalogue, 'LP/B/2/XI/2026/SPKT');
    expect(await saving({ draft: id, revision: 1, case: other })).toBe('DRAFT_UNKNOWN');
  });

  it('is limited in number, and removing one makes room', async () => {
    const made = [];
    for (let n = 0; n < 50; n += 1) made.push(await save({ title: String(n) }));
    expect(await saving({})).toBe('DRAFT_LIMIT');
    const [first] = made;
    await catalogue.done('drafts.remove', { draft: first?.draft ?? '', revision: 1 });
    expect(await saving({})).toBe('ok');
  });

  it('is not removed by whoever has not seen what it holds now', async () => {
    const { draft: id } = await save();
    await save({ draft: id, revision: 1 });
    const removed = await catalogue.call('drafts.remove', { draft: id, revision: 1 });
    expect(outcome(removed)).toBe('DRAFT_CHANGED');
    expect(outcome(await catalogue.call('drafts.remove', { draft: id, revision: 2 }))).toBe('ok');
    expect(outcome(await catalogue.call('drafts.remove', { draft: id, revision: 2 }))).toBe('DRAFT_UNKNOWN');
  });

  it("SEC-68 is nobody else's: not listed, read, saved, removed or recorded by a colleague", async () => {
    const { draft: id } = await save();
    const founder = await founderOf(catalogue);
    await switchTo(catalogue, await addUser(catalogue, 'investigator'));
    expect(await list()).toEqual([]);
    expect(outcome(await catalogue.call('drafts.get', { draft: id }))).toBe('DRAFT_UNKNOWN');
    expect(await saving({ draft: id, revision: 1 })).toBe('DRAFT_UNKNOWN');
    expect(outcome(await catalogue.call('drafts.remove', { draft: id, revision: 1 }))).toBe('DRAFT_UNKNOWN');
    expect(await record({ draft: { draft: id, revision: 1 } })).toBe('DRAFT_UNKNOWN');
    await switchTo(catalogue, founder);
    expect(await textOf(id)).toBe('{"place":"Kamar 12"}');
  });
});

describe('recording the seizure of a draft', () => {
  it('removes it in the same act', async () => {
    const { draft: id } = await save();
    expect(await record({ draft: { draft: id, revision: 1 } })).toBe('ok');
    expect(await list()).toEqual([]);
  });

  it('a second time, from another window, is refused: nothing is seized twice', async () => {
    const { draft: id } = await save();
    await record({ draft: { draft: id, revision: 1 } });
    const before = await entries();
    expect(await record({ draft: { draft: id, revision: 1 }, items: [account('@lain')] })).toBe('DRAFT_UNKNOWN');
    expect(await entries()).toBe(before);
  });

  it('leaves it as it was when the rules refuse the seizure', async () => {
    const { draft: id } = await save();
    const before = await entries();
    expect(await record({ draft: { draft: id, revision: 1 }, urgentGround: null })).toBe('SEIZURE_WITHOUT_AUTHORITY');
    expect(await textOf(id)).toBe('{"place":"Kamar 12"}');
    expect(await entries()).toBe(before);
  });

  it('is refused when another window has saved since', async () => {
    const { draft: id } = await save();
    await save({ draft: id, revision: 1 });
    expect(await record({ draft: { draft: id, revision: 1 } })).toBe('DRAFT_CHANGED');
    expect((await list()).length).toBe(1);
  });

  it('of another case is refused', async () => {
    const { draft: id } = await save();
    const other = await openCase(catalogue, 'LP/B/2/XI/2026/SPKT');
    expect(await record({ case: other, draft: { draft: id, revision: 1 } })).toBe('DRAFT_UNKNOWN');
  });
});

describe('any two windows', () => {
  /** Each saves or removes with the revision that it saw last; a window may also look again. */
  const moves = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom('save', 'save', 'look', 'remove')), {
    minLength: 3,
    maxLength: 12,
  });

  it('lose nothing to each other: what is saved is what was last accepted', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (plan) => {
        const { draft: id } = await save({ content: { form: 1, text: '"0"' } });
        const seen = [1, 1];
        let now: { revision: number; text: string } | null = { revision: 1, text: '"0"' };
        for (const [step, [window, move]] of plan.entries()) {
          const revision = seen[window] ?? 1;
          const expected = now === null ? 'DRAFT_UNKNOWN' : now.revision === revision ? 'ok' : 'DRAFT_CHANGED';
          if (move === 'look') seen[window] = now?.revision ?? revision;
          if (move === 'save') {
            const text = JSON.stringify(step);
            expect(await saving({ draft: id, revision, content: { form: 1, text } })).toBe(expected);
            if (expected === 'ok') now = { revision: revision + 1, text };
            if (expected === 'ok') seen[window] = revision + 1;
          }
          if (move === 'remove') {
            expect(outcome(await catalogue.call('drafts.remove', { draft: id, revision }))).toBe(expected);
            if (expected === 'ok') now = null;
          }
        }
        const found = await catalogue.call('drafts.get', { draft: id });
        expect(found.ok ? { revision: found.value.revision, text: found.value.content.text } : null).toEqual(now);
        if (now !== null) await catalogue.done('drafts.remove', { draft: id, revision: now.revision });
      }),
      { numRuns: 25 },
    );
  });
});
