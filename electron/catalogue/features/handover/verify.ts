import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OlderBundle } from '#shared/bundle/compare.ts';
import { parseStationKey } from '#shared/bundle/minisign.ts';
import type { BundleReport } from '#shared/bundle/report.ts';
import { verifyBundle, type VerifyOptions } from '#shared/bundle/verify.ts';
import type { Output } from '#shared/contract/contract.ts';
import { ok, unwrap, type Result } from '#shared/errors/result.ts';
import { utf8Text } from '#shared/ledger/encoding.ts';
import { fileBytes, withBundle } from '../../bundle-folder.ts';
import type { BaseContext, FreeHandler } from '../../dispatch/handler.ts';

/** The older bundle, or only its checkpoint if that is what was chosen. */
async function withOlder<T>(path: string | null, work: (older: OlderBundle | undefined) => Promise<T>): Promise<T> {
  if (path === null) return await work(undefined);
  const text = await checkpointText(path);
  if (text !== null) return await work({ kind: 'checkpoint', text });
  return await withBundle(path, (source) => work({ kind: 'bundle', source }));
}

/** A checkpoint is a few lines of text that begin with the name of its log. */
const longestCheckpoint = 64 * 1024;

async function checkpointText(path: string): Promise<string | null> {
  const found = await stat(path);
  if (found.isDirectory() || found.size > longestCheckpoint) return null;
  const bytes = await fileBytes(path);
  try {
    const text = utf8Text(await bytes.read(0, bytes.size));
    return text?.startsWith('rantai-bukti/') === true ? text : null;
  } finally {
    await bytes.close();
  }
}

/** Needs no catalogue: the same for a recipient who has none. */
export const verify: FreeHandler<'bundle.verify'> = async (input, context) => {
  const chosen = context.path(input.bundle);
  if (!chosen.ok) return chosen;
  const bundle = join(chosen.value, input.inside ?? '.');
  const older = optionalPath(input.older, context);
  if (!older.ok) return older;
  const trusted = input.trustKey === null ? ok(null) : parseStationKey(input.trustKey, context.primitives);
  if (!trusted.ok) return trusted;
  const options: VerifyOptions = {
    signal: context.signal,
    progress: ({ step, done, total }) => {
      if (step === 'reading') context.progress('verifying-files', done, total, 'bytes');
      else context.progress('verifying-ledger', done, total, 'entries');
    },
  };
  const trust = { bundleKey: input.trustKey ?? undefined };
  return await withBundle(bundle, (source) =>
    withOlder(older.value, async (before) =>
      ok(writable(await verifyBundle(source, { ...trust, older: before }, context.primitives, options))),
    ),
  );
};

/** The report as the contract types it, which knows no readonly. */
function writable({ verdict, otherKey, subject, checks, sealed }: BundleReport): Output<'bundle.verify'> {
  return {
    verdict,
    otherKey,
    subject,
    sealed: sealed.map(({ roles, fields, ...entry }) => ({ ...entry, roles: [...roles], fields: [...fields] })),
    checks: checks.map(({ problems, ...outcome }) => ({
      ...outcome,
      problems: problems.map(({ code, details }) => ({ code, details: { ...details } })),
    })),
  };
}

function optionalPath(token: string | null, context: BaseContext): Result<string | null> {
  return token === null ? ok(null) : ok(unwrap(context.path(token)));
}
