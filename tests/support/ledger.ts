import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { LedgerUser, Role } from '#shared/domain/catalogue/events.ts';
import { originOf, signCheckpoint } from '#shared/ledger/checkpoint.ts';
import { fromHex, toBase64, toHex } from '#shared/ledger/encoding.ts';
import {
  cosignLeaf,
  frameLine,
  leafOf,
  makeEntryBytes,
  NO_PREVIOUS,
  signLeaf,
  subjectOf,
} from '#shared/ledger/entry.ts';
import type { Entry, LedgerRecord } from '#shared/ledger/entry.ts';
import { MerkleTree } from '#shared/ledger/tree.ts';

export const CATALOGUE = 'ct_0123456789abcdef';
export const STATION = 'st_0123456789abcdef';
export const CASE = 'ca_0123456789abcdef';

/** 32 equal bytes: a different key for each number, the same in every run. */
export function seedOf(number: number): Uint8Array {
  return new Uint8Array(32).fill(number);
}

/** Bytes of hexadecimal that the test itself wrote. */
export function bytesOfHex(text: string): Uint8Array {
  const bytes = fromHex(text);
  if (bytes === null) throw new Error(`not hexadecimal: ${text}`);
  return bytes;
}

export interface Person {
  readonly seed: Uint8Array;
  readonly user: LedgerUser;
}

/** The same person in every run. */
export function personOf(number: number, role: Role = 'evidence-officer'): Person {
  const seed = seedOf(number);
  const digits = String(number).padStart(16, '0');
  return {
    seed,
    user: {
      id: `us_${digits}`,
      name: `Petugas ${number}`,
      role,
      signKey: toBase64(nativePrimitives.ed25519PublicKey(seed)),
      sealKey: toBase64(seedOf(number + 100)),
    },
  };
}

export const FIRST = personOf(1);
export const SECOND = personOf(2);
export const STRANGER = personOf(3);
export const CHECKPOINT_SEED = seedOf(50);
export const BUNDLE_SEED = seedOf(51);

export function creation(users: readonly LedgerUser[] = [FIRST.user], station = STATION): Record<string, unknown> {
  const key = (seed: Uint8Array) => toBase64(nativePrimitives.ed25519PublicKey(seed));
  return {
    name: 'Katalog uji',
    unit: 'Satreskrim',
    station: { id: station, name: 'Gudang', checkpointKey: key(CHECKPOINT_SEED), bundleKey: key(BUNDLE_SEED) },
    users,
  };
}

export function caseOpened(number: string): Record<string, unknown> {
  return {
    case: CASE,
    number,
    title: 'Perkara uji',
    unit: 'Satreskrim',
    openedOn: '2026-11-21',
    offences: ['UU 1/2023 pasal 407'],
    notes: '',
  };
}

export interface AppendOptions {
  readonly by?: Person;
  /** Cosigns; whether `data` names them is up to the caller. */
  readonly cosigner?: Person;
  /** Replaces members of the entry before it is signed, to make wrong ones. */
  readonly change?: Partial<Entry>;
}

/** A log with real signatures by fixed keys. Whatever it is told to write it signs: wrong logs are made with it as well as right ones. */
export class TestLedger {
  readonly records: LedgerRecord[] = [];
  readonly tree = new MerkleTree(nativePrimitives);
  readonly #about = new Map<string, number>();

  /** With `catalogue.created` and `users` people. */
  static created(...users: readonly Person[]): TestLedger {
    const ledger = new TestLedger();
    ledger.append('catalogue.created', creation([FIRST, ...users].map(({ user }) => user)));
    return ledger;
  }

  /** `created` with SECOND and cases up to `size` entries. */
  static ofSize(size: number): TestLedger {
    const ledger = TestLedger.created(SECOND);
    while (ledger.records.length < size) ledger.append('case.opened', caseOpened(`LP/${ledger.records.length}`));
    return ledger;
  }

  append(type: string, data: Record<string, unknown>, options: AppendOptions = {}): LedgerRecord {
    const { by = FIRST, cosigner } = options;
    const seq = this.records.length;
    const subject = subjectOf({ catalogue: CATALOGUE, data });
    const subjectSeq = this.#about.get(subject) ?? 0;
    this.#about.set(subject, subjectSeq + 1);
    const bytes = makeEntryBytes({
      v: 1,
      catalogue: CATALOGUE,
      station: STATION,
      seq,
      prev: seq === 0 ? NO_PREVIOUS : toHex(this.tree.leaf(seq - 1)),
      subjectSeq,
      at: '2026-11-21T14:05:00.000+08:00',
      by: by.user.id,
      type,
      data,
      ...options.change,
    });
    const leaf = leafOf(nativePrimitives, bytes);
    const sig = signLeaf(nativePrimitives, by.seed, leaf);
    const record = cosigner ? { bytes, sig, cosig: cosignLeaf(nativePrimitives, cosigner.seed, leaf) } : { bytes, sig };
    this.records.push(record);
    this.tree.append(leaf);
    return record;
  }

  /** entries.jsonl, line by line, without LF. */
  lines(): Uint8Array[] {
    return this.records.map(frameLine);
  }

  checkpoint(size = this.tree.size, seed = CHECKPOINT_SEED): string {
    return signCheckpoint(nativePrimitives, seed, {
      origin: originOf(CATALOGUE, STATION),
      size,
      root: this.tree.root(size),
    });
  }
}
