import { shell } from 'electron';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { externalAddress } from './external-pages.ts';

/** SECURITY SEC-15: opens one of the fixed pages in the system's browser; the only place that can. */
export async function openExternalPage(id: string): Promise<Result<Record<string, never>>> {
  const address = externalAddress(id);
  if (address === null) return fail('INPUT_INVALID', { paths: ['page'] });
  await shell.openExternal(address);
  return ok({});
}
