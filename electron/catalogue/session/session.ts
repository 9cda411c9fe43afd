import type { z } from 'zod';
import type { Parsed } from '#shared/contract/contract.ts';
import type { sessionView } from '#shared/contract/catalogue.ts';
import { formatPublicKey, minisignKey } from '#shared/bundle/minisign.ts';
import { FailureError } from '#shared/errors/result.ts';
import { fromBase64 } from '#shared/ledger/encoding.ts';
import { createCatalogue, type SessionTools } from './create.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import { findCatalogue, readVault, unlockCatalogue } from './unlock.ts';

export type SessionView = z.infer<typeof sessionView>;
export type SessionState = SessionView['state'];

/** Which catalogue this process has, and whether its keys are here. The only holder of them. */
export class Session {
  readonly #tools: SessionTools;
  #open: OpenCatalogue | null = null;
  /** Kept after locking: the unlock screen says what it unlocks. Nothing of a case is in it. */
  #catalogue: SessionView['catalogue'] = null;

  constructor(tools: SessionTools) {
    this.#tools = tools;
  }

  get state(): SessionState {
    if (this.#open !== null) return 'unlocked';
    return this.#catalogue === null ? 'closed' : 'locked';
  }

  get view(): SessionView {
    const user = this.#open?.user;
    return {
      state: this.state,
      catalogue: this.#catalogue,
      user: user === undefined ? null : { id: user.id, name: user.name, role: user.role },
    };
  }

  /** Throws LOCKED or NOT_OPEN. */
  get open(): OpenCatalogue {
    if (this.#open === null) throw new FailureError(this.#catalogue === null ? 'NOT_OPEN' : 'LOCKED');
    return this.#open;
  }

  peek(folder: string): { readonly name: string; readonly users: { readonly id: string; readonly name: string }[] } {
    const vault = readVault(this.#tools.primitives, findCatalogue(folder));
    return { name: vault.catalogue.name, users: vault.users.map(({ id, name }) => ({ id, name })) };
  }

  async create(
    parent: string,
    input: Omit<Parsed<'catalogue.create'>, 'parent'>,
  ): Promise<SessionView & { readonly path: string }> {
    this.#requireClosed();
    this.#begin(await createCatalogue(this.#tools, parent, input));
    return { ...this.view, path: this.open.paths.folder };
  }

  async unlock(
    folder: string,
    credentials: { readonly user: string | null; readonly passphrase: string },
  ): Promise<SessionView> {
    this.#requireClosed();
    this.#begin(await unlockCatalogue(this.#tools, folder, credentials));
    return this.view;
  }

  /** True if there was something to lock. */
  lock(): boolean {
    const open = this.#open;
    this.#open = null;
    open?.close();
    return open !== null;
  }

  #requireClosed(): void {
    if (this.#open !== null) throw new FailureError('ALREADY_OPEN');
  }

  /** As the minisign tool prints and takes it: what a recipient is told by another way than the bundle. */
  #printedKey(key: string): string {
    return formatPublicKey(minisignKey(this.#tools.primitives, fromBase64(key) ?? new Uint8Array()));
  }

  #begin(open: OpenCatalogue): void {
    this.#open = open;
    const { name, unit, station } = open.identity;
    this.#catalogue = {
      id: open.station.catalogue,
      name,
      unit,
      station: station.name,
      bundleKey: this.#printedKey(station.bundleKey),
    };
  }
}
