import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { keyIdOf, originOf, parseCheckpoint, signCheckpoint, verifyCheckpoint } from '#shared/ledger/checkpoint.ts';
import { concat, fromBase64, toBase64, toHex, utf8 } from '#shared/ledger/encoding.ts';
import { CATALOGUE, CHECKPOINT_SEED, seedOf, STATION } from '../../support/ledger.ts';
import { outcome } from '../../support/outcome.ts';
import { implementations } from '../../support/primitives.ts';

const ORIGIN = originOf(CATALOGUE, STATION);
const root = nativePrimitives.sha256(utf8('root'));
const key = nativePrimitives.ed25519PublicKey(CHECKPOINT_SEED);
const checkpoint = { origin: ORIGIN, size: 42, root };
const good = signCheckpoint(nativePrimitives, CHECKPOINT_SEED, checkpoint);
const [bodyOfGood = '', signatureOfGood = ''] = good.split('\n\n');

const verify = (note: string, publicKey = key) => outcome(verifyCheckpoint(nativePrimitives, publicKey, note));

/** A signature line by any key over any text, under any name. */
function lineBy(seed: Uint8Array, text: string, name = ORIGIN): string {
  const id = keyIdOf(nativePrimitives, name, nativePrimitives.ed25519PublicKey(seed));
  return `\u2014 ${name} ${toBase64(concat(id, nativePrimitives.ed25519Sign(seed, utf8(text))))}\n`;
}

/** A note of any body that the right key signs: only its form can be wrong. */
const signedNote = (body: string) => `${body}\n${lineBy(CHECKPOINT_SEED, body)}`;

describe.each(implementations)('a checkpoint, %s', (_, primitives) => {
  test('has the bytes of C2SP tlog-checkpoint and signed-note', () => {
    const id = toHex(primitives.sha256(concat(utf8(ORIGIN), Uint8Array.of(0x0a, 0x01), key))).slice(0, 8);
    const note = signCheckpoint(primitives, CHECKPOINT_SEED, checkpoint);
    expect(note).toBe(good);
    expect(bodyOfGood).toBe(`${ORIGIN}\n42\n${toBase64(root)}`);
    const signature = primitives.ed25519Sign(CHECKPOINT_SEED, utf8(bodyOfGood + '\n'));
    expect(signatureOfGood).toBe(
      `\u2014 ${ORIGIN} ${toBase64(concat(Uint8Array.from(Buffer.from(id, 'hex')), signature))}\n`,
    );
  });

  test('verifies and gives back what was signed', () => {
    expect(verifyCheckpoint(primitives, key, good)).toEqual({ ok: true, value: checkpoint });
  });

  test('names keys as the published example of Go does', () => {
    // golang.org/x/mod/sumdb/note, example verifier key PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
    const published = fromBase64('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')?.slice(1) ?? new Uint8Array(0);
    expect(toHex(keyIdOf(primitives, 'PeterNeumann', published))).toBe('c74f20a3');
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const blob =
      fromBase64('x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=') ??
      new Uint8Array(0);
    expect(toHex(blob.slice(0, 4))).toBe('c74f20a3');
    expect(primitives.ed25519Verify(published, utf8(text), blob.slice(4))).toBe(true);
  });
});

describe('verifyCheckpoint', () => {
  test('passes over signatures of other keys, before and after', () => {
    const stranger = lineBy(seedOf(60), `${bodyOfGood}\n`, 'example.com/witness');
    const namesake = lineBy(seedOf(60), `${bodyOfGood}\n`);
    expect(verify(`${bodyOfGood}\n\n${stranger}${signatureOfGood}${namesake}`)).toBe('ok');
  });

  test('refuses a note that only others signed', () => {
    expect(verify(`${bodyOfGood}\n\n${lineBy(seedOf(60), `${bodyOfGood}\n`)}`)).toBe('CHECKPOINT_KEY_UNKNOWN');
    expect(verify(good, nativePrimitives.ed25519PublicKey(seedOf(60)))).toBe('CHECKPOINT_KEY_UNKNOWN');
  });

  test('refuses a name that is not the origin', () => {
    const line = lineBy(CHECKPOINT_SEED, `${bodyOfGood}\n`, 'rantai-bukti/other');
    expect(verify(`${bodyOfGood}\n\n${line}`)).toBe('CHECKPOINT_KEY_UNKNOWN');
  });

  test('refuses a bad signature of the right key, even beside a good one', () => {
    const bad = lineBy(CHECKPOINT_SEED, 'something else\n');
    expect(verify(`${bodyOfGood}\n\n${bad}`)).toBe('CHECKPOINT_SIGNATURE_INVALID');
    expect(verify(`${bodyOfGood}\n\n${signatureOfGood}${bad}`)).toBe('CHECKPOINT_SIGNATURE_INVALID');
  });

  test.each([
    ['another size', good.replace('\n42\n', '\n43\n')],
    ['another root', good.replace(toBase64(root), toBase64(nativePrimitives.sha256(root)))],
  ])('refuses %s', (_, note) => {
    expect(verify(note)).toBe('CHECKPOINT_SIGNATURE_INVALID');
  });

  test('refuses another origin', () => {
    expect(verify(good.replace(`${ORIGIN}\n`, `${ORIGIN}0\n`))).toBe('CHECKPOINT_KEY_UNKNOWN');
    // The key id hangs on the name, so a renamed log is another key.
    expect(verify(good.replaceAll(ORIGIN, `${ORIGIN}0`))).toBe('CHECKPOINT_KEY_UNKNOWN');
  });

  test('refuses any changed character', () => {
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 127 }), (index, change) => {
        const changed =
          good.slice(0, index) + String.fromCharCode(good.charCodeAt(index) ^ change) + good.slice(index + 1);
        expect(verify(changed)).not.toBe('ok');
      }),
      { numRuns: 500 },
    );
  });

  test('refuses the note cut at any place', () => {
    for (let length = 0; length < good.length; length++)
      expect(verify(good.slice(0, length))).toBe('CHECKPOINT_MALFORMED');
  });
});

describe('parseCheckpoint refuses', () => {
  const digest = toBase64(root);
  const line = signatureOfGood;
  const wrong: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['only a blank line', '\n\n'],
    ['no signature', `${bodyOfGood}\n\n`],
    ['no blank line', `${bodyOfGood}\n${line}`],
    ['text after the signatures', good + 'more\n'],
    ['a blank line after the signatures', good + '\n'],
    ['no line end at the end', good.slice(0, -1)],
    ['a carriage return', good.replaceAll('\n', '\r\n')],
    ['a tab', good.replace('\n42\n', '\n42\t\n')],
    ['a NUL', good.replace(ORIGIN, `${ORIGIN}\u0000`)],
    ['a lone surrogate', good.replace(ORIGIN, `${ORIGIN}\ud800`)],
    ['a byte order mark before the size', good.replace('\n42\n', '\n\ufeff42\n')],
    ['an empty origin', signedNote(`\n42\n${digest}\n`)],
    ['an extension line', signedNote(`${ORIGIN}\n42\n${digest}\nmore\n`)],
    ['an empty line in the text', signedNote(`${ORIGIN}\n42\n${digest}\n\nmore\n`)],
    ['no root', signedNote(`${ORIGIN}\n42\n`)],
    ['a leading zero', signedNote(`${ORIGIN}\n042\n${digest}\n`)],
    ['two zeros', signedNote(`${ORIGIN}\n00\n${digest}\n`)],
    ['a plus', signedNote(`${ORIGIN}\n+42\n${digest}\n`)],
    ['a minus', signedNote(`${ORIGIN}\n-42\n${digest}\n`)],
    ['a broken size', signedNote(`${ORIGIN}\n4.2\n${digest}\n`)],
    ['an exponent', signedNote(`${ORIGIN}\n4e2\n${digest}\n`)],
    ['hexadecimal', signedNote(`${ORIGIN}\n0x2a\n${digest}\n`)],
    ['other digits', signedNote(`${ORIGIN}\n٤٢\n${digest}\n`)],
    ['an empty size', signedNote(`${ORIGIN}\n\n${digest}\n`)],
    ['a space after the size', signedNote(`${ORIGIN}\n42 \n${digest}\n`)],
    ['a size beyond 2^53-1', signedNote(`${ORIGIN}\n9007199254740992\n${digest}\n`)],
    ['a short root', signedNote(`${ORIGIN}\n42\n${toBase64(root.slice(1))}\n`)],
    ['a long root', signedNote(`${ORIGIN}\n42\n${toBase64(concat(root, root))}\n`)],
    ['a root without padding', signedNote(`${ORIGIN}\n42\n${digest.replace('=', '')}\n`)],
    ['a root in hexadecimal', signedNote(`${ORIGIN}\n42\n${toHex(root)}\n`)],
    ['a hyphen for the em dash', good.replace('\u2014', '-')],
    ['an en dash', good.replace('\u2014', '\u2013')],
    ['two spaces', good.replace('\u2014 ', '\u2014  ')],
    ['no name', good.replace(`\u2014 ${ORIGIN} `, '\u2014 ')],
    ['a space in the name', good.replace(`\u2014 ${ORIGIN}`, `\u2014 ${ORIGIN} x`)],
    ['an ideographic space in the name', good.replace(`\u2014 ${ORIGIN}`, `\u2014 ${ORIGIN}\u3000x`)],
    ['a next-line character in the name', good.replace(`\u2014 ${ORIGIN}`, `\u2014 ${ORIGIN}\u0085x`)],
    ['a plus in the name', good.replace(`\u2014 ${ORIGIN}`, `\u2014 ${ORIGIN}+x`)],
    ['no signature in the line', `${bodyOfGood}\n\n\u2014 ${ORIGIN} \n`],
    ['only a key id in the line', `${bodyOfGood}\n\n\u2014 ${ORIGIN} ${toBase64(root.slice(0, 4))}\n`],
    ['loose bits in the signature', `${bodyOfGood}\n\n\u2014 ${ORIGIN} AAAAAAB=\n`],
    ['a malformed line of another key', good + '\u2014 example.com/witness\n'],
    ['too many signatures', `${bodyOfGood}\n\n${line.repeat(101)}`],
    ['a text too long', `${'o'.repeat(70_000)}\n42\n${digest}\n\n${line}`],
  ];

  test.each(wrong)('%s', (_, note) => {
    expect(outcome(parseCheckpoint(note))).toBe('CHECKPOINT_MALFORMED');
    expect(verify(note)).toBe('CHECKPOINT_MALFORMED');
  });

  test('but not an empty tree, sixteen signatures or a line of another algorithm', () => {
    expect(outcome(parseCheckpoint(signedNote(`${ORIGIN}\n0\n${digest}\n`)))).toBe('ok');
    expect(verify(`${bodyOfGood}\n\n${line.repeat(16)}`)).toBe('ok');
    expect(verify(good + `\u2014 example.com/witness ${toBase64(concat(root, root, root))}\n`)).toBe('ok');
  });

  test('nothing by an exception, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: good.length }), (noise, place) => {
        const note = good.slice(0, place) + noise + good.slice(place);
        if (noise !== '')
          expect(['CHECKPOINT_MALFORMED', 'CHECKPOINT_KEY_UNKNOWN', 'CHECKPOINT_SIGNATURE_INVALID']).toContain(
            verify(note),
          );
      }),
      { numRuns: 500 },
    );
  });
});
