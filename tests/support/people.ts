import type { Output } from '#shared/contract/contract.ts';
import { roles, type Role } from '#shared/domain/catalogue/events.ts';
import type { Result } from '#shared/errors/result.ts';
import { PASSPHRASE, type TestCatalogue, type TestService } from './service.ts';

/** Somebody of a test's catalogue. */
export interface TestUser {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly passphrase: string;
}

export function passphraseOf(name: string): string {
  return `kata sandi panjang ${name}`;
}

/** Asked as whoever may manage users: the first person, as long as there is no administrator. */
export async function addUser(service: TestService, role: Role, name: string = role): Promise<TestUser> {
  const passphrase = passphraseOf(name);
  const { user } = await service.done('users.add', { name, role, expires: null, passphrase });
  return { id: user, name, role, passphrase };
}

export async function unlockAs(
  catalogue: TestCatalogue,
  user: Pick<TestUser, 'id' | 'passphrase'>,
): Promise<Result<Output<'catalogue.unlock'>>> {
  return catalogue.call('catalogue.unlock', {
    folder: catalogue.grant(catalogue.folder),
    user: user.id,
    passphrase: user.passphrase,
  });
}

/** Locks, and unlocks as somebody else; a refusal fails the test. */
export async function switchTo(catalogue: TestCatalogue, user: Pick<TestUser, 'id' | 'passphrase'>): Promise<void> {
  await catalogue.lock();
  await catalogue.done('catalogue.unlock', {
    folder: catalogue.grant(catalogue.folder),
    user: user.id,
    passphrase: user.passphrase,
  });
}

/** The person who made the catalogue. */
export async function founderOf(catalogue: TestCatalogue): Promise<TestUser> {
  const founder = (await catalogue.done('users.list', {})).find((row) => row.founder);
  if (founder === undefined) throw new Error('no founder');
  return { id: founder.user, name: founder.name, role: founder.role, passphrase: PASSPHRASE };
}

/**
 * Somebody of each office, beside the founder, who stays the one signed in. The administrator comes last, because nobody
 * but an administrator manages users after that.
 */
export async function addEverybody(catalogue: TestService): Promise<Readonly<Record<Role, TestUser>>> {
  const added = new Map<Role, TestUser>();
  for (const role of roles) added.set(role, await addUser(catalogue, role, `Uji ${role}`));
  const of = (role: Role) => {
    const user = added.get(role);
    if (user === undefined) throw new Error(role);
    return user;
  };
  return {
    'evidence-officer': of('evidence-officer'),
    investigator: of('investigator'),
    supervisor: of('supervisor'),
    administrator: of('administrator'),
  };
}

/** The act that waits for its second signature, as soon as one does. */
export async function waiting(service: TestService): Promise<Output<'second.list'>[number]> {
  for (;;) {
    const [proposal] = await service.done('second.list', {});
    if (proposal !== undefined) return proposal;
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}
