import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Output } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, passphraseOf, switchTo, waiting, type TestUser } from '../../../support/people.ts';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import { createTestCatalogue, PASSPHRASE, type TestCatalogue } from '../../../support/service.ts';

const plan = { threshold: 2, shares: 3 };
const identity = {
  name: 'Bunga Rahasia',
  aliases: 'Melati',
  birthDate: '2012-03-04',
  birthPlace: 'Atambua',
  nationalId: '5304010101120001',
  address: 'Jalan Tersembunyi 7',
  phone: '081299990000',
  parents: 'Ibu Kenanga',
  notes: 'ciri khusus',
};
const reason = { code: 'supervision', text: 'melihat' } as const;

let catalogue: TestCatalogue;
let founder: TestUser;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
});
afterEach(() => catalogue.dispose());

const commandRow = z.strictObject({ request: z.string(), method: z.string(), reply: z.string() });

/** The table of stored replies as somebody with the database key reads it. The catalogue is locked after this. */
async function storedReplies(): Promise<z.infer<typeof commandRow>[]> {
  await catalogue.lock();
  const raw = await openRaw(catalogue.folder);
  try {
    return raw.database.read.all(commandRow, 'SELECT request, method, reply FROM commands');
  } finally {
    raw.close();
  }
}

/** New sheets, after the first ones were revoked by two. */
async function newSheets(request: string): Promise<Output<'recovery.establish'>> {
  const supervisor = await addUser(catalogue, 'supervisor');
  const revocation = catalogue.call('recovery.revoke', { reason: 'x' });
  const { proposal } = await waiting(catalogue);
  await catalogue.done('second.sign', { proposal, user: supervisor.id, passphrase: supervisor.passphrase });
  expect(outcome(await revocation)).toBe('ok');
  const established = await catalogue.call('recovery.establish', { plan, passphrase: PASSPHRASE }, request);
  if (!established.ok) throw new Error(established.error.code);
  return established.value;
}

describe('SEC-49 the stored reply', () => {
  it('holds no passphrase, no recovery code and no identity, whatever was asked', async () => {
    const codes = (await newSheets('lembar'))?.codes ?? [];
    expect(codes).toHaveLength(3);
    await addUser(catalogue, 'investigator', 'Penyidik');
    const next = 'kata sandi baru milik sendiri';
    await catalogue.done('users.change-passphrase', { current: PASSPHRASE, next });
    await catalogue.done('users.change-passphrase', { current: next, next: PASSPHRASE });
    const caseId = await openCase(catalogue);
    const { person } = await catalogue.done('people.record', { case: caseId, roles: ['child-victim'], identity });
    expect((await catalogue.done('people.open', { person, reason })).identity).toEqual(identity);
    const replies = await storedReplies();
    const methods = replies.map(({ method }) => method);
    for (const method of ['users.add', 'users.change-passphrase', 'recovery.establish', 'people.record', 'people.open'])
      expect(methods).toContain(method);
    const text = JSON.stringify(replies);
    const secrets = [
      PASSPHRASE,
      next,
      passphraseOf('supervisor'),
      passphraseOf('Penyidik'),
      ...codes.flatMap((code) => [code, ...code.split(' ')]),
      ...Object.values(identity),
    ];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('of new recovery sheets is empty: asked for again, they are not shown again', async () => {
    expect(await newSheets('lembar')).not.toBeNull();
    const again = await catalogue.call('recovery.establish', { plan, passphrase: PASSPHRASE }, 'lembar');
    expect(again).toEqual({ ok: true, value: null });
  });

  it('tells neither the name nor the type of a restricted file that was shown or saved', async () => {
    const file = join(catalogue.parent, 'akta-kelahiran.docx');
    writeFileSync(file, 'isi');
    const about = { case: await openCase(catalogue), person: null, kind: 'document' as const, caption: 'x' };
    const { attachment } = await catalogue.done('restricted.add', { ...about, file: catalogue.grant(file) });
    const opened = await catalogue.done('restricted.open', { attachment, reason });
    const save = { attachment, reason, folder: catalogue.grant(catalogue.parent) };
    const saved = await catalogue.call('restricted.save', save, 'simpan');
    expect([opened.opened?.name, saved.ok && saved.value.name]).toEqual([
      'akta-kelahiran.docx',
      expect.stringMatching(/^dokumen-\w{6}\.docx$/),
    ]);
    expect(await catalogue.call('restricted.save', save, 'simpan')).toEqual({ ok: true, value: { name: null } });
    const replies = await storedReplies();
    expect(
      replies.flatMap(({ method, reply }) => (/^restricted\.(open|save)$/.test(method) ? [reply] : [])).sort(),
    ).toEqual(['{"name":null}', '{"opened":null}']);
  });

  it('is not given to whoever may not do the act any more', async () => {
    const input = { name: 'Baru', role: 'supervisor', expires: null, passphrase: passphraseOf('Baru') } as const;
    expect(outcome(await catalogue.call('users.add', input, 'baru'))).toBe('ok');
    const administrator = await addUser(catalogue, 'administrator');
    expect(outcome(await catalogue.call('users.add', input, 'baru'))).toBe('ACT_NOT_ALLOWED');
    await switchTo(catalogue, administrator);
    // Nor to another person, whose request of the same name is another request.
    expect(outcome(await catalogue.call('users.add', input, 'baru'))).toBe('REQUEST_DUPLICATE');
    await switchTo(catalogue, founder);
  });
});
