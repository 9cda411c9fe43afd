import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Result } from '#shared/errors/result.ts';
import { unwrap } from '#shared/errors/result.ts';
import { seeded, startKillableService, type KillableService } from '../../../support/killable.ts';
import { outcome } from '../../../support/outcome.ts';
import { ledgerReport } from '../../../support/raw-catalogue.ts';
import { openCase, phone } from '../../../support/scenario.ts';
import { createTestCatalogue, FRESH_ENTRIES, PASSPHRASE, type TestCatalogue } from '../../../support/service.ts';

const KILLS = 30;
/** Set RANTAI_SEED to have a failed run again. */
const seed = Number(process.env['RANTAI_SEED'] ?? Date.now() % 1_000_000_000);
const random = seeded(seed);

/** One kind of command of the script: what it asks, how many entries it makes, and what its reply promises. */
interface Step {
  readonly entries: number;
  readonly run: (service: KillableService) => Promise<Result<unknown>>;
  readonly promised: (reply: unknown) => string;
}

let catalogue: TestCatalogue;
let caseId: string;
let made = 0;
/** Entries that were acknowledged, and the ids that the replies promised. */
let acknowledged = 0;
const promised = { warrants: new Set<string>(), attachments: new Set<string>(), items: new Set<string>() };
let keptInFlight = 0;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  caseId = await openCase(catalogue);
  await catalogue.lock();
  acknowledged = FRESH_ENTRIES + 1;
});
afterAll(async () => {
  await catalogue.dispose();
});

const steps: readonly Step[] = [
  {
    entries: 1,
    run: (service) =>
      service.call('warrants.record', {
        case: caseId,
        kind: 'seizure-order',
        number: `SP/${String(made)}`,
        date: '2026-01-01',
        issuer: 'x',
        scope: '',
      }),
    promised: (reply) => {
      const { warrant } = reply as { warrant: string };
      promised.warrants.add(warrant);
      return warrant;
    },
  },
  {
    entries: 1,
    run: (service) => {
      const path = join(catalogue.parent, 'foto.jpg');
      writeFileSync(path, Buffer.alloc(Math.floor(random() * 300_000), made));
      return service.call('attachments.add', {
        case: caseId,
        item: null,
        kind: 'photo',
        caption: 'x',
        file: service.grant(path),
      });
    },
    promised: (reply) => {
      const { attachment } = reply as { attachment: string };
      promised.attachments.add(attachment);
      return attachment;
    },
  },
  {
    entries: 4,
    run: (service) =>
      service.call('seizures.record', {
        case: caseId,
        warrant: null,
        urgentGround: 'caught-in-the-act',
        place: 'x',
        at: '2026-01-02T10:00:00+07:00',
        holder: 'x',
        officers: ['x'],
        witnesses: ['SK-01', 'SK-02'],
        notes: '',
        items: ['a', 'b', 'c'].map((each) => phone(each, { imei: '' })),
      }),
    promised: (reply) => {
      const { items } = reply as { items: { item: string }[] };
      for (const { item } of items) promised.items.add(item);
      return items.map(({ item }) => item).join();
    },
  },
];

/** Appends one command after the other until the service is gone; gives the entries of the one that was in flight. */
async function appendUntilGone(service: KillableService): Promise<number> {
  for (;;) {
    const step = steps[Math.floor(random() * steps.length)];
    if (step === undefined) throw new Error('no step');
    made += 1;
    const result = await step.run(service);
    if (!result.ok && result.error.code === 'SERVICE_CRASHED') return step.entries;
    step.promised(unwrap(result));
    acknowledged += step.entries;
  }
}

/** One life of the service, ended at a random moment: early while it starts or unlocks, else while it records. */
async function liveAndDie(early: boolean): Promise<number> {
  const service = startKillableService();
  const unlocking = service.call('catalogue.unlock', {
    folder: service.grant(catalogue.folder),
    user: null,
    passphrase: PASSPHRASE,
  });
  if (early) {
    // Somewhere between the start of the process and the end of unlocking.
    await sleep(50 + random() * 400);
    await service.kill();
    await unlocking;
    return 0;
  }
  expect(outcome(await unlocking)).toBe('ok');
  const before = acknowledged;
  const appending = appendUntilGone(service);
  // At least two entries, however slow the machine; then somewhere within the next ones.
  await expect.poll(() => acknowledged).toBeGreaterThan(before + 1);
  await sleep(random() * 250);
  await service.kill();
  return appending;
}

/** Everything that was acknowledged is there, at most the command in flight besides, whole or not at all. */
async function inspect(inFlight: number): Promise<void> {
  const report = await ledgerReport(catalogue.folder);
  expect(report.problems).toEqual([]);
  expect([acknowledged, acknowledged + inFlight]).toContain(report.entries);
  if (report.entries > acknowledged) keptInFlight += 1;
  acknowledged = report.entries;

  expect(outcome(await catalogue.unlock())).toBe('ok');
  const view = await catalogue.done('cases.get', { case: caseId });
  const warrants = new Set(view.warrants.map(({ warrant }) => warrant));
  expect([...promised.warrants].filter((id) => !warrants.has(id))).toEqual([]);
  const attachments = (await catalogue.done('attachments.list', { case: caseId })).map(({ attachment }) => attachment);
  expect([...promised.attachments].filter((id) => !attachments.includes(id))).toEqual([]);
  expect(view.counts.items).toBeGreaterThanOrEqual(promised.items.size);
  // Files and entries never part: no half file, no file without its entry, no entry without its file.
  expect(readdirSync(join(catalogue.folder, 'files')).sort()).toEqual(attachments.sort());
  const audit = await catalogue.done('audit.run', {});
  expect(audit.findings).toEqual([]);
  await catalogue.lock();
}

it(
  `SEC-26 after kill -9 at ${String(KILLS)} random moments every acknowledged entry is there, and nothing half done`,
  { timeout: 900_000 },
  async () => {
    console.log(`kill -9: seed ${String(seed)}`);
    for (let kill = 0; kill < KILLS; kill++) await inspect(await liveAndDie(kill % 6 === 5));
    console.log(
      `kill -9: ${String(KILLS)} kills, ${String(acknowledged)} entries, ${String(promised.attachments.size)} attachments; a command in flight was kept ${String(keptInFlight)} times`,
    );
    expect(acknowledged).toBeGreaterThan(KILLS);
  },
);
