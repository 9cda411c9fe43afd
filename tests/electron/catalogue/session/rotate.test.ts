import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/domain/catalogue/events.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { Keyring } from '#electron/catalogue/keys/keyring.ts';
import { keysKeptBy, openedBy, writePictures } from '../../../support/leavers.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, switchTo, unlockAs, waiting, type TestUser } from '../../../support/people.ts';
import { ledgerReport } from '../../../support/raw-catalogue.ts';
import { removeUser } from '../../../support/removal.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
let leaver: TestUser;
let kept: Keyring;
let caseId: string;
let attachments: Output<'attachments.list'>;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  caseId = await openCase(catalogue);
  for (const path of writePictures(catalogue.parent, 3))
    await catalogue.done('attachments.add', {
      case: caseId,
      item: null,
      kind: 'photo',
      caption: 'x',
      file: catalogue.grant(path),
    });
  attachments = await catalogue.done('attachments.list', { case: caseId });
  people = await addEverybody(catalogue);
  leaver = people.investigator;
  await catalogue.lock();
  kept = await keysKeptBy(catalogue.folder, leaver);
  await switchTo(catalogue, people.administrator);
});
afterEach(async () => {
  kept.wipe();
  await catalogue.dispose();
});

const inside = (...names: string[]) => join(catalogue.folder, ...names);
const remove = async () => outcome(await removeUser(catalogue, leaver, people.supervisor));
const opened = () => openedBy(kept.data, catalogue.folder, attachments);
const vaultText = () => readFileSync(inside('vault.json'), 'utf8');
const audited = async () => {
  const { findings } = await catalogue.done('audit.run', {});
  return findings;
};

describe('a change of keys', () => {
  it('SEC-44 leaves nothing that the keys before open', async () => {
    expect(await opened()).toHaveLength(4);
    expect(await remove()).toBe('ok');
    await catalogue.lock();
    expect(await opened()).toEqual([]);
    expect(readdirSync(catalogue.folder).sort()).toEqual(['catalogue.db', 'files', 'lock', 'vault.json']);
    expect(readdirSync(inside('files')).sort()).toEqual(attachments.map(({ attachment }) => attachment).sort());
    expect(JSON.parse(vaultText())).toMatchObject({ version: 2, rotation: null });
  });

  it('leaves everything as it was for those who stay', async () => {
    expect(await remove()).toBe('ok');
    expect(await audited()).toEqual([]);
    // The same session goes on under the new keys.
    const [path = ''] = writePictures(catalogue.parent, 1);
    await switchTo(catalogue, people['evidence-officer']);
    expect(await audited()).toEqual([]);
    await catalogue.done('attachments.add', {
      case: caseId,
      item: null,
      kind: 'photo',
      caption: 'sesudah',
      file: catalogue.grant(path),
    });
    expect(await audited()).toEqual([]);
    await catalogue.lock();
    const report = await ledgerReport(catalogue.folder);
    expect(report.problems).toEqual([]);
  });

  it('SEC-44 names the new keys of the station in the ledger, and signs the head with them', async () => {
    const before = await catalogue.done('catalogue.session', {});
    expect(await remove()).toBe('ok');
    const after = await catalogue.done('catalogue.session', {});
    expect(after.catalogue?.bundleKey).not.toBe(before.catalogue?.bundleKey);
    await catalogue.lock();
    // What the lock screen shows stays the new one.
    expect((await catalogue.done('catalogue.session', {})).catalogue).toEqual(after.catalogue);
    await switchTo(catalogue, people.supervisor);
    expect((await catalogue.done('catalogue.session', {})).catalogue).toEqual(after.catalogue);
  });

  it('SEC-44 removes copies that were kept before a step of the schema: they are under the keys before', async () => {
    writeFileSync(inside('catalogue.db.before-20'), 'x');
    expect(await remove()).toBe('ok');
    expect(existsSync(inside('catalogue.db.before-20'))).toBe(false);
  });

  it('SEC-44 gives the database another salt, so that the vault before does not fit it', async () => {
    const salt = readFileSync(inside('catalogue.db')).subarray(0, 16);
    const vault = vaultText();
    expect(await remove()).toBe('ok');
    await catalogue.lock();
    expect(readFileSync(inside('catalogue.db')).subarray(0, 16)).not.toEqual(salt);
    writeFileSync(inside('vault.json'), vault);
    for (const user of [people.administrator, leaver])
      expect(outcome(await unlockAs(catalogue, user))).toBe('VAULT_MISMATCH');
  });

  it('tells how far it is', async () => {
    expect(await remove()).toBe('ok');
    const steps = catalogue.pushes.filter((push) => push.kind === 'progress').map(({ step }) => step);
    expect(steps).toEqual(expect.arrayContaining(['rekeying-database', 'rekeying-files']));
  });

  it('leaves an attachment alone that is missing or damaged, and audit names it', async () => {
    const [first, second, third] = attachments.map(({ attachment }) => attachment);
    truncateSync(inside('files', first ?? ''), 100);
    const bytes = readFileSync(inside('files', second ?? ''));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(inside('files', second ?? ''), bytes);
    expect(await remove()).toBe('ok');
    // An administrator sees no case, and so no name of a file.
    await switchTo(catalogue, people.supervisor);
    const findings = await audited();
    expect(findings.map(({ code, row }) => `${code} ${row}`).sort()).toEqual(
      [first, second].map((id) => `ATTACHMENT_DAMAGED ${id ?? ''}`).sort(),
    );
    expect(statSync(inside('files', third ?? '')).isFile()).toBe(true);
    expect(readFileSync(inside('files', second ?? ''))).toEqual(bytes);
  });

  it('SEC-44 waits for nobody who left while it was put off: it is ended at the next unlock, whoever that is', async () => {
    const removal = catalogue.call('users.remove', { user: leaver.id, reason: 'x' }, 'stopped');
    const { proposal } = await waiting(catalogue);
    const passphrase = people.supervisor.passphrase;
    const signing = catalogue.call('second.sign', { proposal, user: people.supervisor.id, passphrase });
    // The lock comes in the middle of it; the entry may or may not have been made.
    await signing;
    await catalogue.lock();
    await removal;
    const mine = await unlockAs(catalogue, people['evidence-officer']);
    expect(outcome(mine)).toBe('ok');
    await switchTo(catalogue, people.administrator);
    const row = (await catalogue.done('users.list', {})).find(({ user }) => user === leaver.id);
    await catalogue.lock();
    expect(await opened()).toHaveLength(row?.status === 'removed' ? 0 : 4);
  });
});
