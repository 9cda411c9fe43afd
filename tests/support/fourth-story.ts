import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import type { DomainEvent, EventData } from '#shared/domain/events.ts';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import { toHex, utf8 } from '#shared/ledger/encoding.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { TestCase } from './bundle.ts';
import { caseStory, fileRows, idOf, photo, sealRows } from './case-story.ts';
import { OTHER_OFFICER, SUPERVISOR } from './disclosing.ts';
import { firstRow, secondRows } from './file-rows.ts';
import { CASE } from './ledger.ts';

const inCase = { case: CASE };
const [phone, disk, cash, seen] = [1, 2, 3, 4].map((number) => ({ ...inCase, item: idOf('it', number) }));
const digest = 'ab'.repeat(32);
const at = '2026-11-21T10:00:00.000+08:00';

/** What nobody may see: a photo of the blocked device, and the names of its files. */
export const blockedPhoto = utf8('isi yang tidak boleh dilihat');
export const blockedRows: readonly FileRowValue[] = [firstRow('rahasia/nama-terlarang.jpg', 5, digest)];

const rowsOf: ReadonlyMap<string, readonly FileRowValue[]> = new Map([
  [idOf('fl', 1), fileRows],
  [idOf('fl', 2), secondRows],
  [idOf('fl', 3), blockedRows],
]);

function sealed(list: number, subject: { readonly case: string; readonly item: string } | undefined): DomainEvent {
  const id = idOf('fl', list);
  const about = { case: CASE, item: subject?.item ?? '', list: id };
  const imported = {
    name: 'daftar.csv',
    sha256: digest,
    bytes: 512,
    kind: 'csv',
    encoding: 'utf-8',
    skipped: 2,
    deleted: 1,
  } as const;
  const origin = {
    tool: 'uji',
    method: 'imported',
    source: 'laboratorium',
    imported,
    madeBy: 'Lab',
    madeOn: '2026-11-20',
  } as const;
  return { type: 'file-list.sealed', data: { ...about, ...sealRows(rowsOf.get(id) ?? [], 2), ...origin } };
}

function attachment(number: number, content: Uint8Array, over: Partial<AttachmentAdded> = {}): DomainEvent {
  const kept = { kind: 'photo', name: 'depan.jpg', caption: 'uji', bytes: content.length } as const;
  const sha256 = toHex(nativePrimitives.sha256(content));
  return {
    type: 'attachment.added',
    data: { ...inCase, item: null, attachment: idOf('at', number), ...kept, sha256, ...over },
  };
}

const about = <T>(subject: T | undefined): T => {
  if (subject === undefined) throw new Error('no such item');
  return subject;
};

const device: DomainEvent = {
  type: 'item.seized',
  data: {
    ...about(seen),
    seizure: idOf('se', 1),
    number: 'BB-004',
    description: 'Hard disk',
    quantity: 1,
    attributes: { class: 'storage', kind: 'hard-disk', brand: 'Merek W', serial: 'HD-4', capacityBytes: 1_000_000_000 },
    notes: '',
  },
};

const set: EventData<'hash-set.added'> = {
  set: idOf('hs', 1),
  name: 'Dikenal',
  kind: 'known',
  digest,
  rows: 2,
  sha256: 1,
  sha1: 0,
  md5: 1,
  categories: [{ category: '', rows: 2 }],
  origin: { name: 'dikenal.csv', sha256: digest, bytes: 99 },
  tool: 'uji',
};

const results: readonly DomainEvent[] = [
  {
    type: 'acquisition.recorded',
    data: {
      ...about(disk),
      acquisition: idOf('aq', 1),
      tool: 'Guymager',
      toolVersion: '0.8.13',
      blocker: { model: 'T8u', serial: '1' },
      noBlocker: null,
      acquiredBy: 'Briptu A',
      started: null,
      finished: at,
      image: { name: 'bb-002.E01', format: 'E01', segments: 1, bytes: 10 },
      kept: 'Rak A',
      hashes: [{ algorithm: 'sha256', acquired: digest, verified: null }],
      fileHashes: [],
      noSha256: '',
      badSectors: 0,
      notes: '',
      attachment: null,
      replaces: null,
    },
  },
  {
    type: 'acquisition.verified',
    data: {
      ...about(disk),
      acquisition: idOf('aq', 1),
      on: at,
      verifiedBy: 'Briptu A',
      method: 'ewfverify',
      subject: 'data',
      digests: [{ algorithm: 'sha256', value: digest }],
      outcome: 'match',
      tool: 'ewfverify',
      notes: '',
    },
  },
  {
    type: 'file-list.compared',
    data: {
      ...about(phone),
      list: idOf('fl', 2),
      comparison: idOf('fc', 1),
      against: { kind: 'folder', name: 'salinan', files: secondRows.length, digest },
      algorithm: 'sha256',
      same: secondRows.length,
      changed: 0,
      moved: 0,
      missing: 0,
      extra: 0,
      duplicate: 0,
      notComparable: 0,
      copiesListed: 0,
      copiesFound: 0,
      differences: digest,
      tool: 'uji',
    },
  },
  {
    type: 'file-list.matched',
    data: {
      ...about(phone),
      list: idOf('fl', 2),
      match: idOf('fm', 1),
      sets: [
        { set: set.set, name: set.name, kind: set.kind, digest, files: 1, categories: [{ category: '', files: 1 }] },
      ],
      known: 1,
      notable: 0,
      blocked: 0,
      matches: digest,
      tool: 'uji',
    },
  },
];

const reason = 'Diduga konten anak';
export const seizedBlocked: readonly DomainEvent[] = [
  device,
  sealed(3, seen),
  attachment(20, blockedPhoto, { item: about(seen).item }),
  attachment(21, blockedPhoto, { storedWith: idOf('at', 20), name: 'nama lain.jpg' }),
];

/** One entry of every kind that format 4 has and format 3 has not, in a case that could have been so. */
export function fourthCase(): TestCase {
  const contents = new Map([idOf('at', 20), idOf('at', 21)].map((id) => [id, blockedPhoto]));
  const parts = {
    attachment: (data: AttachmentAdded) => [contents.get(data.attachment) ?? photo],
    fileRows: ({ list }: FileListSealed) => rowsOf.get(list) ?? [],
  };
  const made = new TestCase([...caseStory, sealed(2, phone)], parts, [SUPERVISOR, OTHER_OFFICER]);
  made.tell({ type: 'hash-set.added', data: set }, { by: SUPERVISOR });
  for (const event of [...results, ...seizedBlocked]) made.tell(event);
  made.tell({ type: 'hash-set.retired', data: { set: set.set, name: set.name, reason: 'Usang' } }, { by: SUPERVISOR });
  made.tell({ type: 'item.content-blocked', data: { ...about(seen), reason } });
  made.tell({ type: 'item.content-blocked', data: { ...about(cash), reason } });
  const second = { second: SUPERVISOR.user.id };
  const release = { ...about(cash), reason: 'Keliru', ...second };
  made.tell({ type: 'item.content-released', data: release }, { cosigner: SUPERVISOR });
  const opened = { ...about(seen), reason: 'Diminta ahli', attachment: idOf('at', 20), ...second };
  made.tell({ type: 'attachment.opened', data: opened }, { cosigner: SUPERVISOR });
  return made;
}
