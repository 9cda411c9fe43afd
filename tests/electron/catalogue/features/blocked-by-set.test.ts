import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { exportInput, handoverCase, type HandoverCase } from '../../../support/handover.ts';
import { addEverybody, addUser, founderOf, switchTo, waiting, type TestUser } from '../../../support/people.ts';
import { pngPicture } from '../../../support/pictures.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

/** A picture that a blocked hash set knows, attached before or after the set came. */
const picture = pngPicture(4, 4, 'DIKENAL-HIMPUNAN');
const digest = createHash('sha256').update(picture).digest('hex');

let catalogue: TestCatalogue;
let made: HandoverCase;
let founder: TestUser;
let people: Awaited<ReturnType<typeof addEverybody>>;

beforeEach(async () => {
  catalogue = await createTestCatalogue();
  founder = await founderOf(catalogue);
  made = await handoverCase(catalogue);
  people = await addEverybody(catalogue);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const at = (name: string) => join(catalogue.parent, name);

async function addSet(
  digests: readonly string[],
  kind: 'blocked' | 'notable' = 'blocked',
  algorithm = 'sha256',
  name = 'Himpunan A',
): Promise<void> {
  const text = `${algorithm}\n${digests.join('\n')}\n`;
  writeFileSync(at('himpunan.csv'), text);
  await switchTo(catalogue, people.supervisor);
  await catalogue.done('hash-sets.add', {
    file: catalogue.grant(at('himpunan.csv')),
    sha256: createHash('sha256').update(text).digest('hex'),
    ...{ name, kind, category: '' },
  });
  await switchTo(catalogue, founder);
}

async function attach(item: string | null, name = 'gambar.png'): Promise<string> {
  writeFileSync(at(name), picture);
  const about = { case: made.case, item, kind: 'photo', caption: 'x', file: catalogue.grant(at(name)) } as const;
  return (await catalogue.done('attachments.add', about)).attachment;
}

const preview = (attachment: string) => catalogue.call('attachments.preview', { attachment });
function save(attachment: string) {
  mkdirSync(at('keluar'), { recursive: true });
  return catalogue.call('attachments.save', { attachment, folder: catalogue.grant(at('keluar')) });
}
const handOver = (name: string) => catalogue.call('handover.export', exportInput(catalogue, made.case, at(name)));
/** Of what the pre-check says that a set has it: number of the item, null of the case. */
const told = async () => {
  const { findings } = await catalogue.done('handover.precheck', { case: made.case, stage: 'tahap-1' });
  return findings.filter(({ code }) => code === 'content-in-set').map(({ number }) => number);
};
/** By two people. */
async function release(item: string): Promise<void> {
  const released = catalogue.call('items.release', { item, reason: 'salah kenal' });
  const { proposal } = await waiting(catalogue);
  const { id: user, passphrase } = people.supervisor;
  await catalogue.done('second.sign', { proposal, user, passphrase });
  expect(outcome(await released)).toBe('ok');
}
const blockedOf = async (item: string) => (await catalogue.done('items.get', { item })).item.blocked;

describe('SEC-72 an attachment that a blocked set knows', () => {
  it('blocks the content of the item that it is added to, by an entry that names the set', async () => {
    const [item = ''] = made.items;
    await addSet([digest]);
    const attachment = await attach(item);
    expect(await blockedOf(item)).toBe(true);
    expect(outcome(await preview(attachment))).toBe('CONTENT_BLOCKED');
    expect(outcome(await save(attachment))).toBe('CONTENT_BLOCKED');
    expect(readdirSync(at('keluar'))).toEqual([]);
    const { timeline } = await catalogue.done('items.get', { item });
    expect(timeline.filter(({ type }) => type === 'item.content-blocked').map(({ data }) => data)).toMatchObject([
      { reason: 'SHA-256 sebuah lampirannya ada dalam himpunan terblokir Himpunan A' },
    ]);
    // A second one finds the item blocked and is no reason to refuse it.
    await attach(item, 'lagi.png');
  });

  it('and that was there before the set is neither shown, saved nor handed over from then on', async () => {
    const [item = ''] = made.items;
    const attachment = await attach(item);
    expect(outcome(await preview(attachment))).toBe('ok');
    await addSet([digest]);
    const refused = { ok: false, error: { code: 'CONTENT_IN_SET', details: { set: 'Himpunan A' } } };
    expect(await preview(attachment)).toEqual(refused);
    expect(await save(attachment)).toEqual(refused);
    expect(readdirSync(at('keluar'))).toEqual([]);
    await matchDisk();
    expect(await told()).toEqual(['BB-001']);
    expect(await handOver('satu')).toEqual(refused);
    expect(readdirSync(at('satu'))).toEqual([]);
    const [row] = (await catalogue.done('attachments.list', { case: made.case })).filter(
      (each) => each.attachment === attachment,
    );
    expect(row?.blocked).toBe(true);
  });

  it('and a file of a list that nobody matched yet is not proved to anybody', async () => {
    const [, item = ''] = made.items;
    const { rows } = await catalogue.done('files.window', { item, from: 0, limit: 1 });
    mkdirSync(at('bukti'));
    const prove = () => catalogue.call('files.prove', { item, ordinal: 0, folder: catalogue.grant(at('bukti')) });
    expect(outcome(await prove())).toBe('ok');
    await addSet([rows[0]?.sha256 ?? '']);
    expect(outcome(await prove())).toBe('CONTENT_IN_SET');
    expect(readdirSync(at('bukti'))).toHaveLength(2);
  });

  it('and a file that it has by MD5 alone is proved only after two people have released its item', async () => {
    const [item = ''] = made.items;
    mkdirSync(at('isi'));
    writeFileSync(at('isi/gambar.png'), picture);
    const source = catalogue.grant(at('isi'));
    await catalogue.done('files.hash', { item, source, digests: { sha1: false, md5: true } });
    await addSet([createHash('md5').update(picture).digest('hex')], 'blocked', 'md5');
    mkdirSync(at('bukti'));
    const prove = () => catalogue.call('files.prove', { item, ordinal: 0, folder: catalogue.grant(at('bukti')) });
    expect(await prove()).toMatchObject({ error: { code: 'CONTENT_IN_SET', details: { set: 'Himpunan A' } } });
    expect(readdirSync(at('bukti'))).toEqual([]);
    await catalogue.done('files.match', { item });
    expect(outcome(await prove())).toBe('CONTENT_BLOCKED');
    await release(item);
    expect(outcome(await prove())).toBe('ok');
  });

  it('is handed over as blocked once its item is, and is seen again when two people have released that', async () => {
    const [item = ''] = made.items;
    const attachment = await attach(item);
    expect(outcome(await handOver('nol'))).toBe('ok');
    await addSet([digest]);
    await matchDisk();
    const goneOut = async () => (await catalogue.done('items.get', { item })).goneOut.map(({ version }) => version);
    expect(await goneOut()).toEqual([]);
    await catalogue.done('items.block', { item, reason: 'ada dalam himpunan' });
    expect(outcome(await handOver('satu'))).toBe('ok');
    // What left before it was blocked is told, and not the bundle that withheld it.
    expect(await goneOut()).toEqual([1]);
    await release(item);
    expect(outcome(await preview(attachment))).toBe('ok');
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  it('and that is of no item is refused until it is added to the one that it comes from', async () => {
    await addSet([digest]);
    await matchDisk();
    const attachment = await attach(null);
    expect(outcome(await preview(attachment))).toBe('CONTENT_IN_SET');
    expect(await told()).toEqual([null]);
    expect(outcome(await handOver('satu'))).toBe('CONTENT_IN_SET');
    await attach(made.items[0] ?? '', 'lagi.png');
    expect(outcome(await preview(attachment))).toBe('CONTENT_BLOCKED');
    expect(await told()).toEqual([]);
    expect(outcome(await handOver('dua'))).toBe('ok');
  });

  it.each([
    ['a set of another kind', [digest], 'notable'],
    ['a blocked set that does not hold it', ['ab'.repeat(32)], 'blocked'],
  ] as const)('is shown as before where only %s is in force', async (_, digests, kind) => {
    const [item = ''] = made.items;
    await addSet(digests, kind);
    expect(outcome(await preview(await attach(item)))).toBe('ok');
    expect(await blockedOf(item)).toBe(false);
  });
});

describe('a hash set', () => {
  const unmatched = async () => (await catalogue.done('hash-sets.list', {})).map((set) => set.unmatched);

  it('that is blocked tells of lists that were not matched with it since it came, until it is retired', async () => {
    await addSet([digest]);
    expect(await unmatched()).toEqual([1]);
    await matchDisk();
    expect(await unmatched()).toEqual([0]);
    await addSet([digest], 'blocked', 'sha256', 'Himpunan B');
    expect(await unmatched()).toEqual([0, 1]);
    await switchTo(catalogue, people.administrator);
    const second = await addUser(catalogue, 'supervisor', 'Pengawas Lain');
    await switchTo(catalogue, people.supervisor);
    const set = (await catalogue.done('hash-sets.list', {}))[1]?.set ?? '';
    const retired = catalogue.call('hash-sets.retire', { set, reason: 'ganda' });
    expect(await unmatched()).toEqual([0, 1]);
    const { proposal } = await waiting(catalogue);
    await catalogue.done('second.sign', { proposal, user: second.id, passphrase: second.passphrase });
    expect(outcome(await retired)).toBe('ok');
    expect(await unmatched()).toEqual([0, 0]);
  });

  it.each([
    ['is not blocked', 'notable', 'sha256', 'a'.repeat(64)],
    ['has no kind of digest that a list has', 'blocked', 'md5', 'a'.repeat(32)],
  ] as const)('that %s waits for no match', async (_, kind, algorithm, value) => {
    await addSet([value], kind, algorithm);
    expect(await unmatched()).toEqual([0]);
  });
});

describe('a list that has no digest of the kind that a blocked set has', () => {
  const warnings = async () => {
    const { findings } = await catalogue.done('handover.precheck', { case: made.case, stage: 'tahap-1' });
    return findings.filter(({ code }) => code === 'not-recognisable');
  };

  it('is warned of with the set and its kinds, and kept from nobody', async () => {
    expect(await warnings()).toEqual([]);
    await addSet(['a'.repeat(32)], 'blocked', 'md5');
    const of = { code: 'not-recognisable', severity: 'warns', item: made.items[1], number: 'BB-002' };
    expect(await warnings()).toEqual([{ ...of, sets: [{ name: 'Himpunan A', kinds: ['md5'] }] }]);
    expect(outcome(await handOver('satu'))).toBe('ok');
  });

  it.each([
    ['the set is a notable one', 'notable', 'md5', 'a'.repeat(32)],
    ['the set has that kind too', 'blocked', 'sha256', 'a'.repeat(64)],
  ] as const)('is warned of no more where %s', async (_, kind, algorithm, value) => {
    await addSet([value], kind, algorithm);
    expect(await warnings()).toEqual([]);
  });
});

/** The list of the disk holds nothing of the set, but nobody may hand it over before that is known. */
async function matchDisk(): Promise<void> {
  await catalogue.done('files.match', { item: made.items[1] ?? '' });
}
