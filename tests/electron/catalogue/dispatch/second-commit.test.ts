import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext, Commit, SecondSigner } from '#electron/catalogue/dispatch/handler.ts';
import { command } from '#electron/catalogue/dispatch/registry.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { withHandlers } from '../../../support/handlers.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, switchTo, waiting, type TestUser } from '../../../support/people.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

type Answer = Result<Record<string, never>>;
const reason = 'lembar hilang';

let catalogue: TestCatalogue;
let administrator: TestUser;
let supervisor: TestUser;
let recovery: string;
let revoke: (context: CommandContext) => Answer | Promise<Answer>;

beforeEach(async () => {
  catalogue = await createTestCatalogue(
    {},
    withHandlers([command('recovery.revoke', (_, context) => revoke(context))]),
  );
  supervisor = await addUser(catalogue, 'supervisor');
  administrator = await addUser(catalogue, 'administrator');
  await switchTo(catalogue, administrator);
  recovery = (await catalogue.done('recovery.status', {}))?.recovery ?? '';
});
afterEach(() => catalogue.dispose());

/** All of them, as long as there is no backup. */
const entries = async () => (await catalogue.done('backup.list', {})).entriesSince;
const revoked = (second: string, changes: object = {}): DomainEvent => ({
  type: 'recovery.revoked',
  data: { recovery, reason, second, ...changes },
});
const suspended = (): DomainEvent => ({ type: 'user.suspended', data: { user: supervisor.id, reason } });
const committing = (...events: DomainEvent[]): (() => Result<Commit<Record<string, never>>>) => {
  return () => ok({ events, reply: () => ({}), topics: [] });
};
const ask = () => catalogue.call('recovery.revoke', { reason });

/** What a handler with a mistake would do after the supervisor has signed. */
async function afterSigning(then: (context: CommandContext, second: SecondSigner) => Answer): Promise<Answer> {
  revoke = async (context) => {
    const second = await context.second({ type: 'recovery.revoked', data: { recovery, reason } });
    return second.ok ? then(context, second.value) : second;
  };
  const answer = ask();
  const { proposal } = await waiting(catalogue);
  await catalogue.done('second.sign', { proposal, user: supervisor.id, passphrase: supervisor.passphrase });
  return answer;
}

describe('SEC-47 an act of two people that one person tries alone', () => {
  const alone: readonly (readonly [title: string, event: () => DomainEvent, code: string])[] = [
    ['naming a second who did not sign', () => revoked(supervisor.id), 'COSIGNATURE_MISSING'],
    ['naming themself', () => revoked(administrator.id), 'COSIGNATURE_SAME_PERSON'],
    ['naming nobody', () => ({ ...revoked(''), data: { recovery, reason } }) as DomainEvent, 'ENTRY_MALFORMED'],
    ['naming somebody who is not there', () => revoked('us_0000000000000000'), 'SIGNER_UNKNOWN'],
  ];
  it.each(alone)('%s is not recorded', async (_, event, code) => {
    const before = await entries();
    revoke = (context) => context.commit(committing(event()));
    expect(outcome(await ask())).toBe(code);
    expect(await entries()).toBe(before);
  });
});

describe('SEC-49 what is recorded must be what the second person was shown', () => {
  const changed: readonly (readonly [title: string, events: () => DomainEvent[]])[] = [
    ['another reason', () => [revoked(supervisor.id, { reason: 'alasan lain' })]],
    ['another recovery key', () => [revoked(supervisor.id, { recovery: 'us_0000000000000000' })]],
    ['another person as the second', () => [revoked(administrator.id)]],
    ['nothing that has a second', () => [suspended()]],
    ['nothing at all', () => []],
    ['the same twice', () => [revoked(supervisor.id), revoked(supervisor.id)]],
    [
      'another act of two people beside it',
      () => [
        revoked(supervisor.id),
        { type: 'user.removed', data: { user: 'us_0000000000000000', reason, second: supervisor.id } },
      ],
    ],
  ];
  it.each(changed)('%s is refused', async (_, events) => {
    const before = await entries();
    const answer = await afterSigning((context, second) => context.commit(committing(...events()), second));
    expect(outcome(answer)).toBe('SECOND_FACTS_CHANGED');
    expect(await entries()).toBe(before);
  });

  it('is recorded with entries of one person beside it', async () => {
    const answer = await afterSigning((context, second) =>
      context.commit(committing(revoked(second.user), suspended()), second),
    );
    expect(outcome(answer)).toBe('ok');
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
    expect(await catalogue.done('recovery.status', {})).toBeNull();
  });
});

describe('SEC-49 the key of the second person', () => {
  it('is wiped by the commit, and does not sign a second one', async () => {
    let key: Uint8Array | null = null;
    let again: Answer | null = null;
    await afterSigning((context, second) => {
      expect(second.sign.some((byte) => byte !== 0)).toBe(true);
      key = second.sign;
      const first = context.commit(committing(revoked(second.user)), second);
      expect(second.sign.every((byte) => byte === 0)).toBe(true);
      expect(() => context.commit(committing(revoked(second.user)), second)).toThrow();
      again = first;
      return first;
    });
    expect(again).toMatchObject({ ok: true });
    expect(key).toHaveLength(32);
  });

  it('is wiped when the request ends without one', async () => {
    let key: Uint8Array = new Uint8Array();
    const answer = await afterSigning((_, second) => {
      key = second.sign;
      return fail('CANCELLED');
    });
    expect(outcome(answer)).toBe('CANCELLED');
    expect(key).toHaveLength(32);
    expect(key.every((byte) => byte === 0)).toBe(true);
  });
});
