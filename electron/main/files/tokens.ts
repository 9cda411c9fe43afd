import { randomHex } from '../effects.ts';

/**
 * SECURITY SEC-29: the page names files by these tokens only. A token stands for one path that a person chose in a
 * dialog of the system (or opened before), and means nothing to another run of the application.
 */
export class FileTokens {
  readonly #paths = new Map<string, string>();
  readonly #tokens = new Map<string, string>();
  readonly #granted: (token: string, path: string) => void;

  /** `granted` is told of every new pair: the service must know it before a request names it. */
  constructor(granted: (token: string, path: string) => void) {
    this.#granted = granted;
  }

  /** The same path keeps its token, so lists of recent catalogues do not grow the table. */
  tokenFor(path: string): string {
    const known = this.#tokens.get(path);
    if (known !== undefined) return known;
    const token = `ft_${randomHex(16)}`;
    this.#paths.set(token, path);
    this.#tokens.set(path, token);
    this.#granted(token, path);
    return token;
  }

  pathOf(token: string): string | null {
    return this.#paths.get(token) ?? null;
  }

  /** Every pair, for a service that was started anew. */
  all(): Iterable<readonly [token: string, path: string]> {
    return this.#paths;
  }
}
