import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

export interface VirtualDisplay {
  /** To be added to the environment of every program that opens a window on it. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/** Whether windows opened now would be seen by a person. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/** An .Xauthority file whose cookie is good for any display number: Xvfb chooses the number after it has read the file. */
function authorityFile(cookie: Buffer): Buffer {
  const familyWild = Buffer.from([0xff, 0xff]);
  const field = (value: Buffer) => Buffer.concat([Buffer.from([value.length >> 8, value.length & 0xff]), value]);
  return Buffer.concat([
    familyWild,
    field(Buffer.alloc(0)),
    field(Buffer.alloc(0)),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(cookie),
  ]);
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('ascii');
      if (text.includes('\n')) resolve(text.trim());
    });
    stream.on('end', () => {
      reject(new Error('Xvfb ended before it was ready.'));
    });
  });
}

/** Starts an X server that draws into memory, the size of the smallest screen we design for and a little more. */
export async function startVirtualDisplay(size = '1440x900x24'): Promise<VirtualDisplay> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rantai-display-'));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-auth', authority], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // In a group of its own: Ctrl+C must reach the window first, not take the screen from under it.
    detached: true,
  });
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const failed = new Promise<never>((_, reject) => {
    server.once('error', () => {
      reject(new Error('Xvfb is missing. Run: npm run setup -- --for test'));
    });
  });
  const number = await Promise.race([firstLine(server.stdio[3] as Readable), failed]);
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
}
