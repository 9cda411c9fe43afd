import { beforeAll, describe, expect, it } from 'vitest';
import { formatDisclosures, type DisclosedLine } from '#shared/bundle/disclosed.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { makeDisclosure, sdMember } from '#shared/ledger/disclosure.ts';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { TestCase, memorySource, type BundleFiles, type MadeBundle } from '../../support/bundle.ts';
import { caseStory, idOf } from '../../support/case-story.ts';
import {
  child,
  disclosingCase,
  linesOf,
  OTHER_OFFICER,
  OTHER_SUPERVISOR,
  sealed,
  SUPERVISOR,
} from '../../support/disclosing.ts';
import { CASE, FIRST, STRANGER, type AppendOptions, type Person } from '../../support/ledger.ts';
import { problemsOf, problemsWith, resealed } from '../../support/tamper.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

let first: { readonly redacted: MadeBundle; readonly disclosing: MadeBundle };
let later: { readonly redacted: MadeBundle; readonly disclosing: MadeBundle };
let lines: readonly DisclosedLine[];
beforeAll(async () => {
  const made = disclosingCase();
  lines = linesOf(made, 'person.amended', 0, sealed.childAmended);
  first = await made.exportBoth(lines, { second: SUPERVISOR });
  made.other();
  later = await made.exportBoth(linesOf(made, 'person.recorded', 1, sealed.victim), { second: OTHER_SUPERVISOR });
});

const against = async (files: BundleFiles, older: ReadonlyMap<string, Uint8Array>) =>
  problemsOf(await verify(files, { bundleKey: stationKey, older: { kind: 'bundle', source: memorySource(older) } }));

describe('a later bundle held against an older one', () => {
  it('extends either of the two that were made at one position', async () => {
    for (const older of [first.redacted, first.disclosing])
      for (const newer of [later.redacted, later.disclosing])
        expect(await against(newer.files, older.files)).toEqual([]);
  });

  it('is the same hand-over when the two differ in nothing but what they disclose', async () => {
    expect(await against(first.redacted.files, first.disclosing.files)).toEqual([]);
    expect(await against(first.disclosing.files, first.redacted.files)).toEqual([]);
  });

  it('does not extend one that discloses more or less than the ledger tells of', async () => {
    for (const shown of [lines.slice(1), [...lines, ...lines.slice(0, 1).map((line) => ({ ...line, seq: 0 }))]]) {
      const files = new Map(first.disclosing.files).set(bundleFiles.disclosures, formatDisclosures(shown));
      expect(await against(later.redacted.files, resealed(files))).toEqual(['extends-older BUNDLE_NOT_EXTENDING']);
    }
  });

  it('does not extend a disclosing one that nobody approved', async () => {
    const made = disclosingCase();
    const facts = made.facts();
    const leaked = await made.exportAs(facts, made.records(), {}, lines);
    await made.export();
    const next = await made.export();
    expect((await verify(leaked.files, { bundleKey: stationKey })).verdict).toBe('whole');
    const report = await verify(next.files, { older: { kind: 'bundle', source: memorySource(leaked.files) } });
    expect(problemsWith(report, 'BUNDLE_NOT_EXTENDING').map(({ details }) => details['reason'])).toEqual([
      'older-not-recorded',
    ]);
  });

  it('at one position is another hand-over when anything else differs', async () => {
    const made = disclosingCase();
    const other = await made.exportAs(made.facts(), made.records(), { recipient: 'Kejari Lain' }, lines);
    expect(await against(other.files, first.redacted.files)).toEqual(['extends-older BUNDLE_NOT_EXTENDING']);
  });
});

describe('SEC-61 the record of an export that discloses', () => {
  /** Problems of a bundle whose ledger tells of such an export. */
  async function told(change: (data: Record<string, unknown>) => Record<string, unknown>, options: AppendOptions) {
    const made = disclosingCase();
    const facts = made.facts();
    const [redacted, disclosing] = [
      await made.exportAs(facts, made.records()),
      await made.exportAs(facts, made.records(), {}, lines),
    ];
    const data = {
      ...redacted.header,
      tagManifestSha256: redacted.tagManifest.sha256,
      disclosed: {
        commitments: sdMember(
          nativePrimitives,
          lines.map(({ disclosure }) => disclosure),
        ),
        tagManifestSha256: disclosing.tagManifest.sha256,
      },
      second: SUPERVISOR.user.id,
    };
    const before = made.facts();
    made.ledger.append('bundle.exported', change(data), options);
    const records = [...made.records(), ...made.ledger.records.slice(-1)];
    const { files } = await made.exportAs(before, records, { version: 2 });
    const report = await verify(files, { bundleKey: stationKey });
    return problemsOf(report).filter((problem) => problem.startsWith('ledger-'));
  }
  const by = (person: Person) => (data: Record<string, unknown>) => ({ ...data, second: person.user.id });
  const same = (data: Record<string, unknown>) => data;

  it('needs no more than another person in the office that approves', async () => {
    expect(await told(same, { cosigner: SUPERVISOR })).toEqual([]);
    expect(await told(same, { by: OTHER_OFFICER, cosigner: SUPERVISOR })).toEqual([]);
  });

  it.each<readonly [string, string, (data: Record<string, unknown>) => Record<string, unknown>, AppendOptions]>([
    ['without the second signature', 'COSIGNATURE_MISSING', same, {}],
    ['with the same person twice', 'COSIGNATURE_SAME_PERSON', by(FIRST), { cosigner: FIRST }],
    ['with a second person of the same office', 'SECOND_ROLE', by(OTHER_OFFICER), { cosigner: OTHER_OFFICER }],
    ['with a second signature by another than named', 'COSIGNATURE_INVALID', same, { cosigner: OTHER_SUPERVISOR }],
    ['with the first signature given twice', 'COSIGNATURE_INVALID', same, { cosigner: FIRST }],
    ['with a stranger as the second', 'SIGNER_UNKNOWN', by(STRANGER), { cosigner: STRANGER }],
    [
      'by a supervisor, who hands nothing over',
      'SIGNER_ROLE',
      by(OTHER_SUPERVISOR),
      {
        by: SUPERVISOR,
        cosigner: OTHER_SUPERVISOR,
      },
    ],
  ])('is refused %s: %s', async (_, code, change, options) => {
    expect(await told(change, options)).toEqual([`ledger-signatures ${code}`]);
  });

  it('is refused when it discloses and names no second person, or names one and discloses nothing', async () => {
    const dropping = (name: string) => (data: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(data).filter(([each]) => each !== name));
    const [without, silent] = [dropping('second'), dropping('disclosed')];
    expect(await told(without, {})).toContain('ledger-entries ENTRY_MALFORMED');
    expect(await told(silent, { cosigner: SUPERVISOR })).toContain('ledger-entries ENTRY_MALFORMED');
    expect(await told((data) => silent(without(data)), { cosigner: SUPERVISOR })).toContain(
      'ledger-signatures COSIGNATURE_UNEXPECTED',
    );
  });

  it('is a matter of signatures, too, when somebody seconds their own removal', async () => {
    const made = disclosingCase();
    const user = SUPERVISOR.user.id;
    made.tell({ type: 'user.removed', data: { user, reason: 'mutasi', second: user } }, { cosigner: SUPERVISOR });
    const report = await verify((await made.export()).files, { bundleKey: stationKey });
    expect(problemsOf(report)).toEqual(['ledger-signatures USER_SELF']);
  });

  it('is refused by a supervisor who was suspended or removed before', async () => {
    const made = disclosingCase();
    made.tell({ type: 'user.suspended', data: { user: SUPERVISOR.user.id, reason: 'cuti' } });
    await made.exportBoth(lines, { second: SUPERVISOR });
    const report = await verify((await made.export()).files, { bundleKey: stationKey });
    expect(problemsOf(report)).toEqual(['ledger-signatures SIGNER_SUSPENDED']);
  });
});

describe('SEC-60 a maker who commits to what the kind of entry does not have', () => {
  const salt = (number: number) => new Uint8Array(16).fill(number);
  const names = Object.entries(child);

  async function shown(commits: readonly (readonly [string, unknown])[], open: number) {
    const disclosures = commits.map(([name, value], index) => makeDisclosure(salt(index), name, value));
    const person: DomainEvent = {
      type: 'person.recorded',
      data: {
        case: CASE,
        person: idOf('pe', 1),
        code: 'AK-01',
        roles: ['child-victim'],
        _sd: sdMember(nativePrimitives, disclosures),
      },
    };
    const made = new TestCase([...caseStory, person]);
    const seq = linesOf(made, 'person.recorded', 0, ['x'])[0]?.seq ?? -1;
    const both = disclosures.slice(0, open).map((disclosure) => ({ seq, disclosure }));
    const { files } = await made.exportAs(made.facts(), made.records(), {}, both);
    return problemsWith(await verify(files), 'DISCLOSURE_MALFORMED').map(({ details }) => details['reason']);
  }

  it('shows nothing by that', async () => {
    expect(await shown(names, 9)).toEqual([]);
    expect(await shown([['salary', '1'], ...names.slice(1)], 1)).toEqual(['name']);
    expect(await shown([['__proto__', '1'], ...names.slice(1)], 1)).toEqual(['name']);
    expect(await shown([['caption', 'x'], ...names.slice(1)], 1)).toEqual(['name']);
    expect(await shown([['name', ''], ...names.slice(1)], 1)).toEqual(['value']);
    expect(await shown([['birthDate', 'kemarin'], ...names.slice(1)], 1)).toEqual(['value']);
    expect(await shown([['name', { given: 'x' }], ...names.slice(1)], 1)).toEqual(['value']);
    expect(await shown([['name', 'A'], ['name', 'B'], ...names.slice(2)], 2)).toEqual(['name-twice']);
  });
});
