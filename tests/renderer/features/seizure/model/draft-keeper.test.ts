import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftKeeper, type DraftStatus } from '#renderer/features/seizure/model/draft-keeper.ts';
import type { Input, Output } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';

type Answer = Result<Output<'drafts.save'>>;

/** A service that keeps what it is sent, and answers what the test says. */
function bench(place: { draft: string; revision: number } | null = null) {
  const sent: Input<'drafts.save'>[] = [];
  const states: DraftStatus[] = [];
  const answers: Answer[] = [];
  const send = (input: Input<'drafts.save'>): Promise<Answer> => {
    sent.push(input);
    const kept = ok({
      draft: input.draft ?? `dr_${String(sent.length)}`,
      revision: input.revision + 1,
      savedAt: 'nanti',
    });
    return Promise.resolve(answers.shift() ?? kept);
  };
  const onStatus = (status: DraftStatus) => states.push(status);
  const keeper = new DraftKeeper({ caseId: 'ca_1', form: 1, pause: 1000, send, onStatus }, place);
  const type = (text: string) => {
    keeper.change(() => ({ title: 'judul', text }));
  };
  return { sent, states, answers, keeper, type };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed is kept as a draft', () => {
  test('once after a pause, however much was typed before it', async () => {
    const { sent, keeper, type } = bench();
    for (const text of ['a', 'ab', 'abc']) {
      type(text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([
      { draft: null, revision: 0, case: 'ca_1', title: 'judul', content: { form: 1, text: 'abc' } },
    ]);
    expect([keeper.place, keeper.status.state]).toEqual([{ draft: 'dr_1', revision: 1 }, 'saved']);
  });

  test('as the next revision of the same draft, and not again when nothing changed', async () => {
    const { sent, type } = bench({ draft: 'dr_9', revision: 4 });
    for (const text of ['a', 'a', 'b']) {
      type(text);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(sent.map(({ draft, revision, content }) => [draft, revision, content.text])).toEqual([
      ['dr_9', 4, 'a'],
      ['dr_9', 5, 'b'],
    ]);
  });

  test('at once when the person leaves', async () => {
    const { sent, keeper, type } = bench();
    type('a');
    await keeper.flush();
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
  });

  test('no more after it was recorded', async () => {
    const { sent, keeper, type } = bench();
    type('a');
    keeper.stop();
    type('b');
    await vi.advanceTimersByTimeAsync(5000);
    await keeper.flush();
    expect(sent).toEqual([]);
  });
});

describe('a draft that is not taken', () => {
  test.each(['DRAFT_CHANGED', 'DRAFT_UNKNOWN'] as const)('because of %s is not sent again by itself', async (code) => {
    const { sent, answers, keeper, type } = bench({ draft: 'dr_9', revision: 4 });
    answers.push(fail(code));
    type('a');
    await vi.advanceTimersByTimeAsync(1000);
    expect([keeper.status.state, keeper.status.failure?.code]).toEqual(['failed', code]);
    type('ab');
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    await keeper.saveAsNew();
    expect(sent[1]).toMatchObject({ draft: null, revision: 0, content: { text: 'ab' } });
    expect(keeper.status.state).toBe('saved');
  });

  test('for another reason is sent again with the next change, and by hand', async () => {
    const { sent, answers, keeper, type } = bench();
    answers.push(fail('DRAFT_LIMIT', { limit: 100 }), fail('DRAFT_LIMIT', { limit: 100 }));
    type('a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.status.state).toBe('failed');
    await keeper.flush();
    expect([sent.length, keeper.status.state]).toEqual([2, 'failed']);
    type('ab');
    await vi.advanceTimersByTimeAsync(1000);
    expect([sent.at(-1)?.content.text, keeper.status.state]).toEqual(['ab', 'saved']);
  });
});
