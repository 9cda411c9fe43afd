import type { Result } from '#shared/errors/result.ts';
import { unwrap } from '#shared/errors/result.ts';
import { waiting, type TestUser } from './people.ts';
import type { TestService } from './service.ts';

/** Removes a person, the second signature by `second`; whoever is signed in must manage users. */
export async function removeUser(service: TestService, leaver: TestUser, second: TestUser): Promise<Result<unknown>> {
  const removal = service.call('users.remove', { user: leaver.id, reason: 'mutasi' });
  const { proposal } = await waiting(service);
  unwrap(await service.call('second.sign', { proposal, user: second.id, passphrase: second.passphrase }));
  return removal;
}
