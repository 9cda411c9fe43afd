import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { canonicalBytes, canonicalJson } from '#shared/ledger/canonical.ts';
import { concat, fromBase64, toBase64, toHex, utf8 } from '#shared/ledger/encoding.ts';
import {
  cosignLeaf,
  decodeLine,
  encodeLine,
  frameLine,
  leafOf,
  makeEntryBytes,
  MAX_ENTRY_BYTES,
  MAX_LINE_BYTES,
  NO_PREVIOUS,
  readEntry,
  readLine,
  signLeaf,
  subjectOf,
  verifyCosign,
  verifyLeaf,
} from '#shared/ledger/entry.ts';
import type { Entry, SignedEntry } from '#shared/ledger/entry.ts';
import { CASE, CATALOGUE, caseOpened, FIRST, SECOND, STATION } from '../../support/ledger.ts';
import { outcome, thrownCode } from '../../support/outcome.ts';
import { implementations } from '../../support/primitives.ts';

const entry: Entry = {
  v: 1,
  catalogue: CATALOGUE,
  station: STATION,
  seq: 0,
  prev: NO_PREVIOUS,
  subjectSeq: 0,
  at: '2026-11-21T14:05:00.000+08:00',
  by: FIRST.user.id,
  type: 'case.opened',
  data: caseOpened('LP/1'),
};
const leaf = leafOf(nativePrimitives, makeEntryBytes(entry));
const sig = signLeaf(nativePrimitives, FIRST.seed, leaf);
const cosig = cosignLeaf(nativePrimitives, SECOND.seed, leaf);
const signed: SignedEntry = { entry, sig };
const cosigned: SignedEntry = { entry, sig, cosig };

/** The line a naive writer would make: canonical JSON of the whole. */
function wholeLine(value: Record<string, unknown>): Uint8Array {
  return canonicalBytes(value);
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('an entry', () => {
  test('is canonical JSON and comes back the same', () => {
    const bytes = makeEntryBytes(entry);
    expect(text(bytes)).toBe(canonicalJson(entry));
    expect(readEntry(bytes)).toEqual({ ok: true, value: entry });
  });

  test('may say how far other stations were seen', () => {
    const seen = { ...entry, seen: { st_fedcba9876543210: 7 } };
    expect(readEntry(makeEntryBytes(seen))).toEqual({ ok: true, value: seen });
  });

  const wrong: readonly (readonly [string, Record<string, unknown>])[] = [
    ['another version', { v: 2 }],
    ['a version as text', { v: '1' }],
    ['a catalogue that is no id', { catalogue: 'ct_1' }],
    ['the id of a station as catalogue', { catalogue: STATION }],
    ['an upper-case id', { by: 'us_0123456789ABCDEF' }],
    ['an id with a letter that is left out', { by: 'us_0123456789abcdei' }],
    ['a negative seq', { seq: -1 }],
    ['a broken seq', { seq: 1.5 }],
    ['a seq as text', { seq: '0' }],
    ['a negative subjectSeq', { subjectSeq: -1 }],
    ['a broken subjectSeq', { subjectSeq: 0.5 }],
    ['a subjectSeq as text', { subjectSeq: '0' }],
    ['a subjectSeq that is null', { subjectSeq: null }],
    ['upper-case hexadecimal', { prev: 'A'.repeat(64) }],
    ['a short link', { prev: '0'.repeat(63) }],
    ['a time without zone', { at: '2026-11-21T14:05:00.000' }],
    ['a date', { at: '2026-11-21' }],
    ['a day that does not exist', { at: '2026-02-30T00:00:00.000+07:00' }],
    ['an empty type', { type: '' }],
    ['data that is a list', { data: [] }],
    ['data that is null', { data: null }],
    ['seen without content', { seen: null }],
    ['seen of something else', { seen: { [CASE]: 1 } }],
    ['seen of a negative size', { seen: { [STATION]: -1 } }],
    ['a member more', { note: '' }],
  ];

  test.each(wrong)('is refused with %s', (_, change) => {
    const changed = { ...entry, ...change };
    expect(outcome(readEntry(canonicalBytes(changed)))).toBe('ENTRY_MALFORMED');
    expect(thrownCode(() => makeEntryBytes(changed as unknown as Entry))).toBe('ENTRY_MALFORMED');
  });

  test.each(['v', 'catalogue', 'station', 'seq', 'prev', 'subjectSeq', 'at', 'by', 'type', 'data'] as const)(
    'is refused without %s',
    (name) => {
      const rest = Object.fromEntries(Object.entries(entry).filter(([member]) => member !== name));
      expect(outcome(readEntry(canonicalBytes(rest)))).toBe('ENTRY_MALFORMED');
    },
  );

  test('is about the case that its data name, else about the catalogue', () => {
    expect(subjectOf(entry)).toBe(CASE);
    for (const data of [{}, { case: null }, { case: 1 }, { case: [CASE] }, { user: { case: CASE } }]) {
      expect(subjectOf({ ...entry, data })).toBe(CATALOGUE);
    }
    expect(subjectOf({ ...entry, data: Object.create({ case: CASE }) as Record<string, unknown> })).toBe(CATALOGUE);
  });

  test('is refused with data that JSON cannot hold', () => {
    expect(thrownCode(() => makeEntryBytes({ ...entry, data: { total: 2 ** 60 } }))).toBe('CANONICAL_INVALID');
    expect(thrownCode(() => makeEntryBytes({ ...entry, data: { note: undefined } }))).toBe('CANONICAL_INVALID');
  });

  test('is refused beyond the allowed length, and not before', () => {
    const room = MAX_ENTRY_BYTES - makeEntryBytes({ ...entry, data: { note: '' } }).length;
    expect(makeEntryBytes({ ...entry, data: { note: 'a'.repeat(room) } })).toHaveLength(MAX_ENTRY_BYTES);
    expect(thrownCode(() => makeEntryBytes({ ...entry, data: { note: 'a'.repeat(room + 1) } }))).toBe(
      'ENTRY_MALFORMED',
    );
    const longer = canonicalBytes({ ...entry, data: { note: 'a'.repeat(room + 1) } });
    expect(outcome(readEntry(longer))).toBe('ENTRY_MALFORMED');
  });

  test('is refused in bytes that are not canonical', () => {
    expect(outcome(readEntry(utf8(JSON.stringify(entry))))).toBe('CANONICAL_INVALID');
    expect(outcome(readEntry(utf8(canonicalJson(entry) + '\n')))).toBe('CANONICAL_INVALID');
  });
});

describe.each(implementations)('leaf and signatures, %s', (_, primitives) => {
  test('are over the bytes that the document names', () => {
    const bytes = makeEntryBytes(entry);
    expect(toHex(leaf)).toBe(toHex(primitives.sha256(concat(Uint8Array.of(0), bytes))));
    expect(signLeaf(primitives, FIRST.seed, leaf)).toEqual(
      primitives.ed25519Sign(FIRST.seed, concat(utf8('rantai/entry/v1\n'), leaf)),
    );
    expect(cosignLeaf(primitives, SECOND.seed, leaf)).toEqual(
      primitives.ed25519Sign(SECOND.seed, concat(utf8('rantai/cosign/v1\n'), leaf)),
    );
  });

  test('one purpose does not pass for the other', () => {
    const key = (seed: Uint8Array) => primitives.ed25519PublicKey(seed);
    expect(verifyLeaf(primitives, key(FIRST.seed), leaf, sig)).toBe(true);
    expect(verifyCosign(primitives, key(SECOND.seed), leaf, cosig)).toBe(true);
    expect(verifyCosign(primitives, key(FIRST.seed), leaf, sig)).toBe(false);
    expect(verifyLeaf(primitives, key(SECOND.seed), leaf, cosig)).toBe(false);
    expect(verifyLeaf(primitives, key(SECOND.seed), leaf, sig)).toBe(false);
    expect(verifyLeaf(primitives, key(FIRST.seed), leaf.slice(1), sig)).toBe(false);
    expect(verifyLeaf(primitives, key(FIRST.seed), leaf, primitives.ed25519Sign(FIRST.seed, leaf))).toBe(false);
  });
});

describe('a line', () => {
  test.each([
    ['one signature', signed],
    ['two signatures', cosigned],
  ])('with %s is the canonical form of the whole, and comes back', (_, value) => {
    const members = { entry, sig: toBase64(sig), ...(value.cosig ? { cosig: toBase64(value.cosig) } : {}) };
    expect(encodeLine(value)).toEqual(wholeLine(members));
    expect(decodeLine(encodeLine(value))).toEqual({ ok: true, value });
    expect(frameLine({ ...value, bytes: makeEntryBytes(entry) })).toEqual(encodeLine(value));
  });

  const line = text(encodeLine(cosigned));
  const sigText = toBase64(sig);
  const notCanonical: readonly (readonly [string, string])[] = [
    ['a line end', line + '\n'],
    ['a carriage return', line + '\r'],
    ['a space before', ' ' + line],
    ['a space inside', line.replace('"sig":', '"sig": ')],
    ['a space inside the entry', line.replace('"v":1', '"v": 1')],
    ['members in another order', `{"entry":${canonicalJson(entry)},"cosig":"${toBase64(cosig)}","sig":"${sigText}"}`],
    ['members of the entry in another order', `{"entry":${JSON.stringify(entry)},"sig":"${sigText}"}`],
    ['a signature twice', line.replace('"sig":', `"sig":"${sigText}","sig":`)],
    ['an escaped slash', line.replace('LP/1', 'LP\\/1')],
    ['cut short', line.slice(0, -1)],
    ['cut in the middle', line.slice(0, 200)],
    ['nothing', ''],
    ['a byte order mark', '\ufeff' + line],
  ];
  test.each(notCanonical)('is refused with %s', (_, changed) => {
    expect(outcome(decodeLine(utf8(changed)))).toBe('CANONICAL_INVALID');
  });

  const otherShapes: readonly (readonly [string, Record<string, unknown>])[] = [
    ['no signature', { entry }],
    ['no entry', { sig: sigText }],
    ['an empty cosignature', { cosig: '', entry, sig: sigText }],
    ['a null cosignature', { cosig: null, entry, sig: sigText }],
    ['a member more', { entry, sig: sigText, witness: '' }],
    ['a short signature', { entry, sig: toBase64(sig.slice(1)) }],
    ['a long signature', { entry, sig: toBase64(concat(sig, Uint8Array.of(0, 0))) }],
    ['a signature with loose bits', { entry, sig: sigText.slice(0, -3) + 'B==' }],
    ['a URL-safe signature', { entry, sig: '-'.repeat(86) + '==' }],
    ['a signature as hexadecimal', { entry, sig: toHex(sig) }],
    ['an entry that is null', { entry: null, sig: sigText }],
    ['an entry that is a list', { entry: [], sig: sigText }],
    ['an entry as text', { entry: canonicalJson(entry), sig: sigText }],
    ['an entry of another shape', { entry: { ...entry, v: 2 }, sig: sigText }],
  ];
  test.each(otherShapes)('is refused with %s', (_, value) => {
    expect(outcome(decodeLine(wholeLine(value)))).toBe('ENTRY_MALFORMED');
  });

  test('is refused with a member between entry and signature', () => {
    expect(outcome(decodeLine(wholeLine({ entry, note: '', sig: sigText })))).toBe('CANONICAL_INVALID');
  });

  test('is refused beyond the allowed length before it is parsed', () => {
    expect(outcome(readLine(new Uint8Array(MAX_LINE_BYTES + 1)))).toBe('ENTRY_MALFORMED');
  });

  test('with any one byte changed is refused, or is another line in its own canonical form', () => {
    const bytes = encodeLine(cosigned);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (index, change) => {
        const changed = bytes.slice();
        changed[index] = (changed[index] ?? 0) ^ change;
        const decoded = decodeLine(changed);
        if (decoded.ok) expect(encodeLine(decoded.value)).toEqual(changed);
      }),
      { numRuns: 500 },
    );
  });

  test('is read the same as by parsing the whole', () => {
    const parts = fc.constantFrom(
      '{"entry":',
      '{"cosig":"',
      '","entry":',
      ',"sig":"',
      sigText,
      '"}',
      canonicalJson(entry),
      '{}',
      '"',
      ',',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 7 }), (pieces) => {
        const bytes = utf8(pieces.join(''));
        const decoded = decodeLine(bytes);
        expect(decoded.ok).toBe(isLine(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The rule of LEDGER.md without the shortcut: the canonical form of its own parse, with exactly these members. */
function isLine(bytes: Uint8Array): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text(bytes));
    if (canonicalJson(value) !== text(bytes)) return false;
  } catch {
    return false;
  }
  if (typeof value !== 'object' || value === null) return false;
  const { entry: inner, sig: one, cosig: two, ...rest } = value as Record<string, unknown>;
  const isSignature = (member: unknown) => typeof member === 'string' && fromBase64(member)?.length === 64;
  return (
    Object.keys(rest).length === 0 &&
    readEntry(canonicalBytes(inner ?? null)).ok &&
    isSignature(one) &&
    (two === undefined || isSignature(two))
  );
}
