import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sodium from 'sodium-native';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { openDataKeys, sealDataKeys } from '#electron/catalogue/keys/data-keys.ts';
import type { Keyring } from '#electron/catalogue/keys/keyring.ts';
import { encodeVault, parseVault, upToDate, type UnsealedVault } from '#electron/catalogue/keys/vault-format.ts';
import { sealVault } from '#electron/catalogue/keys/vault-mac.ts';
import { isUnder } from '#electron/catalogue/storage/rekey.ts';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { unwrap } from '#shared/errors/result.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { keysKeptBy } from '../../../support/leavers.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, switchTo, unlockAs, waiting, type TestUser } from '../../../support/people.ts';
import { removeUser } from '../../../support/removal.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
let kept: Keyring;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  people = await addEverybody(catalogue);
  await catalogue.lock();
  kept = await keysKeptBy(catalogue.folder, people.investigator);
});
afterEach(() => catalogue.dispose());

const file = () => join(catalogue.folder, 'vault.json');
const vault = (): UnsealedVault => upToDate(unwrap(parseVault(nativePrimitives, readFileSync(file()))));

/** By somebody who has the data keys, and with them a right MAC. */
function edit(change: (vault: UnsealedVault) => void): void {
  const edited = structuredClone(vault());
  change(edited);
  writeFileSync(file(), encodeVault(sealVault(nativePrimitives, edited, kept.data)));
}

type Slot = UnsealedVault['users'][number] | UnsealedVault['recovery'][number];

function slotIn({ users, recovery }: UnsealedVault, id: string | null): Slot {
  const slot = id === null ? recovery[0] : users.find((user) => user.id === id);
  if (slot === undefined) throw new Error('no such slot');
  return slot;
}

const findings = async () => (await catalogue.done('audit.run', {})).findings.map(({ code, row }) => [code, row]);

describe('a slot with the sealing key of somebody who leaves', () => {
  it.each(['recovery', 'evidence-officer'] as const)('SEC-42 gets no next keys: %s', async (which) => {
    const [theirs, secret] = [Buffer.alloc(32), Buffer.alloc(32)];
    sodium.crypto_box_keypair(theirs, secret);
    const owner = which === 'recovery' ? null : people[which].id;
    let forged = '';
    edit((edited) => {
      const slot = slotIn(edited, owner);
      forged = slot.id;
      slot.sealKey = toBase64(theirs);
      slot.dataKeys = sealDataKeys(kept.data, slot.sealKey);
    });
    await switchTo(catalogue, people.administrator);
    expect(await findings()).toEqual([['VAULT_SLOT_MISSING', forged]]);
    expect(outcome(await removeUser(catalogue, people.investigator, people.supervisor))).toBe('ok');
    await catalogue.lock();
    const { users, recovery } = vault();
    const opened = [...users, ...recovery].filter(
      ({ dataKeys }) => openDataKeys(dataKeys, toBase64(theirs), secret) !== null,
    );
    expect(opened).toEqual([]);
    expect([...users, ...recovery].map(({ sealKey }) => sealKey)).not.toContain(toBase64(theirs));
    expect(isUnder(join(catalogue.folder, 'catalogue.db'), kept.data.database)).toBe(false);
  });
});

describe('a slot that was taken away', () => {
  it('SEC-67 is named by the audit while the vault is whole otherwise', async () => {
    await switchTo(catalogue, people.supervisor);
    expect(await findings()).toEqual([]);
    await catalogue.lock();
    const gone = vault().recovery[0]?.id;
    edit((edited) => {
      edited.recovery = [];
      edited.users = edited.users.filter(({ id }) => id !== people['evidence-officer'].id);
    });
    await unlockAs(catalogue, people.supervisor);
    expect((await findings()).toSorted()).toEqual(
      [gone, people['evidence-officer'].id].toSorted().map((id) => ['VAULT_SLOT_MISSING', id]),
    );
  });

  it('SEC-67 makes a drill bad', async () => {
    edit((edited) => {
      edited.recovery = [];
    });
    await switchTo(catalogue, people.supervisor);
    const made = await catalogue.done('backup.make', { target: catalogue.grant(catalogue.parent) });
    const drilled = await catalogue.done('backup.drill', { backup: catalogue.grant(made.path) });
    expect([drilled.result, drilled.found, drilled.findings.map(({ code }) => code)]).toEqual([
      'bad',
      1,
      ['VAULT_SLOT_MISSING'],
    ]);
  });

  it('SEC-67 is judged in a drill by whom the ledger of that time knew', async () => {
    await switchTo(catalogue, people.supervisor);
    const made = await catalogue.done('backup.make', { target: catalogue.grant(catalogue.parent) });
    await switchTo(catalogue, people.administrator);
    const passphrase = 'kata sandi yang panjang';
    await catalogue.done('users.add', { name: 'Baru', role: 'investigator', expires: null, passphrase });
    await switchTo(catalogue, people.supervisor);
    expect((await catalogue.done('backup.drill', { backup: catalogue.grant(made.path) })).findings).toEqual([]);
  });

  it('SEC-44 of sheets that are revoked does not keep the data under the keys they open', async () => {
    edit((edited) => {
      edited.recovery = [];
    });
    await switchTo(catalogue, people.administrator);
    const revoked = catalogue.call('recovery.revoke', { reason: 'lembar hilang' });
    const { proposal } = await waiting(catalogue);
    const { id: user, passphrase } = people.supervisor;
    await catalogue.done('second.sign', { proposal, user, passphrase });
    expect(outcome(await revoked)).toBe('ok');
    await catalogue.lock();
    expect(isUnder(join(catalogue.folder, 'catalogue.db'), kept.data.database)).toBe(false);
  });
});
