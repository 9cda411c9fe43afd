import { describe, expect, it } from 'vitest';
import { identityFields, personRoles } from '#shared/domain/person/events.ts';
import { sensitiveFields } from '#shared/domain/restricted/sensitive.ts';
import { verifierTexts } from '#shared/text/screens/verifier.ts';
import {
  groupProblems,
  sealedField,
  sealedLine,
  isNoBundle,
  verdictText,
  isOfOtherKey,
} from '#shared/text/verification.ts';

const entry = (seq: number, code = 'SIGNATURE_INVALID') => ({
  code,
  details: { file: 'data/ledger/entries.jsonl', seq },
});

describe('problems of one kind', () => {
  it('are said once, with every entry they are in', () => {
    const groups = groupProblems('id', [entry(3), entry(7), entry(4, 'SIGNER_UNKNOWN'), entry(12), entry(7)]);
    expect(groups.map(({ code, about, places }) => [code, about, places])).toEqual([
      ['SIGNATURE_INVALID', 'data/ledger/entries.jsonl', 'entri 3, 7, 12'],
      ['SIGNER_UNKNOWN', 'data/ledger/entries.jsonl', 'entri 4'],
    ]);
    expect(groups.every(({ sentence }) => sentence.length > 20)).toBe(true);
  });

  it('stay apart by file, and by what their sentences say', () => {
    const missing = (file: string) => ({ code: 'BUNDLE_FILE_MISSING', details: { file } });
    expect(groupProblems('en', [missing('a'), missing('b')]).map(({ about }) => about)).toEqual(['a', 'b']);
    const role = (seq: number, name: string) => ({
      code: 'SIGNER_ROLE',
      details: { seq, role: name, type: 'case.opened' },
    });
    expect(groupProblems('en', [role(1, 'supervisor'), role(2, 'administrator'), role(3, 'supervisor')])).toHaveLength(
      2,
    );
  });

  it('name no more places than somebody reads, and how many more there are', () => {
    const [group] = groupProblems(
      'id',
      Array.from({ length: 50 }, (_, seq) => entry(seq)),
    );
    expect(group?.places).toMatch(/^entri 0, 1, .*, 19 dan 30 lagi$/);
  });

  it('name lines before entries, fields, positions, and what the report cut off', () => {
    const placesOf = (details: Record<string, unknown>) => groupProblems('id', [{ code: 'X', details }])[0]?.places;
    expect(placesOf({ line: 2, seq: 9 })).toBe('baris 2');
    expect(placesOf({ row: 4 })).toBe('baris 4');
    expect(placesOf({ field: 'Rantai-Bukti-Items' })).toBe('isian Rantai-Bukti-Items');
    expect(placesOf({ reason: 'history-rewritten', treeSize: 12 })).toBe('posisi buku besar 12');
    expect(placesOf({ more: 812 })).toBe('dan 812 lagi');
    expect(placesOf({ constructor: 1 })).toBe('');
  });

  it('say what they are about when it is no file, and nothing that is no text', () => {
    const about = (details: Record<string, unknown>) => groupProblems('id', [{ code: 'X', details }])[0]?.about;
    expect(about({ reason: 'history-rewritten', treeSize: 12 })).toBe('history-rewritten');
    expect(about({ findings: ['overdue', 3, null] })).toBe('overdue');
    expect(about({ file: 7, other: { a: 1 } })).toBe('');
  });
});

describe('the verdict', () => {
  it('has words of its own for a bundle by another key, and for a key that was replaced', () => {
    const words = (otherKey: 'unknown' | 'retired' | null) => verdictText({ verdict: 'broken', otherKey, checks: [] });
    expect(words(null)).toEqual({ title: verifierTexts.broken, lead: verifierTexts.brokenLead });
    expect(words('unknown')).toEqual({ title: verifierTexts.otherKey, lead: verifierTexts.otherKeyLead });
    expect(words('retired')).toEqual({ title: verifierTexts.otherKey, lead: verifierTexts.retiredKeyLead });
  });

  const problem = (code = 'BUNDLE_NOT_RECOGNISED', details = {}) => ({ code, details });
  const failed = (check: string, ...problems: ReturnType<typeof problem>[]) => ({ check, problems });
  it.each([
    ['a file that is missing', failed('container', problem('BUNDLE_FILE_MISSING', { file: 'bag-info.txt' }))],
    ['a zip that ends too early', failed('container', problem('BUNDLE_TRUNCATED'))],
    ['one that is no bundle, given as the older one', failed('extends-older', problem(undefined, { older: true }))],
    ['two problems of one check', failed('container', problem(), problem())],
    ['another BagIt version', failed('container', problem(undefined, { file: 'bagit.txt' }))],
    ['nothing', failed('container')],
  ])('calls broken what has %s', (_, check) => {
    const checks = [check, failed('file-names')];
    expect(isNoBundle(checks)).toBe(false);
    expect(verdictText({ verdict: 'broken', otherKey: null, checks }).title).toBe(verifierTexts.broken);
  });

  it('has words of its own for a folder around bundles, and for what is left of one, and calls neither "no bundle"', () => {
    const checks = [failed('container', problem(undefined, { file: 'x/bag-info.txt' })), failed('manifest')];
    expect(isNoBundle(checks)).toBe(false);
    const words = verdictText({ verdict: 'broken', otherKey: null, checks });
    expect(words).toEqual({ title: verifierTexts.aroundBundle, lead: verifierTexts.aroundBundleLead });
    const more = [...checks, failed('file-names', problem('BUNDLE_PATH_UNSAFE', { file: 'x/..' }))];
    expect(verdictText({ verdict: 'broken', otherKey: null, checks: more }).title).toBe(verifierTexts.broken);
  });

  it('does not call broken what is no bundle, unless another check failed too', () => {
    const checks = [failed('container', problem()), failed('file-names'), failed('manifest')];
    const words = verdictText({ verdict: 'broken', otherKey: null, checks });
    expect(words).toEqual({ title: verifierTexts.noBundle, lead: verifierTexts.noBundleLead });
    const more = [...checks, failed('manifest', problem('BUNDLE_FILE_CHANGED', { file: 'x' }))];
    expect(verdictText({ verdict: 'broken', otherKey: null, checks: more }).title).toBe(verifierTexts.broken);
  });
});

describe('what is under seal', () => {
  const sealed = {
    seq: 9,
    type: 'person.recorded',
    code: 'AK-01',
    roles: ['child-victim'],
    fields: [
      { name: 'name', disclosed: true },
      { name: 'address', disclosed: false },
    ],
  };

  it('is told in one line by the code of the person', () => {
    expect(sealedLine('id', sealed)).toBe(
      'AK-01, Anak korban. Identitas (entri 9). Dibuka: Nama lengkap. Tetap tertutup: 1 isian.',
    );
    const all = sealed.fields.map(({ name }) => ({ name, disclosed: true }));
    expect(sealedLine('id', { ...sealed, fields: all })).toContain('Dibuka seluruhnya (2 isian).');
    expect(sealedLine('en', { ...sealed, code: '', roles: [], fields: [], type: 'restricted.added' })).toBe(
      'About nobody. Protected attachment (entry 9). All withheld (0 fields).',
    );
  });

  it('has a word for every field that can be disclosed, and the name itself for one of a newer program', () => {
    for (const name of identityFields) expect(sealedField('id', sealed, name)).not.toBe(name);
    for (const name of sensitiveFields['restricted.added'] ?? [])
      expect(sealedField('id', { ...sealed, type: 'restricted.added' }, name)).not.toBe(name);
    expect(sealedField('id', sealed, 'toString')).toBe('toString');
    for (const role of [...personRoles, 'role-of-tomorrow'])
      expect(sealedLine('id', { ...sealed, roles: [role] }).includes(role)).toBe(role === 'role-of-tomorrow');
  });
});

it.each<[boolean, string[]]>([
  [true, ['FILE_PROOF_OTHER_KEY']],
  [false, []],
  [false, ['FILE_PROOF_SIGNATURE_OTHER']],
  [false, ['FILE_PROOF_OTHER_KEY', 'FILE_PROOF_NOT_IN_BUNDLE']],
  [false, ['FILE_PROOF_OTHER_KEY', 'FILE_PROOF_BUNDLE_BROKEN']],
  [false, ['FILE_PROOF_OTHER_KEY', 'FILE_PROOF_BUNDLE_OTHER_KEY', 'FILE_PROOF_ROW_NOT_IN_LIST']],
  // The proof is by the key that was given, and the bundle is not.
  [false, ['FILE_PROOF_BUNDLE_OTHER_KEY']],
  [true, ['FILE_PROOF_OTHER_KEY', 'FILE_PROOF_BUNDLE_OTHER_KEY']],
])('that only the key speaks against a proof is %s of %j', (expected, codes) => {
  expect(isOfOtherKey(codes.map((code) => ({ code })))).toBe(expected);
});
