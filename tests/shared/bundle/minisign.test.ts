import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  formatPublicKey,
  formatPublicKeyFile,
  keyBeginning,
  parsePublicKey,
  parseSignature,
  printKeyId,
  signMinisign,
  verifyMinisign,
} from '#shared/bundle/minisign.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { unwrap } from '#shared/errors/result.ts';
import { seedOf } from '../../support/ledger.ts';
import { outcome } from '../../support/outcome.ts';
import { implementations } from '../../support/primitives.ts';
import { hasTool } from '../../support/tools.ts';
import { keyOf } from '../../support/verify-files.ts';

const seed = seedOf(60);
const key = keyOf(seed);
const message = new TextEncoder().encode('isi daftar\n');
const comment = 'rantai-bukti bundle=bu_1 version=1';
const signWith = (primitives: Primitives) => signMinisign(primitives, seed, primitives.blake2b512(message), comment);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rb-minisign-'));
  writeFileSync(join(folder, 'daftar.txt'), message);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each([1, 2, 60, 255])('a key is known by the beginning that its id gives, and by no other: %d', (byte) => {
  const other = keyOf(seedOf(byte ^ 3));
  const mine = keyOf(seedOf(byte));
  expect(keyBeginning(mine.id)).toMatch(/^RW[A-Za-z0-9+/]{11}$/);
  expect(formatPublicKey(mine).startsWith(keyBeginning(mine.id))).toBe(true);
  expect(formatPublicKey(mine).startsWith(keyBeginning(other.id))).toBe(false);
});

describe.each(implementations)('a signature made with %s primitives', (_, primitives) => {
  it('is accepted by minisign, with the key as a line and as a file', () => {
    if (!hasTool('minisign')) return;
    writeFileSync(join(folder, 'daftar.txt.minisig'), signWith(primitives));
    writeFileSync(join(folder, 'kunci.pub'), formatPublicKeyFile(key));
    for (const by of [
      ['-P', formatPublicKey(key)],
      ['-p', 'kunci.pub'],
    ]) {
      const said = execFileSync('minisign', ['-V', '-m', 'daftar.txt', ...by], { cwd: folder }).toString();
      expect(said).toContain(`Trusted comment: ${comment}`);
    }
  });

  it('is refused by minisign when the file, the comment or the key is another', () => {
    if (!hasTool('minisign')) return;
    const signed = signWith(primitives);
    const attempt = (signature: string, publicKey: string) => {
      writeFileSync(join(folder, 'lain.minisig'), signature);
      return spawnSync('minisign', ['-V', '-m', 'daftar.txt', '-x', 'lain.minisig', '-P', publicKey], { cwd: folder })
        .status;
    };
    expect(attempt(signed, formatPublicKey(key))).toBe(0);
    expect(attempt(signed.replace('version=1', 'version=2'), formatPublicKey(key))).not.toBe(0);
    expect(attempt(signed, formatPublicKey(keyOf(seedOf(61))))).not.toBe(0);
    expect(
      attempt(signMinisign(primitives, seed, primitives.blake2b512(new Uint8Array(1)), comment), formatPublicKey(key)),
    ).not.toBe(0);
  });

  it('is told apart: changed itself, over a changed file, by another key', () => {
    const signed = unwrap(parseSignature(signWith(primitives)));
    const digest = primitives.blake2b512(message);
    const verified = (...[by, of, signature]: [typeof key, Uint8Array, typeof signed]) =>
      verifyMinisign(primitives, by, of, signature);
    expect(outcome(verified(key, digest, signed))).toBe('ok');
    expect(verified(key, primitives.blake2b512(new Uint8Array(2)), signed)).toMatchObject({
      error: { code: 'BUNDLE_SIGNATURE_INVALID', details: { reason: 'signed-file' } },
    });
    expect(verified(key, digest, { ...signed, trustedComment: 'lain' })).toMatchObject({
      error: { details: { reason: 'signature-file' } },
    });
    expect(outcome(verified(keyOf(seedOf(61)), digest, signed))).toBe('BUNDLE_KEY_MISMATCH');
    expect(outcome(verified({ ...keyOf(seedOf(61)), id: key.id }, digest, signed))).toBe('BUNDLE_SIGNATURE_INVALID');
  });
});

describe.runIf(hasTool('minisign'))('a signature of the minisign tool', () => {
  const untrusted = 'untrusted comment: ';
  const toolKey = () => {
    execFileSync('minisign', ['-G', '-W', '-f', '-p', 'alat.pub', '-s', 'alat.key'], { cwd: folder });
    return unwrap(parsePublicKey(readFileSync(join(folder, 'alat.pub'), 'utf8')));
  };
  const signed = (...options: readonly string[]) => {
    execFileSync(
      'minisign',
      ['-S', '-W', '-s', 'alat.key', '-m', 'daftar.txt', '-x', 'alat.minisig', '-t', comment, ...options],
      { cwd: folder },
    );
    return readFileSync(join(folder, 'alat.minisig'), 'utf8');
  };

  it.each(implementations)('verifies with %s primitives', (_, primitives) => {
    const tool = toolKey();
    const text = signed('-c', `signature from Rantai Bukti key ${printKeyId(tool.id)}`);
    expect(
      outcome(verifyMinisign(primitives, tool, primitives.blake2b512(message), unwrap(parseSignature(text)))),
    ).toBe('ok');
  });

  it('has the key id that we print', () => {
    const tool = toolKey();
    // The tool leaves out leading zeros; one key in sixteen has some.
    const printed = readFileSync(join(folder, 'alat.pub'), 'utf8').replace(/(?<=key )[0-9A-F]+/, (id) =>
      id.padStart(16, '0'),
    );
    expect(printed).toBe(formatPublicKeyFile(tool));
  });

  it('is refused in the legacy form, which signs the file itself', () => {
    const tool = toolKey();
    const text = signed('-l', '-c', `signature from Rantai Bukti key ${printKeyId(tool.id)}`);
    expect(outcome(parseSignature(text))).toBe('BUNDLE_SIGNATURE_INVALID');
  });

  it('is refused with another untrusted comment: that line is signed by nobody', () => {
    toolKey();
    expect(signed().startsWith(untrusted)).toBe(true);
    expect(outcome(parseSignature(signed()))).toBe('BUNDLE_SIGNATURE_INVALID');
  });
});

describe('reading', () => {
  const [primitives] = implementations.map(([, each]) => each);
  const text = primitives === undefined ? '' : signWith(primitives);

  it.each([
    ['nothing', ''],
    ['no end of line', text.slice(0, -1)],
    ['a line more', `${text}x\n`],
    ['Windows line ends', text.replaceAll('\n', '\r\n')],
    ['a control character in the comment', text.replace('version', 'ver\u0007sion')],
    ['base64 without padding', text.replace(/=+\n$/, '\n')],
    ['a space behind the base64', text.replace(/\n$/, ' \n')],
  ])('refuses a signature with %s', (_, changed) => {
    expect(outcome(parseSignature(changed))).toBe('BUNDLE_SIGNATURE_INVALID');
  });

  it('refuses any single changed character outside the trusted comment, or notices it', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 127 }), (place, mask) => {
        const changed = Buffer.from(text).map((byte, index) => (index === place ? byte ^ mask : byte));
        const parsed = parseSignature(new TextDecoder().decode(changed));
        if (primitives === undefined || !parsed.ok) return;
        expect(outcome(verifyMinisign(primitives, key, primitives.blake2b512(message), parsed.value))).not.toBe('ok');
      }),
    );
  });

  it('takes a public key as it may be pasted, and nothing else', () => {
    const line = formatPublicKey(key);
    for (const pasted of [
      line,
      ` ${line}\n`,
      formatPublicKeyFile(key),
      formatPublicKeyFile(key).replaceAll('\n', '\r\n'),
    ]) {
      expect(unwrap(parsePublicKey(pasted))).toEqual(key);
    }
    for (const wrong of [
      '',
      'RW',
      line.slice(1),
      `${line}A`,
      line.replace('R', 'S'),
      `a\nb\n${line}`,
      `komentar\n${line}`,
      'untrusted comment: x',
    ]) {
      expect(outcome(parsePublicKey(wrong))).toBe('INPUT_INVALID');
    }
  });
});
