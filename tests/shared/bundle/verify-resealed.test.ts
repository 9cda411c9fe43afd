import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { TestCase, type BundleFiles } from '../../support/bundle.ts';
import { idOf } from '../../support/case-story.ts';
import { CASE } from '../../support/ledger.ts';
import { problemsOf, resealed, resultOf, textOf, withText } from '../../support/tamper.ts';
import { stationKey, verify, twoBundles } from '../../support/verify-files.ts';
import { forgeZip } from './zip/forge.ts';

let first: BundleFiles;
let second: BundleFiles;
beforeAll(async () => {
  [first, second] = await twoBundles();
});

describe('a bundle that its own maker changed and sealed again', () => {
  const broken = async (files: BundleFiles) => {
    const report = await verify(resealed(files), { bundleKey: stationKey });
    expect(report.verdict).toBe('broken');
    expect([resultOf(report, 'manifest'), resultOf(report, 'tag-manifest'), resultOf(report, 'signature')]).toEqual([
      'passed',
      'passed',
      'passed',
    ]);
    return problemsOf(report);
  };

  it('does not pass with a list that the ledger does not fold to', async () => {
    expect(
      await broken(withText(first, bundleFiles.listCsv, (text) => text.replace('Flashdisk 64 GB', 'Flashdisk 32 GB'))),
    ).toEqual(['list-matches-ledger BUNDLE_LIST_MISMATCH']);
    expect(
      await broken(withText(first, bundleFiles.listJson, (text) => text.replace('"stored"', '"in-court"'))),
    ).toEqual(['list-matches-ledger BUNDLE_LIST_MISMATCH']);
    expect(
      await broken(new Map(first).set(bundleFiles.listXlsx, second.get(bundleFiles.listXlsx) ?? new Uint8Array(0))),
    ).toEqual(['list-matches-ledger BUNDLE_LIST_MISMATCH']);
    expect(
      await broken(new Map(first).set(bundleFiles.listXlsx, forgeZip([{ name: '[Content_Types].xml', content: '' }]))),
    ).toEqual(['list-matches-ledger BUNDLE_LIST_MISMATCH']);
    expect(await broken(withText(first, bundleFiles.timeline, (text) => text.replace('baik', 'rusak')))).toEqual([
      'list-matches-ledger BUNDLE_LIST_MISMATCH',
    ]);
  });

  it('does not pass with findings about no item of the case, or told otherwise in the table than in the list', async () => {
    const json = (change: (text: string) => string) => withText(first, bundleFiles.listJson, change);
    const mismatch = ['list-matches-ledger BUNDLE_LIST_MISMATCH'];
    expect(await broken(json((text) => text.replace(/("findings":.*?)"BB-001"/, '$1"BB-002"')))).toEqual(mismatch);
    expect(await broken(json((text) => text.replace(/"findings":\[.*?\]/, '"findings":[]')))).toEqual(mismatch);
    expect(await broken(json((text) => text.replace('"severity":"warns"', '"severity":"none"')))).toEqual(mismatch);
  });

  it('does not pass with a row of a file list changed, left out, added or written otherwise', async () => {
    const csv = 'data/05-berkas-digital/BB-002.csv';
    expect(await broken(withText(first, csv, (text) => text.replace('-rf,3,', '-rf,4,')))).toContain(
      'file-lists FILE_LIST_DIGEST_MISMATCH',
    );
    expect(await broken(withText(first, csv, (text) => text.replace(/'-rf.*\r\n/, '')))).toContain(
      'file-lists FILE_LIST_DIGEST_MISMATCH',
    );
    expect(await broken(withText(first, csv, (text) => `${text}ÿ,1,${'f'.repeat(64)},\r\n`))).toContain(
      'file-lists FILE_LIST_DIGEST_MISMATCH',
    );
    expect(await broken(withText(first, csv, (text) => text.replace("'-rf,3", "'-rf,03")))).toContain(
      'file-lists FILE_LIST_ROW_CHANGED',
    );
    expect(await broken(withText(first, csv, (text) => text.replace("'=1+1", '=1+1')))).toContain(
      'file-lists FILE_LIST_ROW_CHANGED',
    );
    expect(await broken(withText(first, csv, (text) => text.replace('Berkas,', 'Nama,')))).toContain(
      'file-lists FILE_LIST_ROW_CHANGED',
    );
    expect(await broken(withText(first, csv, (text) => text.slice(0, -2)))).toContain(
      'file-lists FILE_LIST_ROW_CHANGED',
    );
    expect(
      await broken(withText(first, 'data/05-berkas-digital/BB-002.sha256', (text) => text.replace('  -rf', '  -fr'))),
    ).toEqual(['file-lists FILE_LIST_DIGEST_MISMATCH']);
  });

  it('does not pass with another attachment, one missing or one more', async () => {
    const photo = 'data/04-foto/BB-001_001_Foto-depan-1.jpg';
    expect(await broken(withText(first, photo, () => 'foto lain'))).toEqual(['attachments-match ATTACHMENT_DAMAGED']);
    const without = new Map(first);
    without.delete(photo);
    expect(await broken(without)).toEqual(['attachments-match ATTACHMENT_MISSING']);
    expect(await broken(new Map(first).set('data/04-foto/BB-001_009_x.jpg', new Uint8Array(1)))).toEqual([
      'file-names BUNDLE_FILE_EXTRA',
    ]);
    expect(problemsOf(await verify(resealed(new Map(first).set('catatan.txt', new Uint8Array(1)))))).toEqual([
      'tag-manifest BUNDLE_FILE_EXTRA',
    ]);
  });

  it('does not pass with an entry changed, left out or signed by nobody', async () => {
    expect(
      await broken(
        withText(first, bundleFiles.entries, (text) => text.replace('"location":"Rak A"', '"location":"Rak B"')),
      ),
    ).toEqual(
      expect.arrayContaining([
        'ledger-signatures SIGNATURE_INVALID',
        'inclusion INCLUSION_PROOF_INVALID',
        'list-matches-ledger BUNDLE_LIST_MISMATCH',
      ]),
    );
    const lines = textOf(first, bundleFiles.entries).split('\n');
    const without = withText(first, bundleFiles.entries, () =>
      lines.filter((line) => !line.includes('package.sealed')).join('\n'),
    );
    expect(await broken(without)).toEqual(expect.arrayContaining(['inclusion INCLUSION_PROOF_INVALID']));
    expect(await broken(withText(first, bundleFiles.entries, (text) => text.slice(0, -1)))).toContain(
      'ledger-entries ENTRY_MALFORMED',
    );
    expect(
      await broken(withText(first, bundleFiles.entries, (text) => text.replace('{"entry"', ' {"entry"'))),
    ).toContain('ledger-entries CANONICAL_INVALID');
    expect(await broken(withText(first, bundleFiles.entries, () => ''))).toContain('ledger-entries LEDGER_EMPTY');
  });

  it('does not pass with an act that the rules refuse at its place, however well it is signed', async () => {
    const made = new TestCase();
    const facts = made.facts();
    // Received a second time without having left the store.
    made.ledger.append('custody.received', {
      case: CASE,
      item: idOf('it', 1),
      releasedBy: 'a',
      receivedBy: 'b',
      registerNumber: 'r',
      location: 'l',
      document: 'd',
      condition: '',
    });
    const { files } = await made.exportAs(facts, [...made.records(), ...made.ledger.records.slice(-1)]);
    const report = await verify(files, { bundleKey: stationKey });
    expect(problemsOf(report)).toEqual(['rules FOLD_REFUSED']);
    expect(report.checks.find(({ check }) => check === 'rules')?.problems[0]?.details).toMatchObject({
      seq: made.ledger.records.length - 1,
      rule: 'CUSTODY_ILLEGAL_MOVE',
    });
  });

  it('does not pass with an entry of another case among its own', async () => {
    const made = new TestCase();
    const facts = made.facts();
    made.other();
    const { files } = await made.exportAs(facts, [...made.records(), ...made.ledger.records.slice(-1)]);
    expect(problemsOf(await verify(files))).toEqual(['rules FOLD_REFUSED']);
  });

  it('does not pass with other fields in bag-info.txt', async () => {
    const change = (from: string, to: string) => withText(first, bundleFiles.bagInfo, (text) => text.replace(from, to));
    expect(await broken(change('LP/A/1/', 'LP/A/2/'))).toContain('list-matches-ledger BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('Organization: Satreskrim', 'Organization: Satreskoba'))).toContain(
      'list-matches-ledger BUNDLE_FIELDS_DISAGREE',
    );
    expect(await broken(change('Version: 1', 'Version: 2'))).toContain('list-matches-ledger BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('Items: 3', 'Items: 4'))).toContain('list-matches-ledger BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('Tree-Size: 28', 'Tree-Size: 27'))).toContain('checkpoint BUNDLE_FIELDS_DISAGREE');
    expect(
      await broken(withText(first, bundleFiles.bagInfo, (text) => text.replace(/Root-Hash: ..../, 'Root-Hash: 0000'))),
    ).toContain('checkpoint BUNDLE_FIELDS_DISAGREE');
    expect(await broken(change('bukti_', 'bukti-').set('data/ledger/checkpoint.txt', new Uint8Array(0)))).toContain(
      'checkpoint CHECKPOINT_MALFORMED',
    );
  });

  it('does not pass with a disclosure that no entry commits to', async () => {
    const withLine = (line: string) =>
      broken(new Map(first).set(bundleFiles.disclosures, new TextEncoder().encode(line)));
    expect(await withLine('WyJBQUFBQUFBQUFBQUFBQUFBQUFBQUFBIiwibmFtYSIsIngiXQ\n')).toEqual([
      'disclosures DISCLOSURE_UNKNOWN',
    ]);
    expect(await withLine('bukan disclosure\n')).toEqual(['disclosures DISCLOSURE_MALFORMED']);
    expect(await withLine('\n')).toEqual(['disclosures DISCLOSURE_MALFORMED']);
  });

  it('does not pass with a proof from an earlier bundle changed or left out', async () => {
    const inclusion = (text: string) => text.slice(text.indexOf('"inclusion"'));
    const cut = withText(second, bundleFiles.proofs, (text) => `{"consistency":[],${inclusion(text)}`);
    expect(problemsOf(await verify(resealed(cut)))).toEqual(['history-consistency CONSISTENCY_PROOF_INVALID']);
    const loose = withText(second, bundleFiles.proofs, (text) => `${text} `);
    expect(problemsOf(await verify(resealed(loose)))).toContain('history-consistency CANONICAL_INVALID');
    expect(
      problemsOf(
        await verify(resealed(withText(second, bundleFiles.proofs, (text) => text.replace(/"size":\d+/, '"size":5')))),
      ),
    ).toContain('history-consistency CONSISTENCY_PROOF_INVALID');
  });
});
