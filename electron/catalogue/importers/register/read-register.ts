import type { ByteSource } from '#shared/bundle/source.ts';
import { memoryBytes } from '#shared/bundle/zip/memory-bytes.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { RegisterFile } from '#shared/domain/register/cells.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { equalBytes, toHex } from '#shared/ledger/encoding.ts';
import { fileBytes } from '../../bundle-folder.ts';
import { readCsv } from './csv.ts';
import { registerLimits } from './limits.ts';
import { readXlsx, type ReadTools } from './xlsx.ts';

export interface ReadRegister {
  readonly register: RegisterFile;
  /** SHA-256 of the file: what was looked at is what is imported. */
  readonly digest: string;
}

const zipBegins = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
/** OLE compound file: what a password makes of an .xlsx ([MS-OFFCRYPTO] 2.3), and every .xls. */
const oleBegins = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/** A register on disk, told by its content and not by its name. Throws FILE_MISSING, NOT_READABLE, CANCELLED. */
export async function readRegister(
  path: string,
  primitives: Primitives,
  tools: ReadTools,
): Promise<Result<ReadRegister>> {
  const source = await fileBytes(path);
  try {
    const bytes = await wholeFile(source);
    if (!bytes.ok) return bytes;
    const register = await readRegisterBytes(bytes.value, tools);
    return register.ok ? ok({ register: register.value, digest: toHex(primitives.sha256(bytes.value)) }) : register;
  } finally {
    await source.close();
  }
}

async function wholeFile(source: ByteSource): Promise<Result<Uint8Array>> {
  if (source.size === 0) return fail('REGISTER_EMPTY');
  if (source.size > registerLimits.fileBytes)
    return fail('REGISTER_TOO_LARGE', { limit: registerLimits.fileBytes / (1024 * 1024), unit: 'MB' });
  return ok((await source.read(0, source.size)).slice());
}

/** The same for bytes in memory. */
export async function readRegisterBytes(bytes: Uint8Array, tools: ReadTools): Promise<Result<RegisterFile>> {
  const begins = (mark: Uint8Array) => equalBytes(bytes.subarray(0, mark.length), mark);
  if (begins(oleBegins))
    return fail(Buffer.from(bytes).includes(encryptedStream) ? 'REGISTER_ENCRYPTED' : 'REGISTER_OLD_FORMAT');
  return begins(zipBegins) ? await readXlsx(memoryBytes(bytes), tools) : await readCsv(bytes, tools);
}
