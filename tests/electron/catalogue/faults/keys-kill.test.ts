import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { standingServices, type Services } from '../../../support/standing-services.ts';
import { changesOf, killAfter } from '../../../support/disk-moments.ts';
import { seeded, type KillableService } from '../../../support/killable.ts';
import { outcome } from '../../../support/outcome.ts';
import { ledgerReport } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, startService, type TestCatalogue } from '../../../support/service.ts';

const KILLS = 24;
const NEXT = 'kata sandi yang baru sekali';
const seed = Number(process.env['RANTAI_SEED'] ?? Date.now() % 1_000_000_000);
const random = seeded(seed);

let services: Services;
let catalogue: TestCatalogue;
let created: Output<'catalogue.create'>;
let rounds = 0;
const found = { old: 0, new: 0 };

beforeAll(async () => {
  services = standingServices();
  catalogue = await createTestCatalogue();
  await openCase(catalogue);
  const made = startService();
  created = await made.done('catalogue.create', {
    parent: made.grant(catalogue.parent),
    name: 'Pulih',
    unit: 'x',
    station: 'x',
    userName: 'Petugas',
    role: 'evidence-officer',
    passphrase: PASSPHRASE,
    sheets: { threshold: 2, shares: 3 },
  });
  await made.stop();
}, 120_000);
afterAll(async () => {
  await services.dispose();
  await catalogue.dispose();
});

const owner = () => created.user?.id ?? '';
const unlock = (service: Pick<KillableService, 'call' | 'grant'>, folder: string, passphrase: string) =>
  service.call('catalogue.unlock', { folder: service.grant(folder), user: owner(), passphrase });
const recover = (service: Pick<KillableService, 'call' | 'grant'>, folder: string, passphrase: string) =>
  service.call('catalogue.recover', {
    folder: service.grant(folder),
    user: owner(),
    codes: created.sheets.codes.slice(1),
    passphrase,
    reason: 'lupa kata sandi',
    sheets: { threshold: 1, shares: 1 },
  });

type Work = (service: KillableService, folder: string) => Promise<unknown>;

/** Copies, kills somewhere in the work, and looks; as many times as asked. */
async function killing(work: Work, inspect: (folder: string) => Promise<'old' | 'new'>): Promise<void> {
  const copy = () => {
    const folder = join(catalogue.parent, `putaran-${String(rounds++)}.rantai`);
    cpSync(created.path, folder, { recursive: true });
    return folder;
  };
  const whole = copy();
  const changes = await changesOf(await services.take(), whole, (service) => work(service, whole));
  expect(await inspect(whole)).toBe('new');
  Object.assign(found, { old: 0, new: 0 });
  // How many changes are seen differs from machine to machine (the system joins those that come close together), so the
  // kills look for the moment that divides the old from the new themselves, and gather around it.
  let span = changes;
  for (let kill = 0; kill < KILLS; kill++) {
    const folder = copy();
    await killAfter(await services.take(), folder, Math.floor(random() * span), (service) => work(service, folder));
    const side = await inspect(folder);
    found[side] += 1;
    span *= side === 'old' ? 4 / 3 : 3 / 4;
    rmSync(folder, { recursive: true });
  }
  // Kills that all fell on one side would show nothing.
  expect([found.old > 0, found.new > 0]).toEqual([true, true]);
  console.log(
    `seed ${String(seed)}: ${String(KILLS)} kills within ${String(changes)} changes, ${JSON.stringify(found)}`,
  );
}

/** Which of the two passphrases opens it: one of them, and never both. */
async function opening(folder: string): Promise<'old' | 'new'> {
  const service = startService();
  const codes: string[] = [];
  for (const passphrase of [PASSPHRASE, NEXT]) {
    codes.push(outcome(await unlock(service, folder, passphrase)));
    await service.done('catalogue.lock', {});
  }
  await service.stop();
  expect([
    ['ok', 'PASSPHRASE_WRONG'],
    ['PASSPHRASE_WRONG', 'ok'],
  ]).toContainEqual(codes);
  return codes[0] === 'ok' ? 'old' : 'new';
}

async function ledgerIsWhole(folder: string, passphrase: string): Promise<void> {
  const report = await ledgerReport(folder, passphrase);
  expect(report.problems).toEqual([]);
}

it(`SEC-42 after kill -9 at ${String(KILLS)} random moments of changing a passphrase, either one opens and the other does not`, async () => {
  const work: Work = async (service, folder) => {
    await unlock(service, folder, PASSPHRASE);
    return service.call('users.change-passphrase', { current: PASSPHRASE, next: NEXT });
  };
  await killing(work, async (folder) => {
    const which = await opening(folder);
    await ledgerIsWhole(folder, which === 'old' ? PASSPHRASE : NEXT);
    return which;
  });
}, 300_000);

it(`SEC-43 after kill -9 at ${String(KILLS)} random moments of using the sheets, they are either good still or used`, async () => {
  await killing(
    (service, folder) => recover(service, folder, NEXT),
    async (folder) => {
      const which = await opening(folder);
      await ledgerIsWhole(folder, which === 'old' ? PASSPHRASE : NEXT);
      const service = startService();
      const again = await recover(service, folder, 'kata sandi yang ketiga');
      expect(outcome(again)).toBe(which === 'old' ? 'ok' : 'RECOVERY_RETIRED');
      await service.stop();
      return which;
    },
  );
}, 300_000);
