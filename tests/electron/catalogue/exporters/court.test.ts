import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { exported, exportInput } from '../../../support/handover.ts';
import { outcome } from '../../../support/outcome.ts';
import { account, openCase, phone, receive, recordWarrant, storage } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let service: TestCatalogue;
beforeAll(async () => {
  service = await createTestCatalogue();
});
afterAll(async () => {
  expect(service.internalErrors).toEqual([]);
  await service.dispose();
});

const about = { attachment: null, reason: '', number: '7/2026' };
const scope = { place: '', kinds: '', count: '', value: '' };

interface Scene {
  readonly case: string;
  readonly seizures: readonly string[];
  readonly items: readonly string[];
  readonly warrant: string;
  /** Applications so far. */
  readonly applications: string[];
}

async function scene(n: number): Promise<Scene> {
  service.clock.now = '2026-11-21T09:00:00.000+08:00';
  const caseId = await openCase(service, `LP/A/${String(n)}/XI/2026`);
  const warrant = await recordWarrant(service, caseId);
  const seize = (over: Pick<Input<'seizures.record'>, 'warrant' | 'urgentGround' | 'at' | 'items'>) =>
    service.done('seizures.record', {
      case: caseId,
      place: 'Kupang',
      holder: 'TL-01',
      officers: ['Briptu A'],
      witnesses: ['SK-01', 'SK-02'],
      notes: '',
      ...over,
    });
  const same = { sameAs: 'uji' };
  const first = await seize({
    warrant: null,
    urgentGround: 'easily-moved',
    at: '2026-11-14T20:30:00.000+08:00',
    items: [
      { ...phone(), ...same },
      { ...storage(), ...same },
    ],
  });
  const second = await seize({
    warrant,
    urgentGround: null,
    at: '2026-11-20T07:30:00.000+08:00',
    items: [{ ...account(`@${String(n)}`), ...same }],
  });
  const items = [...first.items, ...second.items].map(({ item }) => item);
  await receive(service, items);
  return { case: caseId, seizures: [first.seizure, second.seizure], items, warrant, applications: [] };
}

type Act = (at: Scene, today: string) => Promise<void>;
/** Most acts follow in time upon those before; an odd one is dated anywhere. */
const day = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: 13, max: 21 }) },
);
const dated = (odd: number | null, today: string) => (odd === null ? today : `2026-11-${String(odd)}`);
const which = fc.nat(3);
const back = fc.constantFrom(0, 0, 1);

/** One item by itself, or with the last number a whole seizure. */
function aboutOf(at: Scene, thing: number): { seizure: string | null; items: string[] } {
  const item = at.items[thing];
  return item === undefined ? { seizure: at.seizures[0] ?? null, items: [] } : { seizure: null, items: [item] };
}

const applying = fc
  .tuple(which, back, day, fc.boolean(), fc.nat(3))
  .map(([thing, before, odd, again, leave]): Act => async (at, today) => {
    const applied = await service.call('court.apply', {
      ...about,
      ...aboutOf(at, thing),
      case: at.case,
      kind: leave === 0 ? 'leave' : 'approval',
      date: dated(odd, today),
      court: 'PN Kupang',
      warrant: leave === 0 ? at.warrant : null,
      again: again ? (at.applications.at(-1 - before) ?? null) : null,
      scope,
    });
    if (applied.ok) at.applications.push(applied.value.application);
  });

const deciding = fc.tuple(back, day, fc.nat(2)).map(([before, odd, granted]): Act => async (at, today) => {
  const date = dated(odd, today);
  await service.call('court.decide', {
    ...about,
    case: at.case,
    application: at.applications.at(-1 - before) ?? 'ap_0000000000000000',
    outcome: granted === 0 ? 'granted' : 'refused',
    date,
    receivedOn: date,
  });
});

const ruling = fc
  .tuple(which, day, fc.constantFrom('unlawful', 'unlawful-return', 'dismissed'))
  .map(([thing, odd, ruled]): Act => async (at, today) => {
    const date = dated(odd, today);
    await service.call('pretrial.rule', {
      ...about,
      ...aboutOf(at, thing),
      case: at.case,
      date,
      court: 'PN Kupang',
      outcome: ruled,
    });
  });

const setting = fc.constantFrom('kuhap-1981', 'kuhap-2025').map((regime): Act => async (at) => {
  await service.call('cases.set-regime', { case: at.case, regime, reason: 'uji' });
});

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: applying },
  { weight: 8, arbitrary: deciding },
  { weight: 1, arbitrary: ruling },
  { weight: 1, arbitrary: setting },
);

/** What the bundle lists, and whether its verifier finds it whole. */
async function listed(at: Scene, n: number) {
  const made = await exported(service, at.case, join(service.parent, `keluar-${String(n)}`), { stage: 'tahap-1' });
  const path = made.outputs[0] ?? '';
  const report = await service.done('bundle.verify', {
    bundle: service.grant(path),
    trustKey: made.signerKey,
    older: null,
  });
  expect([report.verdict, report.checks.flatMap(({ problems }) => problems)]).toEqual(['whole', []]);
  const list = JSON.parse(readFileSync(join(path, bundleFiles.listJson), 'utf8')) as {
    items: { item: string; legal?: { state: string; since: string } }[];
  };
  return list.items.map(({ item, legal }) => [item, legal?.state, legal?.since]);
}

it('whatever the court is asked, answers and rules: tables, bundle and verifier say the same of every item', async () => {
  let n = 0;
  const states = new Set<string>();
  const property = fc.asyncProperty(fc.array(acts, { minLength: 8, maxLength: 25 }), async (sequence) => {
    const at = await scene((n += 1));
    for (const [step, act] of sequence.entries()) await act(at, `2026-11-${String(15 + Math.floor(step / 4))}`);
    const { rows } = await service.done('items.list', {
      case: at.case,
      search: '',
      custody: null,
      after: null,
      limit: 50,
    });
    for (const { legal } of rows) states.add(legal);
    service.clock.now = '2026-11-22T09:00:00.000+08:00';
    const told = await listed(at, n);
    if (told.some(([, state]) => state !== undefined))
      expect(told).toEqual(rows.map(({ item, legal, legalSince }) => [item, legal, legalSince]));

    const checked = await service.done('handover.precheck', { case: at.case, stage: 'tahap-2' });
    const blocked = checked.findings.filter(({ severity }) => severity === 'blocks').map(({ code }) => code);
    const target = join(service.parent, `tahap-2-${String(n)}`);
    const second = await service.call('handover.export', exportInput(service, at.case, target));
    expect(outcome(second)).toBe(blocked.length > 0 ? 'HANDOVER_BLOCKED' : 'ok');
    if (!second.ok) expect(second.error.details['findings']).toEqual([...new Set(blocked)]);
  });
  await fc.assert(property, { numRuns: 15, seed: 119 });
  expect([...states]).toEqual(expect.arrayContaining(['urgent', 'refused', 'lawful', 'must-return']));
  expect((await service.done('audit.run', {})).findings).toEqual([]);
}, 240_000);
