import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '#shared/ledger/encoding.ts';
import type { Effects } from '../../effects/effects.ts';
import { migrations } from '../../storage/migrations/list.ts';
import { openScratchDatabase, type Scratch } from '../../storage/open.ts';
import type { WriteTx } from '../../storage/sql.ts';
import { setSearchAside } from '../../storage/tables/search-indexes.ts';

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

/** By these only screens read: no rule and no fold asks in their order, and nobody looks at an audit's tables. */
export const idleIndexes = [
  'subjects_by_person',
  'cases_by_stage',
  'cases_by_number_key',
  'cases_by_due_up',
  'cases_by_due_down',
  'cases_by_date',
  'cases_by_unit',
  'cases_by_change',
  'items_by_custody',
  'items_of_case_by_custody',
  'items_by_legal',
  'items_listed',
  'items_listed_by_change',
  'items_listed_by_number',
  'items_listed_by_due_up',
  'items_listed_by_due_down',
  'items_listed_of_case',
  'finds_by_state',
  'finds_by_platform',
  'finds_by_platform_and_state',
  'mentions_by_exact',
  'duties_open',
  'intake_judgements_by_month',
] as const;

/** Puts aside what would be written for every entry and is read once, or never. Gives what fills the indexes of words. */
export function setAside(tx: WriteTx): () => Generator<undefined> {
  for (const index of idleIndexes) tx.run(`DROP INDEX ${index}`);
  return setSearchAside(tx);
}
