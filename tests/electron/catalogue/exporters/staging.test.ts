import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginStaging } from '#electron/catalogue/exporters/staging.ts';
import { outcome, thrownCode } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/service.ts';
import { FailureError, ok, type Result } from '#shared/errors/result.ts';

let target: string;
let remove: () => void;
beforeEach(() => {
  const folder = temporaryFolder();
  target = folder.path;
  remove = () => {
    folder.remove();
  };
});
afterEach(() => {
  remove();
});

const names = ['paket', 'paket.zip'];

function stage() {
  const staging = beginStaging(target, names, '0a1b2c3d');
  mkdirSync(staging.path('paket'));
  writeFileSync(join(staging.path('paket'), 'isi'), 'isi');
  writeFileSync(staging.path('paket.zip'), 'zip');
  return staging;
}

async function published(staging: ReturnType<typeof stage>): Promise<Result<readonly string[]>> {
  try {
    return ok(await staging.publish());
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure };
    throw error;
  }
}

describe('outputs of an export', () => {
  it('have no final name before they are published, and no other after', async () => {
    const staging = stage();
    expect(readdirSync(target).sort()).toEqual(['paket.partial-0a1b2c3d', 'paket.zip.partial-0a1b2c3d']);
    expect(await published(staging)).toEqual(ok(names.map((name) => join(target, name))));
    await staging.discard();
    expect(readdirSync(target).sort()).toEqual(names);
  });

  it('are not begun where a name is taken', () => {
    writeFileSync(join(target, 'paket.zip'), 'milik orang');
    expect(thrownCode(() => beginStaging(target, names, 'x'))).toBe('TARGET_EXISTS');
  });

  it('replace nothing that came meanwhile, and then none of them stays', async () => {
    const staging = stage();
    writeFileSync(join(target, 'paket.zip'), 'milik orang');
    expect(outcome(await published(staging))).toBe('TARGET_EXISTS');
    await staging.discard();
    expect(readdirSync(target)).toEqual(['paket.zip']);
  });

  it('vanish all when one of them cannot get its name', async () => {
    const staging = stage();
    rmSync(staging.path('paket.zip'));
    expect(outcome(await published(staging))).toBe('FILE_MISSING');
    await staging.discard();
    expect([readdirSync(target), existsSync(join(target, 'paket'))]).toEqual([[], false]);
  });
});
