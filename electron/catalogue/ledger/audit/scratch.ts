import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '#shared/ledger/encoding.ts';
import type { Effects } from '../../effects/effects.ts';
import { migrations } from '../../storage/migrations/list.ts';
import { openScratchDatabase, type Scratch } from '../../storage/open.ts';

const PREFIX = 'audit-';
const SUFFIX = '.tmp';

/** `audit-<process>-<random>.tmp`: the process tells what a killed one left from what is in use. */
function isLeftBehind(name: string, own: string): boolean {
  return name.startsWith(PREFIX) && name.includes(SUFFIX) && !name.startsWith(own);
}

/**
 * An empty database of the newest schema for one audit, in the catalogue folder because a catalogue may be larger than
 * memory or the temp folder. Its random key is known to nobody afterwards, so that what a killed process leaves is noise.
 * `close` removes it.
 */
export function openScratch(folder: string, effects: Effects): Scratch {
  const own = `${PREFIX}${String(process.pid)}-`;
  // One process at a time holds the catalogue, so files of another are nobody's.
  for (const name of readdirSync(folder)) if (isLeftBehind(name, own)) rmSync(join(folder, name), { force: true });
  const file = join(folder, `${own}${toHex(effects.random(8))}${SUFFIX}`);
  const key = effects.random(32);
  const scratch = openScratchDatabase(file, key);
  key.fill(0);
  const close = () => {
    scratch.close();
    rmSync(file, { force: true });
  };
  try {
    for (const { up } of migrations) up(scratch.tx);
  } catch (error) {
    close();
    throw error;
  }
  return { tx: scratch.tx, close };
}
