import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** A rename that a process makes, counted from 1: what lies on the disk changes there, and nowhere else at once. */
export interface Rename {
  readonly side: 'before' | 'after';
  readonly rename: number;
}

const DIES = 'RANTAI_TEST_DIES';

/** What makes a service for tests end itself there by SIGKILL: each time at the very same step, whatever machine it is. */
export function dyingAt({ side, rename }: Rename): NodeJS.ProcessEnv {
  return { [DIES]: `${side} ${String(rename)}` };
}

/** For that service, before it does anything. */
export function dieWhereAsked(): void {
  const asked = process.env[DIES];
  if (asked === undefined) return;
  let renames = 0;
  const at = (side: Rename['side']) => {
    if (asked === `${side} ${String(renames)}`) process.kill(process.pid, 'SIGKILL');
  };
  const { renameSync } = fs;
  const { rename } = promises;
  fs.renameSync = (...names) => {
    renames += 1;
    at('before');
    renameSync(...names);
    at('after');
  };
  promises.rename = async (...names) => {
    renames += 1;
    at('before');
    await rename(...names);
    at('after');
  };
  syncBuiltinESMExports();
}
