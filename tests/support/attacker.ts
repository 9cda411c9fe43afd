import { createDecipheriv } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Driver from 'better-sqlite3';
import sodium from 'sodium-native';
import { createOpener, HEADER_BYTES, SEALED_CHUNK_BYTES } from '#electron/catalogue/files/cipher.ts';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { openVault } from '#electron/catalogue/keys/vault.ts';
import { parseVault } from '#electron/catalogue/keys/vault-format.ts';
import { openValue, type SealedPlace } from '#electron/catalogue/restricted/box.ts';
import { unwrap } from '#shared/errors/result.ts';
import type { TestUser } from './people.ts';
import { vaultTools } from './raw-catalogue.ts';

const PAGE_BYTES = 4096;
const RESERVED_BYTES = 80;

/** The keys that a person has who knows their passphrase and can read `vault.json`. */
export interface StolenKeys {
  readonly database: Buffer;
  readonly files: Buffer;
  readonly seal: Buffer;
  readonly sign: Buffer;
}

export async function keysOf(folder: string, user: Pick<TestUser, 'id' | 'passphrase'>): Promise<StolenKeys> {
  const vault = unwrap(parseVault(nativePrimitives, readFileSync(join(folder, 'vault.json'))));
  const slot = vault.users.find(({ id }) => id === user.id);
  if (slot === undefined) throw new Error('no such slot');
  const keys = unwrap(await openVault(vaultTools, vault, slot, user.passphrase));
  const stolen = {
    database: Buffer.from(keys.database),
    files: Buffer.from(keys.files),
    seal: Buffer.from(keys.seal),
    sign: Buffer.from(keys.sign),
  };
  keys.wipe();
  return stolen;
}

/** The real file, opened as any tool would that knows SQLCipher: not by a line of ours. */
export function openWithTool(folder: string, database: Buffer): Driver.Database {
  const Tool = createRequire(import.meta.url)('better-sqlite3') as typeof Driver;
  const opened = new Tool(join(folder, 'catalogue.db'));
  opened.pragma(`cipher='sqlcipher'`);
  opened.pragma('legacy=4');
  opened.key(Buffer.from(`raw:${database.toString('hex')}`));
  return opened;
}

/** Every value of every table, indexes of the search included. */
export function dump(tool: Driver.Database): Buffer[] {
  const tables = tool.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[];
  return tables.flatMap((table) =>
    (tool.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flatMap((row) =>
      row.map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value)))),
    ),
  );
}

/**
 * The pages of the database and of its log as they lie in the files, decrypted one by one (SQLCipher 4: AES-256-CBC, the
 * vector in the reserved bytes at the end of a page): what is in free pages and gaps too, which no query shows.
 */
export function decryptedPages(folder: string, key: Buffer): Buffer {
  const pages: Buffer[] = [];
  const add = (page: Buffer, first: boolean) => {
    const end = PAGE_BYTES - RESERVED_BYTES;
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + 16)).setAutoPadding(false);
    pages.push(decipher.update(page.subarray(first ? 16 : 0, end)));
  };
  const file = readFileSync(join(folder, 'catalogue.db'));
  for (let at = 0; at + PAGE_BYTES <= file.length; at += PAGE_BYTES) add(file.subarray(at, at + PAGE_BYTES), at === 0);
  const wal = join(folder, 'catalogue.db-wal');
  const log = existsSync(wal) ? readFileSync(wal) : Buffer.alloc(0);
  for (let at = 32; at + 24 + PAGE_BYTES <= log.length; at += 24 + PAGE_BYTES)
    add(log.subarray(at + 24, at + 24 + PAGE_BYTES), log.readUInt32BE(at) === 1);
  return Buffer.concat(pages);
}

/** Every sealed box of the database that these keys open, and every 32 bytes in it that could be a key. */
function boxesOpened(values: readonly Buffer[], { seal }: StolenKeys): Buffer[] {
  const publicKey = Buffer.alloc(32);
  sodium.crypto_scalarmult_base(publicKey, seal);
  return values.flatMap((value) => {
    if (value.length <= sodium.crypto_box_SEALBYTES) return [];
    const plain = Buffer.alloc(value.length - sodium.crypto_box_SEALBYTES);
    return sodium.crypto_box_seal_open(plain, value, publicKey, seal) ? [plain.subarray(0, 32)] : [];
  });
}

interface SealedRow extends SealedPlace {
  readonly sealed: Buffer;
}

function sealedRows(tool: Driver.Database): SealedRow[] {
  const rows = (what: SealedPlace['what'], sql: string) =>
    (tool.prepare(sql).raw().all() as [string, string, number, Buffer][]).map(([id, caseId, generation, sealed]) => ({
      what,
      id,
      case: caseId,
      generation,
      sealed,
    }));
  return [
    ...rows('disclosure', 'SELECT digest, case_id, generation, sealed FROM disclosures'),
    ...rows('file-key', 'SELECT attachment, case_id, generation, sealed FROM restricted_keys'),
  ];
}

/** All that `keys` open of the rows; each row is tried with each key, at its own place and at those of the generations before. */
export function openedRows(tool: Driver.Database, keys: readonly Buffer[]): Buffer[] {
  return sealedRows(tool).flatMap((row) =>
    keys.flatMap((key) =>
      Array.from({ length: row.generation + 1 }, (_, generation) =>
        openValue(key, { ...row, generation }, row.sealed),
      ).filter((plain) => plain !== null),
    ),
  );
}

/** Disclosures are base64url of JSON; here also as they would be read. */
function readable(plain: Buffer): Buffer {
  return Buffer.concat([plain, Buffer.from('\n'), Buffer.from(plain.toString('latin1'), 'base64url')]);
}

function filesOpened(folder: string, keys: readonly Buffer[]): Buffer[] {
  return readdirSync(join(folder, 'files')).flatMap((id) => {
    const file = readFileSync(join(folder, 'files', id));
    return keys.flatMap((key) => {
      const opener = createOpener(key, id, file.subarray(0, HEADER_BYTES));
      if (opener === null) return [];
      const chunks: Buffer[] = [];
      for (let at = HEADER_BYTES; at < file.length; at += SEALED_CHUNK_BYTES) {
        const sealed = file.subarray(at, at + SEALED_CHUNK_BYTES);
        const plain = opener.open(sealed, at + SEALED_CHUNK_BYTES >= file.length);
        if (plain !== null) chunks.push(Buffer.from(plain));
      }
      opener.end();
      return chunks;
    });
  });
}

/** What one person can read of a locked catalogue with all their keys, a SQLite tool and time. */
export interface Loot {
  readonly bytes: Buffer;
  /** Restricted keys of cases that opened. */
  readonly caseKeys: readonly Buffer[];
  readonly rows: number;
  readonly files: number;
}

export async function lootOf(folder: string, user: Pick<TestUser, 'id' | 'passphrase'>): Promise<Loot> {
  return lootWith(folder, await keysOf(folder, user));
}

/** `kept`: keys that were copied earlier. */
export function lootWith(folder: string, keys: StolenKeys, kept: readonly Buffer[] = []): Loot {
  const tool = openWithTool(folder, keys.database);
  try {
    const values = dump(tool);
    const caseKeys = [...boxesOpened(values, keys), ...kept];
    const all = [...caseKeys, keys.files, keys.database, keys.seal, keys.sign];
    const rows = openedRows(tool, all);
    const files = filesOpened(folder, [...rows.filter(({ length }) => length === 32), ...all]);
    const bytes = [...values, decryptedPages(folder, keys.database), ...rows.map(readable), ...files];
    return {
      bytes: Buffer.concat(bytes.flatMap((part) => [part, Buffer.from('\n')])),
      caseKeys,
      rows: rows.length,
      files: files.length,
    };
  } finally {
    tool.close();
  }
}
