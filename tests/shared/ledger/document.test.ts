import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LedgerUser } from '#shared/domain/catalogue/events.ts';
import { errorCodes } from '#shared/errors/codes.ts';
import { unwrap } from '#shared/errors/result.ts';
import { keyIdOf, originOf, signCheckpoint } from '#shared/ledger/checkpoint.ts';
import { disclosureDigest, makeDisclosure } from '#shared/ledger/disclosure.ts';
import { fromHex, toBase64, toHex, utf8, utf8Text } from '#shared/ledger/encoding.ts';
import { cosignLeaf, decodeLine, encodeLine, leafOf, makeEntryBytes, signLeaf } from '#shared/ledger/entry.ts';
import { FileListBuilder, fileRowBytes, fileRowLeaf } from '#shared/ledger/file-list.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { PartVerifier } from '#shared/ledger/part.ts';
import { decodeProofs, encodeProofs, makeProofs } from '#shared/ledger/proofs.ts';
import { MerkleTree } from '#shared/ledger/tree.ts';
import { verifyLedger } from '#shared/ledger/verify.ts';
import { firstRow } from '../../support/file-rows.ts';
import { seedOf } from '../../support/ledger.ts';
import { implementations } from '../../support/primitives.ts';

const document = readFileSync(new URL('../../../shared/ledger/LEDGER.md', import.meta.url), 'utf8');

/** The lines of the fenced block with this name. */
function block(name: string): string[] {
  const found = [...document.matchAll(/^```text ([\w-]+)\n(.*?)\n```$/gms)].filter((match) => match[1] === name);
  expect(found, `block ${name}`).toHaveLength(1);
  return (found[0]?.[2] ?? '').split('\n');
}

type SecondRow = readonly [
  FileRowValue['path'],
  FileRowValue['bytes'],
  FileRowValue['sha256'],
  FileRowValue['sha1'],
  FileRowValue['md5'],
  FileRowValue['modified'],
  FileRowValue['problem'],
];
function secondRow(line: string): FileRowValue {
  const [path, bytes, sha256, sha1, md5, modified, problem] = JSON.parse(line) as SecondRow;
  return { path, bytes, sha256, sha1, md5, modified, problem };
}

const lines = block('entries').map(utf8);
const checkpoint = block('checkpoint').join('\n') + '\n';
const entries = lines.map((line) => unwrap(decodeLine(line)));
const [proofsText = ''] = block('proofs');

const USER_SEEDS = new Map([
  ['us_000000000000000a', 0x01],
  ['us_000000000000000b', 0x02],
]);
const seedOfUser = (user: string) => seedOf(USER_SEEDS.get(user) ?? 0);

describe.each(implementations)('the worked example of LEDGER.md, %s', (_, primitives) => {
  const leaves = entries.map(({ entry }) => leafOf(primitives, makeEntryBytes(entry)));
  const tree = new MerkleTree(primitives);
  leaves.forEach((leaf) => {
    tree.append(leaf);
  });

  test('has the lines, leaves and signatures that follow from the seeds', () => {
    expect(leaves.map(toHex)).toEqual(block('leaves'));
    entries.forEach(({ entry }, index) => {
      const leaf = leaves[index] ?? new Uint8Array(0);
      const signed = { entry, sig: signLeaf(primitives, seedOfUser(entry.by), leaf) };
      expect(utf8Text(encodeLine(signed))).toBe(block('entries')[index]);
    });
    const cosignature = cosignLeaf(primitives, seedOf(1), leaves[2] ?? new Uint8Array(0));
    expect([toBase64(cosignature)]).toEqual(block('cosignature-2'));
  });

  test('names the keys of the seeds', () => {
    const key = (seed: number) => toBase64(primitives.ed25519PublicKey(seedOf(seed)));
    const created = entries[0]?.entry.data as { station: Record<string, string>; users: LedgerUser[] };
    const added = entries[1]?.entry.data as { user: LedgerUser };
    expect(created.station).toMatchObject({ checkpointKey: key(3), bundleKey: key(4) });
    expect([created.users[0]?.signKey, added.user.signKey]).toEqual([key(1), key(2)]);
  });

  test('has the roots, key id and checkpoint', () => {
    expect([2, 3].map((size) => toHex(tree.root(size)))).toEqual(block('roots'));
    const { catalogue, station } = entries[0]?.entry ?? { catalogue: '', station: '' };
    const origin = originOf(catalogue, station);
    expect([toHex(keyIdOf(primitives, origin, primitives.ed25519PublicKey(seedOf(3))))]).toEqual(block('key-id'));
    expect(signCheckpoint(primitives, seedOf(3), { origin, size: 3, root: tree.root() })).toBe(checkpoint);
  });

  test('has the proofs, and both verifiers find nothing', async () => {
    expect(utf8Text(encodeProofs(makeProofs(tree, 3, [0, 1, 2], [2])))).toBe(proofsText);
    expect((await verifyLedger(primitives, lines, checkpoint)).problems).toEqual([]);
    const part = new PartVerifier(primitives, unwrap(decodeProofs(utf8(proofsText))), checkpoint);
    lines.forEach((line) => part.nextLine(line));
    expect(part.finish().problems).toEqual([]);
  });

  test('has the file list', () => {
    const rows = block('rows').map((row): FileRowValue => {
      const [path, bytes, sha256, problem] = JSON.parse(row) as [
        string,
        number,
        string | null,
        FileRowValue['problem'],
      ];
      return firstRow(path, bytes, sha256, problem);
    });
    expect(rows.map((row) => utf8Text(fileRowBytes(row, 1)))).toEqual(block('rows'));
    expect(rows.map((row) => toHex(fileRowLeaf(primitives, row, 1)))).toEqual(block('row-leaves'));
    const builder = new FileListBuilder(primitives, 1);
    rows.forEach((row) => unwrap(builder.append(row)));
    expect(JSON.stringify(builder.finish())).toBe(block('list')[0]);
  });

  test('has the file list of format 2', () => {
    const rows = block('rows-2').map(secondRow);
    expect(rows.map((row) => utf8Text(fileRowBytes(row, 2)))).toEqual(block('rows-2'));
    expect(rows.map((row) => toHex(fileRowLeaf(primitives, row, 2)))).toEqual(block('row-leaves-2'));
    const builder = new FileListBuilder(primitives, 2);
    rows.forEach((row) => unwrap(builder.append(row)));
    expect(JSON.stringify(builder.finish())).toBe(block('list-2')[0]);
  });

  test('has the disclosure', () => {
    const [json = '', written = '', digest] = block('disclosure');
    const [, name, value] = JSON.parse(json) as [string, string, unknown];
    const salt = Uint8Array.from({ length: 16 }, (__, index) => index);
    expect(makeDisclosure(salt, name, value)).toBe(written);
    expect(Buffer.from(written, 'base64url').toString()).toBe(json);
    expect(disclosureDigest(primitives, written)).toBe(digest);
  });
});

/** What somebody else would write from the document alone: node:crypto, JSON.parse and Buffer, nothing of ours. */
describe('the worked example of LEDGER.md by other means', () => {
  const sha256 = (...parts: readonly Uint8Array[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
  const privateKey = (seed: number) => {
    const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
    return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  };
  const publicKey = (seed: number) =>
    createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' }).subarray(-32);
  const leaves = block('entries').map((line) => {
    const entry = line.slice('{"entry":'.length, -(',"sig":""}'.length + 88));
    return sha256(Uint8Array.of(0), Buffer.from(entry));
  });
  const node = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right);
  const [leaf0 = Buffer.of(), leaf1 = Buffer.of(), leaf2 = Buffer.of()] = leaves;

  test('comes out the same: leaves, links, signatures', () => {
    expect(leaves.map((leaf) => leaf.toString('hex'))).toEqual(block('leaves'));
    block('entries').forEach((line, index) => {
      const { entry, sig } = JSON.parse(line) as { entry: { by: string; prev: string }; sig: string };
      const message = Buffer.concat([Buffer.from('rantai/entry/v1\n'), leaves[index] ?? Buffer.of()]);
      expect(sign(null, message, privateKey(USER_SEEDS.get(entry.by) ?? 0)).toString('base64')).toBe(sig);
      expect(entry.prev).toBe(leaves[index - 1]?.toString('hex') ?? '0'.repeat(64));
    });
    const cosignature = sign(null, Buffer.concat([Buffer.from('rantai/cosign/v1\n'), leaf2]), privateKey(1));
    expect([cosignature.toString('base64')]).toEqual(block('cosignature-2'));
  });

  test('comes out the same: roots, proofs, checkpoint', () => {
    const older = node(leaf0, leaf1);
    const root = node(older, leaf2);
    expect([older.toString('hex'), root.toString('hex')]).toEqual(block('roots'));
    const [h0, h1, h2, h01] = [leaf0, leaf1, leaf2, older].map((digest) => digest.toString('hex'));
    expect(JSON.parse(proofsText)).toEqual({
      consistency: [{ path: [h2], root: h01, size: 2 }],
      inclusion: [
        { path: [h1, h2], seq: 0 },
        { path: [h0, h2], seq: 1 },
        { path: [h01], seq: 2 },
      ],
      v: 1,
    });
    const [origin = ''] = checkpoint.split('\n');
    const text = Buffer.from(`${origin}\n3\n${root.toString('base64')}\n`);
    const keyId = sha256(Buffer.from(`${origin}\n`), Uint8Array.of(1), publicKey(3)).subarray(0, 4);
    expect([keyId.toString('hex')]).toEqual(block('key-id'));
    const signature = Buffer.concat([keyId, sign(null, text, privateKey(3))]).toString('base64');
    expect(checkpoint).toBe(`${text.toString()}\n\u2014 ${origin} ${signature}\n`);
  });

  test('comes out the same: file lists and disclosure', () => {
    for (const format of ['', '-2']) {
      const leavesOf = block(`rows${format}`).map((row) => sha256(Uint8Array.of(0), Buffer.from(row)));
      const [row0 = Buffer.of(), row1 = Buffer.of(), row2 = Buffer.of()] = leavesOf;
      expect(leavesOf.map((leaf) => leaf.toString('hex'))).toEqual(block(`row-leaves${format}`));
      const list = JSON.parse(block(`list${format}`)[0] ?? '') as Record<string, unknown>;
      expect(list['digest']).toBe(node(node(row0, row1), row2).toString('hex'));
    }
    const [json = '', written = '', digest] = block('disclosure');
    expect(Buffer.from(json).toString('base64url')).toBe(written);
    expect(sha256(Buffer.from(written)).toString('base64url')).toBe(digest);
  });
});

describe('LEDGER.md', () => {
  const named = new Set([...document.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map((match) => match[1] ?? ''));

  test('names only codes that exist', () => {
    const known: readonly string[] = errorCodes;
    expect([...named].filter((code) => !known.includes(code))).toEqual([]);
  });

  test('names every code that the verifiers of a log can report', () => {
    const first = errorCodes.indexOf('CANONICAL_INVALID');
    const last = errorCodes.indexOf('DISCLOSURE_UNKNOWN');
    expect(errorCodes.slice(first, last + 1).filter((code) => !named.has(code))).toEqual([]);
  });

  test('shows hexadecimal that is ours', () => {
    for (const digest of [...block('leaves'), ...block('roots'), ...block('row-leaves')])
      expect(fromHex(digest)).toHaveLength(32);
  });
});
