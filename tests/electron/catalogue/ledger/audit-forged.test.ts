import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { openHead, storeHead } from '#electron/catalogue/ledger/head.ts';
import {
  insertLedgerEntry,
  lastLedgerEntry,
  ledgerEntriesFrom,
} from '#electron/catalogue/storage/tables/ledger-entries.ts';
import { unwrap } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf, makeEntryBytes, readEntry, signLeaf, subjectOf, type Entry } from '#shared/ledger/entry.ts';
import { openRaw, type RawCatalogue } from '../../../support/raw-catalogue.ts';
import { seedOf } from '../../../support/ledger.ts';
import { copyCatalogue, createExample, namedFindings, type Example } from '../../../support/tampered.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => {
  example.remove();
});

interface Forgery {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly by?: string;
  readonly sign?: Uint8Array;
  readonly subjectSeq?: number; // the right one where none is given
}

/** How many entries of the log are about the same subject. */
function entriesAbout({ database, vault }: RawCatalogue, entry: Pick<Entry, 'catalogue' | 'data'>): number {
  const stored = ledgerEntriesFrom(database.read, vault.catalogue.station, 0, 1000);
  return stored.filter(({ bytes }) => subjectOf(unwrap(readEntry(bytes))) === subjectOf(entry)).length;
}

/** Signs and stores an entry with the real keys, as a changed program would, asking no rule and filling no table. */
function forge(raw: RawCatalogue, { type, data, by, subjectSeq, sign = raw.keys.sign }: Forgery): string {
  const { id: catalogue, station } = raw.vault.catalogue;
  return raw.database.write((tx) => {
    const last = lastLedgerEntry(tx, station);
    if (last === undefined) throw new Error('an empty ledger');
    const tree = openHead(tx, station, last, nativePrimitives);
    const bytes = makeEntryBytes({
      v: 1,
      catalogue,
      station,
      seq: last.seq + 1,
      prev: toHex(last.leaf),
      subjectSeq: subjectSeq ?? entriesAbout(raw, { catalogue, data }),
      at: '2027-01-01T00:00:00.000+08:00',
      by: by ?? raw.vault.users[0]?.id ?? '',
      ...{ type, data },
    });
    const leaf = leafOf(nativePrimitives, bytes);
    insertLedgerEntry(tx, {
      station,
      seq: last.seq + 1,
      leaf,
      bytes,
      signature: signLeaf(nativePrimitives, sign, leaf),
      cosignature: null,
    });
    tree.append(leaf);
    storeHead(tx, tree, {
      station: { id: station, catalogue },
      checkpoint: raw.keys.checkpoint,
      primitives: nativePrimitives,
    });
    return `ledger_entries/${station}/${String(last.seq + 1)}`;
  });
}

async function auditForged(...forgeries: readonly Forgery[]): Promise<{ findings: string[]; rows: string[] }> {
  const copy = copyCatalogue(example.folder);
  try {
    const raw = await openRaw(copy.folder);
    const rows = forgeries.map((forgery) => forge(raw, forgery));
    raw.close();
    return { findings: namedFindings(await (await copy.unlock()).done('audit.run', {})), rows };
  } finally {
    await copy.remove();
  }
}

const item = (place: number) => ({ case: example.case, item: example.items[place] ?? '' });
const parties = { releasedBy: 'A', receivedBy: 'B', document: 'D', condition: '' };

describe('SEC-37 an entry that the rules do not allow is named, even where every signature is good', () => {
  const forgeries: readonly (readonly [title: string, forgery: () => Forgery, code: string])[] = [
    [
      'an item moved while it is out',
      () => ({ type: 'custody.moved', data: { ...item(0), location: 'x', reason: 'x' } }),
      'FOLD_REFUSED',
    ],
    [
      'an item returned that is not out',
      () => ({ type: 'custody.returned', data: { ...item(1), ...parties, location: 'x' } }),
      'FOLD_REFUSED',
    ],
    [
      'an item of another case',
      () => ({ type: 'custody.moved', data: { ...item(1), case: 'ca_0000000000000000', location: 'x', reason: 'x' } }),
      'FOLD_REFUSED',
    ],
    [
      'an item that is not there',
      () => ({ type: 'custody.moved', data: { ...item(1), item: 'it_0000000000000000', location: 'x', reason: 'x' } }),
      'FOLD_REFUSED',
    ],
    [
      'a seal that is on another item',
      () => ({ type: 'package.sealed', data: { ...item(1), seal: 'SGL-1', wrapping: 'x', witness: null } }),
      'FOLD_REFUSED',
    ],
    [
      'a warrant dated after its entry',
      () => ({
        type: 'warrant.recorded',
        data: {
          case: example.case,
          warrant: 'wa_0000000000000000',
          kind: 'seizure-order',
          number: 'x',
          date: '2027-01-02',
          issuer: 'x',
          scope: '',
        },
      }),
      'FOLD_REFUSED',
    ],
    [
      'a case with the number of another',
      () => ({
        type: 'case.opened',
        data: {
          case: 'ca_0000000000000000',
          number: 'LP/A/12/XI/2026/SPKT',
          title: 'x',
          unit: 'x',
          openedOn: '2026-11-20',
          offences: [],
          notes: '',
        },
      }),
      'FOLD_REFUSED',
    ],
    [
      'a case opened twice',
      () => ({
        type: 'case.opened',
        data: {
          case: example.case,
          number: 'y',
          title: 'x',
          unit: 'x',
          openedOn: '2026-11-20',
          offences: [],
          notes: '',
        },
      }),
      'FOLD_REFUSED',
    ],
    [
      'a correction of a digest',
      () => ({
        type: 'entry.corrected',
        data: {
          case: example.case,
          corrects: { station: example.station, seq: 6, leaf: '0'.repeat(64) },
          reason: 'x',
          changes: { notes: 'x' },
        },
      }),
      'FOLD_REFUSED',
    ],
    [
      'a second file list',
      () => ({
        type: 'file-list.sealed',
        data: {
          ...item(1),
          list: 'fl_0000000000000000',
          digest: '0'.repeat(64),
          files: 1,
          totalBytes: 0,
          unreadable: 0,
          tool: 'x',
          method: 'imported',
          source: '',
        },
      }),
      'FOLD_REFUSED',
    ],
    [
      'a person who was there before',
      () => ({
        type: 'user.added',
        data: {
          user: {
            id: 'us_0000000000000000',
            name: 'x',
            role: 'supervisor',
            signKey: Buffer.from(nativePrimitives.ed25519PublicKey(seedOf(9))).toString('base64'),
            sealKey: Buffer.alloc(32).toString('base64'),
          },
        },
      }),
      'PROJECTION_ROW_MISSING',
    ],
    ['a kind of entry that is none', () => ({ type: 'case.deleted', data: { case: example.case } }), 'ENTRY_MALFORMED'],
    [
      'a field too many',
      () => ({ type: 'custody.moved', data: { ...item(1), location: 'x', reason: 'x', extra: 1 } }),
      'ENTRY_MALFORMED',
    ],
    [
      'a signer whom nobody introduced',
      () => ({ type: 'custody.moved', data: { ...item(1), location: 'x', reason: 'x' }, by: 'us_0000000000000000' }),
      'SIGNER_UNKNOWN',
    ],
    [
      'the key of another',
      () => ({ type: 'custody.moved', data: { ...item(1), location: 'x', reason: 'x' }, sign: seedOf(7) }),
      'SIGNATURE_INVALID',
    ],
    [
      'a number about its case that was given before',
      () => ({ type: 'custody.moved', data: { ...item(1), location: 'x', reason: 'x' }, subjectSeq: 0 }),
      'LEDGER_SUBJECT_GAP',
    ],
    [
      'a second catalogue',
      () => ({
        type: 'catalogue.created',
        data: {
          name: 'x',
          unit: 'x',
          station: {
            id: example.station,
            name: 'x',
            checkpointKey: Buffer.alloc(32).toString('base64'),
            bundleKey: Buffer.alloc(32).toString('base64'),
          },
          users: [],
        },
      }),
      'ENTRY_MALFORMED',
    ],
  ];

  it.each(forgeries)('%s', async (_, forgery, code) => {
    const { findings, rows } = await auditForged(forgery());
    if (code === 'PROJECTION_ROW_MISSING')
      expect(findings).toContain('PROJECTION_ROW_MISSING users/us_0000000000000000');
    else expect(findings).toContain(`${code} ${rows[0] ?? ''}`);
  });

  it('an allowed act that the tables do not show is a missing row, and the break is only there', async () => {
    const { findings } = await auditForged({
      type: 'custody.moved',
      data: { ...item(1), location: 'Rak Z', reason: 'x' },
    });
    expect(findings.every((finding) => finding.startsWith('PROJECTION_ROW_'))).toBe(true);
    expect(findings).toContain(`PROJECTION_ROW_CHANGED items/BB-002 (${item(1).item})`);
  });

  it('an entry after a refused one is still folded', async () => {
    const move = { type: 'custody.moved', data: { ...item(1), location: 'Rak Y', reason: 'x' } };
    const { findings, rows } = await auditForged(
      { type: 'custody.moved', data: { ...item(0), location: 'x', reason: 'x' } },
      move,
    );
    expect(findings).toContain(`FOLD_REFUSED ${rows[0] ?? ''}`);
    expect(findings).not.toContain(`FOLD_REFUSED ${rows[1] ?? ''}`);
    expect(findings).toContain(`PROJECTION_ROW_CHANGED items/BB-002 (${item(1).item})`);
  });

  it.each([
    ['a root that the log never had', 2],
    ['a size that the log has not reached', 9999],
  ])('a bundle with %s', async (_, treeSize) => {
    const data = {
      case: example.case,
      bundle: 'bu_0000000000000000',
      stage: 'tahap-2',
      version: 1,
      recipient: 'x',
      createdAt: '2027-01-01T00:00:00.000+08:00',
      treeSize,
      rootHash: '0'.repeat(64),
      items: 3,
      tagManifestSha256: '0'.repeat(64),
    };
    const { findings } = await auditForged({ type: 'bundle.exported', data });
    expect(findings).toContain('CHECKPOINT_ROOT_MISMATCH bundles/bu_0000000000000000');
  });
});
