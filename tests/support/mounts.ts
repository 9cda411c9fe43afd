import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small file system of its own: the only honest way to a full disk, and for root to a folder that cannot be written. */
export interface SmallDisk {
  readonly path: string;
  readonly makeReadOnly: () => void;
  readonly makeWritable: () => void;
  readonly remove: () => void;
}

/** Null where this process may not mount (an ordinary user, a container without the right); the reason is printed. */
export function smallDisk(kilobytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'rantai-disk-'));
  const mount = (...options: string[]) => execFileSync('mount', options, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    mount('-t', 'tmpfs', '-o', `size=${String(kilobytes)}k,mode=700`, 'tmpfs', path);
  } catch (error) {
    rmSync(path, { recursive: true });
    console.warn(
      `not tested here: mounting a small disk is not allowed (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''})`,
    );
    return null;
  }
  return {
    path,
    makeReadOnly: () => void mount('-o', 'remount,ro', path),
    makeWritable: () => void mount('-o', 'remount,rw', path),
    remove: () => {
      execFileSync('umount', [path]);
      rmSync(path, { recursive: true });
    },
  };
}
