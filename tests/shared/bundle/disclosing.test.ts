import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { formatDisclosures, type DisclosedLine } from '#shared/bundle/disclosed.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { sealDisclosing } from '#shared/bundle/seal.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import type { OpenedValue } from '#shared/bundle/verify/disclosures.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import { canonicalJson } from '#shared/ledger/canonical.ts';
import { fromBase64Url, utf8Text } from '#shared/ledger/encoding.ts';
import { memorySource, type BundleFiles, type MadeBundle } from '../../support/bundle.ts';
import {
  child,
  childAmended,
  disclosingCase,
  disclosuresOf,
  face,
  linesOf,
  sealed,
  SUPERVISOR,
  victim,
} from '../../support/disclosing.ts';
import { fileOf, problemsOf, problemsWith, resealed } from '../../support/tamper.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

let redacted: MadeBundle;
let disclosing: MadeBundle;
let lines: readonly DisclosedLine[];
let seqs: { readonly child: number; readonly victim: number; readonly face: number; readonly amended: number };

beforeAll(async () => {
  const made = disclosingCase();
  lines = linesOf(made, 'person.amended', 0, sealed.childAmended);
  const seqOf = (type: Parameters<typeof linesOf>[1], nth: number) => linesOf(made, type, nth, ['x'])[0]?.seq ?? -1;
  seqs = {
    child: seqOf('person.recorded', 0),
    victim: seqOf('person.recorded', 1),
    face: seqOf('restricted.added', 0),
    amended: seqOf('person.amended', 0),
  };
  ({ redacted, disclosing } = await made.exportBoth(lines, { second: SUPERVISOR }));
});

/** Every file in clear: parts of the workbook apart, disclosures taken out of their writing. */
function readable(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const texts = new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
  for (const [part, bytes] of Object.entries(unzipSync(fileOf(files, bundleFiles.listXlsx))))
    texts.set(`${bundleFiles.listXlsx}!${part}`, Buffer.from(bytes).toString('utf8'));
  const opened = (texts.get(bundleFiles.disclosures) ?? '').matchAll(/"disclosure":"([^"]+)"/g);
  const written = [...opened].map(([, text = '']) => utf8Text(fromBase64Url(text) ?? new Uint8Array(0)));
  return texts.set(bundleFiles.disclosures, written.join('\n'));
}

describe('two bundles of one position', () => {
  it('are both whole under one checkpoint, with the same entries and proofs', async () => {
    for (const { files } of [redacted, disclosing]) {
      const report = await verify(files, { bundleKey: stationKey });
      expect([problemsOf(report), report.verdict, report.otherKey]).toEqual([[], 'whole', null]);
    }
    const differing = [...redacted.files.keys()].filter(
      (path) => Buffer.compare(fileOf(redacted.files, path), fileOf(disclosing.files, path)) !== 0,
    );
    expect(differing.sort()).toEqual([
      bundleFiles.bagInfo,
      bundleFiles.disclosures,
      bundleFiles.manifest,
      bundleFiles.tagManifest,
      bundleFiles.signature,
    ]);
    expect(fileOf(redacted.files, bundleFiles.disclosures)).toHaveLength(0);
  });

  it('have seals that follow from each other, so that what is approved is known before a name is written', () => {
    const seal = (from: MadeBundle, to: readonly DisclosedLine[]) => sealDisclosing(from.sealed, to, nativePrimitives);
    expect(seal(redacted, lines)).toBe(disclosing.tagManifest.sha256);
    expect(seal(disclosing, [])).toBe(redacted.tagManifest.sha256);
    expect(seal(redacted, lines.slice(1))).not.toBe(disclosing.tagManifest.sha256);
    expect(seal(redacted, [...lines].reverse())).toBe(disclosing.tagManifest.sha256);
  });

  it('tell of every sealed entry by the code of the person, which values are disclosed and which are not', async () => {
    const report = await verify(disclosing.files);
    expect(report.sealed.map(({ seq, type, code, roles }) => [seq, type, code, roles])).toEqual([
      [seqs.child, 'person.recorded', 'AK-01', ['child-victim']],
      [seqs.victim, 'person.recorded', 'KB-02', ['victim']],
      [seqs.face, 'restricted.added', 'AK-01', ['child-victim']],
      [seqs.amended, 'person.amended', 'AK-01', ['child-victim']],
    ]);
    expect(report.sealed.map(({ fields }) => fields.filter(({ disclosed }) => disclosed).length)).toEqual([0, 0, 0, 9]);
    const withheld = (await verify(redacted.files)).sealed.flatMap(({ fields }) => fields);
    expect([withheld.length, withheld.some(({ disclosed }) => disclosed)]).toEqual([9 * 3 + 5, false]);
  });

  it.each([
    ['the service', nativePrimitives],
    ['the browser', portablePrimitives],
  ])('give their values to who asks, by the primitives of %s, and none into the report', async (_, primitives) => {
    const opened: OpenedValue[] = [];
    const report = await verifyBundle(memorySource(disclosing.files), {}, primitives, {
      opened: (value) => opened.push(value),
    });
    const shown = Object.fromEntries(opened.map(({ name, value }) => [name, value]));
    expect(shown).toEqual(childAmended);
    expect(new Set(opened.map(({ seq }) => seq))).toEqual(new Set([seqs.amended]));
    for (const value of Object.values(childAmended).filter((text) => text !== ''))
      expect(JSON.stringify(report)).not.toContain(value);
    const none: OpenedValue[] = [];
    await verifyBundle(memorySource(redacted.files), {}, primitives, { opened: (value) => none.push(value) });
    expect(none).toEqual([]);
  });

  it('SEC-60 hold a protected value in disclosures.jsonl of the one that discloses it, and nowhere else', () => {
    const known = [child, childAmended, victim, face].flatMap((values): unknown[] => Object.values(values));
    const values = known.filter((value) => typeof value === 'string').filter((value) => value.length > 4);
    const found = (files: BundleFiles) =>
      [...readable(files)].filter(([path, text]) =>
        values.some((value) => path.includes(value) || text.includes(value)),
      );
    expect(values.length).toBeGreaterThan(20);
    expect(found(redacted.files)).toEqual([]);
    expect(found(disclosing.files).map(([path]) => path)).toEqual([bundleFiles.disclosures]);
    const others = [child.name, ...Object.values(victim).slice(0, 1), face.caption];
    for (const value of others) expect(readable(disclosing.files).get(bundleFiles.disclosures)).not.toContain(value);
  });
});

describe('SEC-60 a disclosure that its own maker sealed', () => {
  /** The bundle with these bytes as disclosures.jsonl, everything sealed again by the station's key. */
  async function judged(text: string | Uint8Array) {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const files = resealed(new Map(disclosing.files).set(bundleFiles.disclosures, bytes));
    const report = await verify(files, { bundleKey: stationKey });
    const portable = await verifyBundle(memorySource(files), { bundleKey: stationKey }, portablePrimitives);
    expect(portable).toEqual(report);
    return report;
  }
  const written = (shown: readonly DisclosedLine[]) => new TextDecoder().decode(formatDisclosures(shown));
  const first = () => lines[0] ?? { seq: -1, disclosure: '' };

  it('passes in part: what is left out is withheld', async () => {
    const report = await judged(written(lines.slice(2)));
    expect(report.verdict).toBe('whole');
    expect(report.sealed.at(-1)?.fields.filter(({ disclosed }) => disclosed)).toHaveLength(7);
  });

  const refused: readonly (readonly [string, string, string, () => string | Uint8Array])[] = [
    [
      'of another value',
      'DISCLOSURE_UNKNOWN',
      'nowhere',
      () => {
        const other = disclosuresOf('anak diperbarui', { name: 'Orang Lain' });
        return written([...lines.slice(1), ...other.map((disclosure) => ({ seq: seqs.amended, disclosure }))]);
      },
    ],
    [
      'of the right value with another salt',
      'DISCLOSURE_UNKNOWN',
      'nowhere',
      () => {
        const other = disclosuresOf('garam lain', { name: childAmended.name });
        return written([...lines.slice(1), ...other.map((disclosure) => ({ seq: seqs.amended, disclosure }))]);
      },
    ],
    [
      'moved to another person',
      'DISCLOSURE_UNKNOWN',
      'other-entry',
      () => written(lines.map((line) => ({ ...line, seq: seqs.victim }))),
    ],
    [
      'moved to what was said of the same person before',
      'DISCLOSURE_UNKNOWN',
      'other-entry',
      () => written(lines.map((line) => ({ ...line, seq: seqs.child }))),
    ],
    [
      'swapped with that of another person',
      'DISCLOSURE_UNKNOWN',
      'other-entry',
      () =>
        written([
          ...sealed.victim.map((disclosure) => ({ seq: seqs.amended, disclosure })),
          ...lines.map((line) => ({ ...line, seq: seqs.victim })),
        ]),
    ],
    [
      'for an entry that commits to nothing',
      'DISCLOSURE_UNKNOWN',
      'other-entry',
      () => written(lines.map((line) => ({ ...line, seq: 0 }))),
    ],
    [
      'for an entry that is not there',
      'DISCLOSURE_UNKNOWN',
      'other-entry',
      () => written(lines.map((line) => ({ ...line, seq: 99_999 }))),
    ],
    ['doubled', 'DISCLOSURE_UNKNOWN', 'twice', () => written([...lines, first()])],
    [
      'of another bundle',
      'DISCLOSURE_UNKNOWN',
      'nowhere',
      () => written(disclosuresOf('perkara lain', child).map((disclosure) => ({ seq: seqs.amended, disclosure }))),
    ],
    ['that is no base64url', 'DISCLOSURE_MALFORMED', 'form', () => written([{ ...first(), disclosure: '*' }])],
    [
      'of JSON that is not canonical',
      'DISCLOSURE_MALFORMED',
      'form',
      () => {
        const spaced = Buffer.from(first().disclosure, 'base64url').toString('utf8').replace(',', ', ');
        return written([{ ...first(), disclosure: Buffer.from(spaced).toString('base64url') }]);
      },
    ],
    ['without its entry', 'DISCLOSURE_MALFORMED', 'form', () => `${first().disclosure}\n`],
    ['with a member more', 'DISCLOSURE_MALFORMED', 'form', () => `${canonicalJson({ ...first(), note: 'x' })}\n`],
    [
      'with its members in another order',
      'DISCLOSURE_MALFORMED',
      'form',
      () => `{"seq":${String(first().seq)},"disclosure":"${first().disclosure}"}\n`,
    ],
    ['with an entry below nought', 'DISCLOSURE_MALFORMED', 'form', () => `${canonicalJson({ ...first(), seq: -1 })}\n`],
    ['with an entry in words', 'DISCLOSURE_MALFORMED', 'form', () => `${canonicalJson({ ...first(), seq: '1' })}\n`],
    ['as an empty line', 'DISCLOSURE_MALFORMED', 'form', () => `${written(lines)}\n`],
    ['on a line without end', 'DISCLOSURE_MALFORMED', '', () => written(lines).slice(0, -1)],
    ['in bytes that are no text', 'DISCLOSURE_MALFORMED', '', () => Uint8Array.of(0xff, 0x0a)],
    ['behind a byte order mark', 'DISCLOSURE_MALFORMED', 'form', () => `\ufeff${written(lines)}`],
    [
      'in another order',
      'BUNDLE_ORDER_CHANGED',
      '',
      () => `${written(lines).trim().split('\n').reverse().join('\n')}\n`,
    ],
  ];

  it.each(refused)('%s is refused by both verifiers: %s %s', async (_, code, reason, text) => {
    const report = await judged(text());
    expect(report.verdict).toBe('broken');
    expect(problemsOf(report)).toEqual([`disclosures ${code}`]);
    const [problem] = problemsWith(report, code);
    expect([problem?.details['file'], problem?.details['reason'] ?? '']).toEqual([bundleFiles.disclosures, reason]);
    expect(JSON.stringify(report)).not.toContain('Contoh');
  });

  it('names the line, and which entry it was taken from', async () => {
    const report = await judged(written(lines.map((line) => ({ ...line, seq: seqs.victim }))));
    const found = problemsWith(report, 'DISCLOSURE_UNKNOWN').map(({ details }) => details);
    expect(found.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    expect(found[0]).toMatchObject({ seq: seqs.victim, committedBy: seqs.amended });
  });

  it('is refused when bag-info.txt speaks of another number', async () => {
    const info = new TextDecoder().decode(fileOf(disclosing.files, bundleFiles.bagInfo));
    const files = new Map(disclosing.files).set(
      bundleFiles.bagInfo,
      new TextEncoder().encode(info.replace('Disclosures: 9', 'Disclosures: 0')),
    );
    expect(
      problemsWith(await verify(files), 'BUNDLE_FIELDS_DISAGREE').map(({ details }) => details['field']),
    ).toContain('Rantai-Bukti-Disclosures');
  });

  it('put into the redacted bundle without a new seal breaks the manifest', async () => {
    const files = new Map(redacted.files).set(bundleFiles.disclosures, formatDisclosures(lines));
    expect(problemsOf(await verify(files))).toEqual(
      expect.arrayContaining(['manifest BUNDLE_FILE_CHANGED', 'disclosures BUNDLE_FIELDS_DISAGREE']),
    );
  });
});
