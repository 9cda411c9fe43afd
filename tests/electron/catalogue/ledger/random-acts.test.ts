import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodyStates, temporaryOut } from '#shared/domain/custody/transitions.ts';
import { lendPurposes } from '#shared/domain/custody/events.ts';
import { account, openCase, phone, recordWarrant, seizedCase, storage } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { namedFindings } from '../../../support/tampered.ts';

/** One thing a person might do, sensible or not, to the item with this number. */
type Act = (service: TestCatalogue, items: readonly string[], last: number) => Promise<unknown>;

const place = fc.nat(4);
const parties = { releasedBy: 'A', receivedBy: 'B', document: 'D', condition: '' };
const location = fc.constantFrom('Rak A', 'Rak B', 'Rak C');
const chosen = (items: readonly string[], index: number) => [items[index % items.length] ?? ''];

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(place, location).map(
    ([index, where]): Act =>
      (service, items) =>
        service.call('custody.receive', {
          items: chosen(items, index),
          ...parties,
          registerNumber: 'R',
          location: where,
        }),
  ),
  fc.tuple(place, location).map(
    ([index, where]): Act =>
      (service, items) =>
        service.call('custody.move', { items: chosen(items, index), location: where, reason: 'x' }),
  ),
  fc.tuple(place, fc.constantFrom(...lendPurposes), fc.constantFrom('2026-11-20', '2026-11-21', '2026-12-01')).map(
    ([index, purpose, due]): Act =>
      (service, items) =>
        service.call('custody.lend', { items: chosen(items, index), ...parties, purpose, due }),
  ),
  fc.tuple(place, location).map(
    ([index, where]): Act =>
      (service, items) =>
        service.call('custody.return', { items: chosen(items, index), ...parties, location: where }),
  ),
  place.map(
    (index): Act =>
      (service, items) =>
        service.call('custody.hand-over', { items: chosen(items, index), ...parties }),
  ),
  fc.tuple(place, fc.constantFrom('S-1', 'S-2')).map(
    ([index, seal]): Act =>
      (service, items) =>
        service.call('package.seal', { items: chosen(items, index), seals: [seal], wrapping: 'x', witness: null }),
  ),
  place.map(
    (index): Act =>
      (service, items) =>
        service.call('package.open', { items: chosen(items, index), reason: 'x', witness: null }),
  ),
  fc
    .tuple(
      fc.nat(60),
      location,
      fc.constantFrom('location', 'description', 'notes', 'title', 'due', 'quantity', 'place'),
    )
    .map(
      ([back, value, field]): Act =>
        (service, _, last) =>
          service.call('entries.correct', { seq: Math.max(0, last - back), reason: 'x', changes: { [field]: value } }),
    ),
  fc
    .constantFrom('2026-11-21T09:00:00.000+08:00', '2026-11-21T08:59:00.000+08:00', '2026-11-21T10:00:00.000+09:00')
    .map(
      (now): Act =>
        (service) =>
          Promise.resolve((service.clock.now = now)),
    ),
);

describe('whatever is done, in whatever order', () => {
  it('the tables are what the ledger folds to, and the counts are what the rows say', async () => {
    const check = fc.asyncProperty(fc.array(acts, { minLength: 10, maxLength: 40 }), async (chosenActs) => {
      const service = await createTestCatalogue();
      try {
        const { items, case: caseId } = await seizedCase(service, [phone(), storage(), account('@a'), account('@b')]);
        const other = await openCase(service, 'LP/lain');
        await recordWarrant(service, other);
        for (const act of chosenActs) {
          const { total, rows } = await service.done('custody.timeline', { case: caseId, after: null, limit: 500 });
          expect(total).toBe(rows.length);
          await act(service, items, rows.at(-1)?.seq ?? 0);
        }
        expect(service.internalErrors).toEqual([]);
        expect(namedFindings(await service.done('audit.run', {}))).toEqual([]);
        const { counts } = await service.done('cases.get', { case: caseId });
        const places = await Promise.all(
          custodyStates.map(
            async (custody) =>
              (await service.done('items.list', { case: caseId, custody, search: '', after: null, limit: 10 })).rows
                .length,
          ),
        );
        const count = (wanted: (state: string) => boolean) =>
          custodyStates.reduce((sum, state, index) => sum + (wanted(state) ? (places[index] ?? 0) : 0), 0);
        expect(counts).toMatchObject({
          items: 4,
          stored: count((state) => state === 'stored'),
          out: count((state) => temporaryOut.some((each) => each === state)),
          handedOver: count((state) => state === 'with-prosecutor'),
        });
      } finally {
        await service.dispose();
      }
    });
    await fc.assert(check, { numRuns: 12 });
  }, 120_000);
});
