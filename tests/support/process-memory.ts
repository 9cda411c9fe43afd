import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const CHUNK_BYTES = 8 * 1024 * 1024;

/** Names of the secrets whose bytes are anywhere in the writable memory of another process. Linux only. */
export function foundInMemory(pid: number, secrets: Readonly<Record<string, Uint8Array>>): string[] {
  const found = new Set<string>();
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r');
  try {
    for (const [start, end] of writableRanges(pid)) search(memory, start, end, secrets, found);
  } finally {
    closeSync(memory);
  }
  return [...found].sort();
}

function writableRanges(pid: number): (readonly [start: number, end: number])[] {
  const lines = readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const match = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
    if (match === null) return [];
    return [[Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)] as const];
  });
}

function search(
  memory: number,
  start: number,
  end: number,
  secrets: Readonly<Record<string, Uint8Array>>,
  found: Set<string>,
): void {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  // Half a page back each time: a secret may lie across the edge.
  for (let at = start; at < end; at += CHUNK_BYTES - 2048) {
    let read = 0;
    try {
      read = readSync(memory, buffer, 0, Math.min(CHUNK_BYTES, end - at), at);
    } catch {
      // Reserved, and never used.
      return;
    }
    for (const [name, secret] of Object.entries(secrets))
      if (!found.has(name) && buffer.subarray(0, read).includes(Buffer.from(secret))) found.add(name);
  }
}
