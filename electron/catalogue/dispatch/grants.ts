import { isAbsolute } from 'node:path';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { fileToken } from '#shared/contract/method.ts';

const MOST_GRANTS = 10_000;

/** SECURITY SEC-29: the paths behind the opaque tokens that main's dialogs or the command line gave out. */
export class Grants {
  readonly #paths = new Map<string, string>();

  /** Ignores what is not a token and an absolute path: only our own parent sends grants. */
  add(token: string, path: string): void {
    if (!fileToken.safeParse(token).success || !isAbsolute(path) || path.includes('\0')) return;
    this.#paths.delete(token);
    this.#paths.set(token, path);
    const oldest = this.#paths.keys().next();
    if (this.#paths.size > MOST_GRANTS && oldest.done !== true) this.#paths.delete(oldest.value);
  }

  path(token: string): Result<string> {
    const path = this.#paths.get(token);
    return path === undefined ? fail('FILE_TOKEN_UNKNOWN') : ok(path);
  }
}
