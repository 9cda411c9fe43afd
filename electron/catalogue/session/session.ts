import type { Output, Parsed } from '#shared/contract/contract.ts';
import type { SessionView } from '#shared/contract/catalogue.ts';
import type { Sheets } from '#shared/contract/users.ts';
import { formatPublicKey, minisignKey } from '#shared/bundle/minisign.ts';
import { actsOf } from '#shared/domain/roles/acts.ts';
import { managesAsFounder } from '#shared/domain/user/accounts.ts';
import { FailureError } from '#shared/errors/result.ts';
import { fromBase64 } from '#shared/ledger/encoding.ts';
import { readVault } from '../keys/vault-file.ts';
import { upToDate } from '../keys/vault-format.ts';
import { createCatalogue } from './create.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import { recoverCatalogue } from './recover.ts';
import type { Report, SessionTools } from './tools.ts';
import { findCatalogue, unlockCatalogue } from './unlock.ts';

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
    if (this.#open !== null) this.#catalogue = this.#describe(this.#open);
    return { state: this.state, catalogue: this.#catalogue, user: this.#userView() };
  }

  /** Throws LOCKED or NOT_OPEN. */
  get open(): OpenCatalogue {
    if (this.#open === null) throw new FailureError(this.#catalogue === null ? 'NOT_OPEN' : 'LOCKED');
    return this.#open;
  }

  /** What the folder shows without being unlocked; nobody vouches for it. */
  peek(folder: string): Output<'catalogue.peek'> {
    const vault = upToDate(readVault(this.#tools.primitives, findCatalogue(folder).vault));
    const users = new Map(vault.users.map(({ id, name }) => [id, name]));
    const sheets = vault.recovery.at(-1);
    return {
      name: vault.catalogue.name,
      users: Array.from(users, ([id, name]) => ({ id, name })),
      recovery: sheets === undefined ? null : { threshold: sheets.threshold, shares: sheets.shares },
    };
  }

  async create(
    parent: string,
    input: Omit<Parsed<'catalogue.create'>, 'parent'>,
  ): Promise<SessionView & { readonly path: string; readonly sheets: Sheets }> {
    this.#requireClosed();
    const { open, sheets } = await createCatalogue(this.#tools, parent, input);
    this.#begin(open);
    return { ...this.view, path: open.paths.folder, sheets };
  }

  async unlock(
    folder: string,
    credentials: { readonly user: string | null; readonly passphrase: string },
    report: Report,
  ): Promise<SessionView> {
    this.#requireClosed();
    this.#begin(await unlockCatalogue(this.#tools, folder, credentials, report));
    return this.view;
  }

  async recover(
    folder: string,
    input: Omit<Parsed<'catalogue.recover'>, 'folder'>,
    report: Report,
  ): Promise<SessionView & { readonly sheets: Sheets }> {
    this.#requireClosed();
    const { open, sheets } = await recoverCatalogue(this.#tools, folder, input, report);
    this.#begin(open);
    return { ...this.view, sheets };
  }

  /** Null if there was nothing to lock. Otherwise the keys are wiped, and what is given ends when the folder is free for others. */
  lock(): Promise<void> | null {
    const open = this.#open;
    this.#open = null;
    return open === null ? null : open.close();
  }

  #requireClosed(): void {
    if (this.#open !== null) throw new FailureError('ALREADY_OPEN');
  }

  #begin(open: OpenCatalogue): void {
    this.#open = open;
    this.#catalogue = this.#describe(open);
  }

  #userView(): SessionView['user'] {
    if (this.#open === null) return null;
    const { user, accounts, signIn, keysDue, damage } = this.#open;
    const { id, name, role } = user;
    const founder = managesAsFounder(accounts, id, this.#tools.effects.now());
    return { id, name, role, acts: actsOf(role, founder), ...signIn, keysDue, damage: damage?.code ?? null };
  }

  #describe({ identity, station }: OpenCatalogue): SessionView['catalogue'] {
    const { name, unit } = identity;
    const bundleKey = this.#printedKey(identity.station.bundleKey);
    return { id: station.catalogue, name, unit, station: identity.station.name, bundleKey };
  }

  /** As the minisign tool prints and takes it: what a recipient is told by another way than the bundle. */
  #printedKey(key: string): string {
    return formatPublicKey(minisignKey(this.#tools.primitives, fromBase64(key) ?? new Uint8Array()));
  }
}
