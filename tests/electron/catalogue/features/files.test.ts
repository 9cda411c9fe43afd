import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { formatPublicKey, minisignKey } from '#shared/bundle/minisign.ts';
import type { Output } from '#shared/contract/contract.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { exported, handoverCase } from '../../../support/handover.ts';
import { outcome } from '../../../support/outcome.ts';
import { seizedCase, storage } from '../../../support/scenario.ts';
import { createTestCatalogue, startService, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
/** Two devices with a list, of two cases, and one without. */
let [first, second, bare] = ['', '', ''];
let bundle: string;
let stationKey: string;
const names = ['DCIM/1.jpg', 'DCIM/2.jpg', 'Dokumen/surat 1.pdf', 'a.txt'];

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  const made = await handoverCase(catalogue);
  const other = await seizedCase(catalogue, [storage(), storage()], 'LP/B/992/XI/2026');
  [, first = ''] = made.items;
  [second = '', bare = ''] = other.items;
  await hash(second, 'dua');
  bundle = (await exported(catalogue, made.case, join(catalogue.parent, 'paket'), { zip: true })).path;
  stationKey = (await catalogue.done('catalogue.session', {})).catalogue?.bundleKey ?? '';
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

async function hash(item: string, name: string): Promise<void> {
  const folder = join(catalogue.parent, name);
  for (const file of names) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), `isi ${file}`);
  }
  await catalogue.done('files.hash', { item, source: catalogue.grant(folder), digests: { sha1: true, md5: true } });
}

const find = (input: { text?: string; digest?: string | null }, after: string | null = null, limit = 100) =>
  catalogue.call('files.find', { text: '', digest: null, ...input, after, limit });
const found = async (input: Parameters<typeof find>[0]) => {
  const reply = await find(input);
  return reply.ok ? reply.value.rows.filter(({ item }) => item === second).map(({ path }) => path) : outcome(reply);
};
const rowsOf = async (item = second) => (await catalogue.done('files.window', { item, from: 0, limit: 500 })).rows;

describe('the files of an item', () => {
  it('are shown by their places, and none where there is no list', async () => {
    const { rows, total } = await catalogue.done('files.window', { item: second, from: 1, limit: 2 });
    expect([rows.map(({ ordinal, path }) => [ordinal, path]), total]).toEqual([
      [
        [1, 'DCIM/2.jpg'],
        [2, 'Dokumen/surat 1.pdf'],
      ],
      4,
    ]);
    expect(await catalogue.done('files.window', { item: bare, from: 0, limit: 9 })).toEqual({ rows: [], total: 0 });
    expect(await catalogue.done('files.place', { item: second, prefix: 'Do' })).toEqual({ ordinal: 2 });
    expect(await catalogue.done('files.place', { item: bare, prefix: 'Do' })).toEqual({ ordinal: 0 });
  });

  it.each([
    ['files.window', { from: 0, limit: 1 }],
    ['files.place', { prefix: '' }],
    ['files.list', { search: '', after: null, limit: 1 }],
    ['files.count', { search: 'a', from: 0 }],
  ] as const)('%s refuses an item that is not there', async (method, input) => {
    expect(outcome(await catalogue.request(method, { item: 'it_none', ...input }))).toBe('ITEM_UNKNOWN');
  });

  it.each(['x', '1', '1:', '-1:0', '1:2:3', '9'.repeat(12)])('refuses %j as a place to go on', async (after) => {
    expect(outcome(await catalogue.call('files.list', { item: second, search: '', after, limit: 1 }))).toBe(
      'INPUT_INVALID',
    );
    expect(outcome(await find({ text: 'DCIM' }, after))).toBe('INPUT_INVALID');
  });
});

describe('a file in any list', () => {
  it('is found by part of its name and by each of its digests', async () => {
    expect(await found({ text: 'surat' })).toEqual(['Dokumen/surat 1.pdf']);
    expect(await found({ text: 'SURAT 1' })).toEqual(['Dokumen/surat 1.pdf']);
    expect(await found({ text: 'tidak ada' })).toEqual([]);
    const [row] = await rowsOf();
    for (const digest of [row?.sha256, row?.sha1, row?.md5])
      expect(await found({ digest: digest ?? '' })).toEqual(['DCIM/1.jpg']);
    expect(await found({ digest: '0'.repeat(40) })).toEqual([]);
  });

  it('bears its item and case, and comes once, whatever the length of a page', async () => {
    const rows: Output<'files.find'>['rows'] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Output<'files.find'> = await catalogue.done('files.find', {
        text: 'DCIM/',
        digest: null,
        after,
        limit: 1,
      });
      rows.push(...page.rows);
      expect(page.total).toBe(rows.length);
      after = page.next;
      more = after !== null;
    }
    const mine = rows.filter(({ item }) => item === second);
    expect(mine.map(({ path }) => path)).toEqual(['DCIM/1.jpg', 'DCIM/2.jpg']);
    expect(new Set(mine.map(({ itemNumber, caseNumber }) => `${caseNumber} ${itemNumber}`)).size).toBe(1);
    expect(new Set(rows.map(({ item, ordinal }) => `${item} ${String(ordinal)}`)).size).toBe(rows.length);
  });
});

describe('the proof of one file', () => {
  let made = 0;
  const prove = async (item = first, ordinal = 1) => {
    const folder = join(catalogue.parent, `bukti-${String(made++)}`);
    mkdirSync(folder);
    const reply = await catalogue.call('files.prove', { item, ordinal, folder: catalogue.grant(folder) });
    return { folder, reply, file: join(folder, reply.ok ? reply.value.name : '') };
  };
  const verify = (file: string, trustKey: string | null = null, held: string | null = null) =>
    catalogue.done('proof.verify', {
      file: catalogue.grant(file),
      trustKey,
      bundle: held === null ? null : catalogue.grant(held),
    });

  it('shows its row and nothing of the others', async () => {
    const { file } = await prove();
    const rows = await rowsOf(first);
    const report = await verify(file);
    // What hash sets of a unit say of a file goes into no proof.
    const { recognised, ...row } = rows[1] ?? { recognised: null };
    expect(recognised).toEqual([]);
    expect(report).toMatchObject({ problems: [], anchors: [], file: row, files: rows.length });
    // Anybody can make such a document with a key of their own.
    expect(report.verdict).toBe('whole-but-untrusted-signer');
    const text = readFileSync(file, 'utf8');
    for (const { path } of rows) expect(text.includes(path)).toBe(path === rows[1]?.path);
  });

  it('is known by the key of the station or by a bundle, without a catalogue', async () => {
    const { file } = await prove();
    const stranger = startService();
    const report = await stranger.done('proof.verify', {
      file: stranger.grant(file),
      trustKey: stationKey,
      bundle: stranger.grant(bundle),
    });
    await stranger.stop();
    expect(report).toMatchObject({ verdict: 'whole', anchors: ['station-key', 'bundle'], stationKey });
    // Numbers stand in the bundle alone.
    expect(report.item).toEqual({ number: 'BB-002', caseNumber: 'LP/A/12/XI/2026/SPKT' });
  });

  it('names no item and no key that nothing vouches for', async () => {
    const { file } = await prove();
    expect(await verify(file)).toMatchObject({ item: null, stationKey: null });
    expect(await verify(file, stationKey)).toMatchObject({ item: null, stationKey });
    const other = await prove(second);
    expect(await verify(other.file, null, bundle)).toMatchObject({ verdict: 'broken', item: null });
  });

  it.each(Array.from(names.keys()))('holds for each row of a list: %d', async (ordinal) => {
    const { file } = await prove(second, ordinal);
    expect(await verify(file, stationKey)).toMatchObject({ verdict: 'whole', file: { path: names[ordinal] } });
  });

  it('is not of a bundle without the entry', async () => {
    const { file } = await prove(second);
    const report = await verify(file, null, bundle);
    expect([report.verdict, report.problems.map(({ code }) => code)]).toEqual(['broken', ['FILE_PROOF_NOT_IN_BUNDLE']]);
  });

  it('is not held against a key that is no key of a station, or none at all', async () => {
    const { file } = await prove();
    const told = async (trustKey: string) =>
      outcome(await catalogue.call('proof.verify', { file: catalogue.grant(file), trustKey, bundle: null }));
    expect(await told(`${stationKey.slice(0, -1)}${stationKey.endsWith('A') ? 'B' : 'A'}`)).toBe('STATION_KEY_FOREIGN');
    expect(await told('bukan kunci')).toBe('INPUT_INVALID');
  });

  it('is not known by a bundle alone, and not at all by one that is broken or none', async () => {
    const { file } = await prove();
    const around = join(catalogue.parent, 'sekeliling');
    cpSync(bundle, join(around, 'paket'), { recursive: true });
    const alone = { verdict: 'whole-but-untrusted-signer', problems: [], anchors: ['bundle'] };
    for (const held of [bundle, `${bundle}.zip`, around]) expect(await verify(file, null, held)).toMatchObject(alone);
    const codes = async (held: string) => (await verify(file, null, held)).problems.map(({ code }) => code);
    // The one line in any entries.jsonl.
    const pasted = join(catalogue.parent, 'tempelan');
    mkdirSync(join(pasted, 'data', 'ledger'), { recursive: true });
    const { entry } = JSON.parse(readFileSync(file, 'utf8')) as Members;
    const line = Buffer.concat([canonicalBytes(entry), Buffer.from('\n')]);
    writeFileSync(join(pasted, 'data', 'ledger', 'entries.jsonl'), line);
    expect(await codes(pasted)).toEqual(['FILE_PROOF_BUNDLE_BROKEN']);
    const copy = join(catalogue.parent, 'salinan');
    cpSync(bundle, copy, { recursive: true });
    expect(await codes(copy)).toEqual([]);
    appendFileSync(join(copy, 'data', 'ledger', 'entries.jsonl'), line);
    expect(await codes(copy)).toEqual(['FILE_PROOF_BUNDLE_BROKEN']);
  });

  it.each([
    ['another name', 'name', 'Kapolri'],
    ['no name of theirs', 'name', ' '],
  ])('is not of a bundle that names its signer otherwise: %s', async (_, member, value) => {
    const { file } = await prove();
    const proof = JSON.parse(readFileSync(file, 'utf8')) as Members;
    signerOf(proof)[member] = value;
    writeFileSync(file, canonicalBytes(proof));
    const report = await verify(file, null, bundle);
    expect([report.verdict, report.problems.map(({ code }) => code)]).toEqual(['broken', ['FILE_PROOF_NOT_IN_BUNDLE']]);
    // Nor does its own signature stand for it any more.
    expect((await verify(file, stationKey)).problems.map(({ code }) => code)).toEqual(['FILE_PROOF_SIGNATURE_OTHER']);
    expect((await verify(file)).verdict).toBe('whole-but-untrusted-signer');
  });

  it('is not signed by another key, nor without its signature, nor with that of another row', async () => {
    const codes = async (file: string, key = stationKey) => (await verify(file, key)).problems.map(({ code }) => code);
    const { file } = await prove();
    const other = await prove(first, 0);
    const anotherKey = nativePrimitives.ed25519PublicKey(new Uint8Array(32).fill(5));
    const foreign = formatPublicKey(minisignKey(nativePrimitives, anotherKey));
    expect(await codes(file, foreign)).toEqual(['FILE_PROOF_OTHER_KEY']);
    for (const text of [readFileSync(`${other.file}.minisig`, 'utf8'), '', 'bukan tanda tangan', 'x'.repeat(5000)]) {
      writeFileSync(`${file}.minisig`, text);
      expect(await codes(file)).toEqual(['FILE_PROOF_SIGNATURE_OTHER']);
    }
    rmSync(`${file}.minisig`);
    expect(await codes(file)).toEqual(['FILE_PROOF_UNSIGNED']);
    mkdirSync(`${file}.minisig`);
    expect(await codes(file)).toEqual(['FILE_PROOF_UNSIGNED']);
  });

  it.each<[string, (proof: Members) => void, string]>([
    ['another name', (proof) => ((proof['row'] as unknown[])[0] = 'DCIM/9.jpg'), 'FILE_PROOF_ROW_NOT_IN_LIST'],
    ['another digest', (proof) => ((proof['row'] as unknown[])[2] = '0'.repeat(64)), 'FILE_PROOF_ROW_NOT_IN_LIST'],
    ['another place', (proof) => (proof['ordinal'] = 0), 'FILE_PROOF_ROW_NOT_IN_LIST'],
    ['a place beyond the list', (proof) => (proof['ordinal'] = 4_000_000), 'FILE_PROOF_ROW_NOT_IN_LIST'],
    ['a path cut short', (proof) => (proof['path'] as unknown[]).pop(), 'FILE_PROOF_ROW_NOT_IN_LIST'],
    ['a row of another length', (proof) => (proof['row'] as unknown[]).pop(), 'FILE_LIST_ROW_CHANGED'],
    ['a row of nonsense', (proof) => (proof['row'] = [null]), 'FILE_LIST_ROW_CHANGED'],
    ['another signer', (proof) => (signerOf(proof)['user'] = `us_${'0'.repeat(16)}`), 'SIGNER_UNKNOWN'],
    ['another key', (proof) => (signerOf(proof)['key'] = Buffer.alloc(32, 1).toString('base64')), 'SIGNATURE_INVALID'],
    ['no key', (proof) => (signerOf(proof)['key'] = ''), 'SIGNATURE_INVALID'],
    ['another digest sealed', (proof) => (dataOf(proof)['digest'] = '0'.repeat(64)), 'FILE_PROOF_ROW_NOT_IN_LIST'],
    ['another source', (proof) => (dataOf(proof)['source'] = 'lain'), 'SIGNATURE_INVALID'],
    ['an entry of another kind', (proof) => (entryOf(proof)['type'] = 'item.seized'), 'ENTRY_MALFORMED'],
  ])('is broken by %s', async (_, change, code) => {
    const { file } = await prove();
    const proof = JSON.parse(readFileSync(file, 'utf8')) as Members;
    change(proof);
    writeFileSync(file, canonicalBytes(proof));
    const report = await verify(file);
    expect([report.verdict, report.problems.map((problem) => problem.code)]).toEqual([
      'broken',
      expect.arrayContaining([code]),
    ]);
  });

  it.each<[string, (text: string) => string]>([
    ['nothing', () => ''],
    ['half of it', (text) => text.slice(0, text.length / 2)],
    ['a line end', (text) => `${text}\n`],
    ['a blank', (text) => text.replace(':', ': ')],
    ['one member more', (text) => text.replace('{', '{"a":1,')],
    ['something else', () => '{}'],
    ['too much', () => ' '.repeat(3_000_000)],
  ])('is none when it holds %s', async (_, change) => {
    const { file } = await prove();
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const reply = await catalogue.call('proof.verify', { file: catalogue.grant(file), trustKey: null, bundle: null });
    expect(outcome(reply)).toBe('FILE_PROOF_MALFORMED');
  });

  it.each<[string, () => Promise<{ reply: Parameters<typeof outcome>[0] }>, string]>([
    ['of a row that is not there', () => prove(first, 999), 'FILE_ROW_UNKNOWN'],
    ['of an item without a list', () => prove(bare, 0), 'FILE_ROW_UNKNOWN'],
    ['of an item that is not there', () => prove('it_none', 0), 'ITEM_UNKNOWN'],
  ])('is not made %s', async (_, run, code) => {
    const { reply } = await run();
    expect(outcome(reply)).toBe(code);
  });

  it('is not made of an item whose content is blocked', async () => {
    await catalogue.done('items.block', { item: second, reason: 'diperiksa ahli' });
    const { folder, reply } = await prove(second);
    expect([outcome(reply), readdirSync(folder)]).toEqual(['CONTENT_BLOCKED', []]);
  });
});

type Members = Record<string, unknown>;
const entryOf = (proof: Members) => (proof['entry'] as { entry: Members }).entry;
const dataOf = (proof: Members) => entryOf(proof)['data'] as Members;
const signerOf = (proof: Members) => proof['signer'] as Members;
