import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { Result } from '#shared/errors/result.ts';
import { unwrap } from '#shared/errors/result.ts';
import type { Output } from '#shared/contract/contract.ts';
import { signCheckpoint, parseCheckpoint } from '#shared/ledger/checkpoint.ts';
import { besideIt, madeBackup, restore, unlockedAt } from '../../../support/backup.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, type TestUser } from '../../../support/people.ts';
import { removeUser } from '../../../support/removal.ts';
import { receive, seizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, type TestCatalogue, type TestService } from '../../../support/service.ts';

type Compared = Output<'heads.compare'>;

/**
 * One catalogue through time: a backup at the beginning, then more, a bundle, then the keys changed because somebody left,
 * then another bundle. What was restored from the backup is the catalogue that somebody rolled back.
 */
let catalogue: TestCatalogue;
let founder: { readonly user: string; readonly passphrase: string };
let supervisor: TestUser;
let early: string;
let late: string;
let afterRotation: string;
let bundle: string;
let bundleAfterRotation: string;
let rolledBack: string;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  founder = { user: (await catalogue.done('users.list', {}))[0]?.user ?? '', passphrase: PASSPHRASE };
  const { case: caseId, items } = await seizedCase(catalogue);
  await receive(catalogue, items);
  supervisor = await addUser(catalogue, 'supervisor');
  const leaver = await addUser(catalogue, 'investigator');
  early = await checkpointNow();
  const backup = await madeBackup(catalogue);
  bundle = await exported(caseId);
  late = await checkpointNow();
  unwrap(await removeUser(catalogue, leaver, supervisor));
  bundleAfterRotation = await exported(caseId);
  afterRotation = await checkpointNow();
  rolledBack = unwrap(await restore(catalogue, backup.path, besideIt(catalogue, 'mundur'))).path;
}, 120_000);
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

async function checkpointNow(): Promise<string> {
  return (await catalogue.done('audit.run', {})).checkpoint;
}

async function exported(caseId: string): Promise<string> {
  const made = await catalogue.done('handover.export', {
    case: caseId,
    stage: 'tahap-1',
    target: catalogue.grant(besideIt(catalogue, 'paket')),
    recipient: 'Jaksa',
    zip: true,
    encryptTo: [],
    again: null,
  });
  return made.path;
}

const withText = (checkpoint: string, service: TestService = catalogue): Promise<Result<Compared>> =>
  service.call('heads.compare', { checkpoint, bundle: null });
const withBundle = (path: string, service: TestService = catalogue): Promise<Result<Compared>> =>
  service.call('heads.compare', { checkpoint: null, bundle: service.grant(path) });
const resultOf = async (compared: Promise<Result<Compared>>) => unwrap(await compared).result;

describe('SEC-57 a catalogue compared with what somebody outside holds', () => {
  it('is the same as its newest checkpoint, and goes on from every earlier one', async () => {
    expect(await resultOf(withText(afterRotation))).toBe('same');
    expect(await resultOf(withText(late))).toBe('extends');
    const compared = unwrap(await withText(early));
    expect([compared.result, compared.theirs.treeSize < compared.ours.treeSize]).toEqual(['extends', true]);
  });

  it('goes on from its bundles, as folders and as zips', async () => {
    for (const path of [bundle, `${bundle}.zip`, bundleAfterRotation, `${bundleAfterRotation}.zip`])
      expect(await resultOf(withBundle(path))).toBe('extends');
  });

  it('takes a checkpoint as people type and paste it', async () => {
    expect(await resultOf(withText(`\n  ${late.replaceAll('\n', '\r\n')}\r\n\r\n`))).toBe('extends');
    expect(await resultOf(withText(late.trimEnd()))).toBe('extends');
  });

  it('that was rolled back is recognised by a later checkpoint and by a later bundle', async () => {
    await unlockedAt(
      rolledBack,
      async (service) => {
        expect(await resultOf(withText(early, service))).toBe('same');
        const compared = unwrap(await withText(late, service));
        expect([compared.result, compared.theirs.treeSize > compared.ours.treeSize]).toEqual(['rolled-back', true]);
        expect(await resultOf(withBundle(bundle, service))).toBe('rolled-back');
        expect(await resultOf(withBundle(`${bundle}.zip`, service))).toBe('rolled-back');
      },
      founder,
    );
  });

  it('that was rolled back to before its keys were changed is recognised by a bundle, which proves the new keys', async () => {
    await unlockedAt(
      rolledBack,
      async (service) => {
        expect(await resultOf(withBundle(bundleAfterRotation, service))).toBe('rolled-back');
        // A bare checkpoint by a key that this ledger does not know proves nothing, but is not passed over.
        const compared = unwrap(await withText(afterRotation, service));
        const { checkpoint } = unwrap(parseCheckpoint(afterRotation));
        expect([compared.result, compared.theirs.treeSize]).toEqual(['probably-rolled-back', checkpoint.size]);
        expect(compared.ours.treeSize).toBeLessThan(checkpoint.size);
      },
      founder,
    );
  });

  it('that was rolled back and worked on since has another past', async () => {
    await unlockedAt(
      rolledBack,
      async (service) => {
        for (let index = 0; index < 6; index++)
          await service.done('cases.open', {
            number: `LP/lain/${String(index)}`,
            title: 'x',
            unit: 'x',
            openedOn: '2026-01-01',
            offences: [],
            notes: '',
          });
        expect(await resultOf(withText(early, service))).toBe('extends');
        expect(await resultOf(withText(late, service))).toBe('forked');
        expect(await resultOf(withBundle(bundle, service))).toBe('forked');
      },
      founder,
    );
  });

  it('refuses what is no checkpoint, is of another log, or was not signed by the station', async () => {
    expect(outcome(await withText('halo'))).toBe('CHECKPOINT_MALFORMED');
    expect(outcome(await withText(''))).toBe('CHECKPOINT_MALFORMED');
    expect(outcome(await withText(late.replace('rantai-bukti/ct_', 'rantai-bukti/xx_')))).toBe(
      'BACKUP_OTHER_CATALOGUE',
    );
    const { checkpoint } = unwrap(parseCheckpoint(late));
    const now = unwrap(await withText(late)).ours.treeSize;
    const stranger = (size: number) =>
      signCheckpoint(nativePrimitives, new Uint8Array(32).fill(1), { ...checkpoint, size });
    // No longer than this ledger, it cannot come from a time that this ledger lost.
    for (const size of [1, checkpoint.size, now])
      expect(outcome(await withText(stranger(size)))).toBe('CHECKPOINT_KEY_UNKNOWN');
    expect(await resultOf(withText(stranger(now + 1)))).toBe('probably-rolled-back');
    // A key that this ledger knows, but retired before that time.
    const retired = late.replace(`\n${String(checkpoint.size)}\n`, `\n${String(now + 1)}\n`);
    expect(outcome(await withText(retired))).toBe('CHECKPOINT_KEY_UNKNOWN');
    const { origin } = checkpoint;
    const inOtherName = stranger(now + 1).replace(`\u2014 ${origin} `, '\u2014 rantai-bukti/lain ');
    expect(outcome(await withText(inOtherName))).toBe('CHECKPOINT_KEY_UNKNOWN');
    const size = String(checkpoint.size);
    expect(outcome(await withText(late.replace(`\n${size}\n`, `\n${String(checkpoint.size + 1)}\n`)))).toBe(
      'CHECKPOINT_SIGNATURE_INVALID',
    );
    for (const input of [
      { checkpoint: null, bundle: null },
      { checkpoint: late, bundle: catalogue.grant(bundle) },
    ])
      expect(outcome(await catalogue.request('heads.compare', input))).toBe('INPUT_INVALID');
  });

  it('refuses a bundle of another catalogue, a changed one, and what is none', async () => {
    const other = await createTestCatalogue();
    expect(outcome(await withBundle(bundle, other))).toBe('BACKUP_OTHER_CATALOGUE');
    await other.dispose();
    const changed = join(catalogue.parent, 'paket-diubah');
    cpSync(bundle, changed, { recursive: true });
    const entries = join(changed, 'data/ledger/entries.jsonl');
    const lines = readFileSync(entries, 'utf8').split('\n');
    const last = lines.length - 2;
    lines[last] = (lines[last] ?? '').replace('"treeSize":', '"treeSize":1');
    writeFileSync(entries, lines.join('\n'));
    expect((await withBundle(changed)).ok).toBe(false);
    cpSync(bundle, changed, { recursive: true });
    writeFileSync(join(changed, 'data/ledger/checkpoint.txt'), late);
    expect((await withBundle(changed)).ok).toBe(false);
    expect(outcome(await withBundle(catalogue.folder))).toBe('BUNDLE_NOT_RECOGNISED');
    expect(outcome(await withBundle(join(catalogue.parent, 'tidak ada')))).toBe('FILE_MISSING');
  });
});
