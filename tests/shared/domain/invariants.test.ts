import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseState } from '#shared/domain/case/case-state.ts';
import { custodyStates, temporaryOut } from '#shared/domain/custody/transitions.ts';
import { foldItem } from '#shared/domain/item/fold.ts';
import { foldItemHistory } from '#shared/domain/item/history.ts';
import type { ItemState } from '#shared/domain/item/item-state.ts';
import { MOST_ITEMS, play, readCase, steps } from './support/steps.ts';

const custodyOf = (state: CaseState) =>
  [...state.items.values()].map(({ state: item }) => [item.item, item.custody, item.seal, item.fileList]);

describe('whatever is asked for', () => {
  test('what decide allows, fold accepts, and enough is allowed for that to mean something', () => {
    let accepted = 0;
    fc.assert(
      fc.property(steps, (asked) => void (accepted += play(asked).accepted)),
      { numRuns: 200 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  test('no item leaves the machine, and its parts agree', () => {
    const sound = (item: ItemState) => {
      const out = temporaryOut.includes(item.custody);
      return (
        custodyStates.includes(item.custody) &&
        (item.due !== null) === out &&
        (item.location === '') === (item.custody === 'with-investigator')
      );
    };
    fc.assert(
      fc.property(steps, (asked) => [...play(asked).state.items.values()].every(({ state }) => sound(state))),
      { numRuns: 100 },
    );
  });

  test('the counter judges only what waits for it, and no judgement outlives the acceptance', () => {
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(steps, (asked) => {
        play(asked, (before, after, last) => {
          for (const { state: item } of after.items.values()) {
            seen.add(item.intake);
            if (item.intake !== null) expect(item.custody).toBe('with-investigator');
          }
          if (last.type !== 'intake.judged') return;
          expect(before.items.get(last.data.item)?.state.custody).toBe('with-investigator');
          expect(after.items.get(last.data.item)?.state.intake).toBe(last.data.outcome);
        });
      }),
      { numRuns: 100 },
    );
    expect(seen).toEqual(new Set([null, 'refused', 'returned']));
  });

  test('no item is in two places: each stands once in the case, and leaves only the place where it is', () => {
    fc.assert(
      fc.property(steps, (asked) => {
        const { state } = play(asked);
        for (const item of state.items.values()) {
          const moves = item.history
            .filter(({ event }) => event.type.startsWith('custody.'))
            .map(({ event }) => event.type);
          moves.forEach((type, index) => {
            if (type === 'custody.returned') expect(moves[index - 1]).toBe('custody.lent');
            if (moves[index - 1] === 'custody.lent') expect(type).toBe('custody.returned');
          });
        }
        return state.items.size === MOST_ITEMS;
      }),
      { numRuns: 100 },
    );
  });

  test('no seal is on two items', () => {
    const sealsOf = (state: CaseState) => [...state.items.values()].flatMap((item) => item.state.seal ?? []);
    fc.assert(
      fc.property(steps, (asked) => {
        const found = sealsOf(play(asked).state);
        return new Set(found).size === found.length;
      }),
      { numRuns: 100 },
    );
  });

  test('a correction never changes custody, seal or file list', () => {
    let corrected = 0;
    fc.assert(
      fc.property(steps, (asked) => {
        play(asked, (before, after, last) => {
          if (last.type !== 'entry.corrected') return;
          corrected += 1;
          expect(custodyOf(after)).toEqual(custodyOf(before));
        });
      }),
      { numRuns: 200 },
    );
    expect(corrected).toBeGreaterThan(20);
  });

  test('an item read alone from its history is the item in the case, one entry after the other or at once', () => {
    fc.assert(
      fc.property(steps, (asked) => {
        for (const { state, history } of play(asked).state.items.values()) {
          const folded = history
            .filter(({ event }) => event.type !== 'entry.corrected')
            .reduce<ItemState | null>((last, { event }) => {
              const next = foldItem(last, event);
              if (!next.ok) throw new Error(next.error.code);
              return next.value;
            }, null);
          expect(folded).toEqual(state);
          expect(foldItemHistory(history)).toEqual({ ok: true, value: state });
        }
      }),
      { numRuns: 50 },
    );
  });

  test('reading does not change what was recorded', () => {
    fc.assert(
      fc.property(steps, (asked) => {
        const { entries } = play(asked);
        const before = JSON.stringify(entries);
        readCase(entries);
        expect(JSON.stringify(entries)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });
});
