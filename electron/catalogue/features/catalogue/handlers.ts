import type { SessionView } from '#shared/contract/catalogue.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { sessionMethod, type Registered, type SessionContext } from '../../dispatch/registry.ts';

/** Creating and unlocking change what every screen shows; `changed` tells the page to ask again. */
function began<V extends SessionView>(
  context: SessionContext,
  event: 'catalogue.created' | 'catalogue.recovered' | 'catalogue.unlocked',
  view: V,
): Result<V> {
  context.effects.log.event(event, {});
  context.changed(['session']);
  return ok(view);
}

export const catalogueHandlers: readonly Registered[] = [
  sessionMethod('catalogue.peek', (input, context) => {
    const folder = context.path(input.folder);
    return folder.ok ? ok(context.session.peek(folder.value)) : folder;
  }),
  sessionMethod('catalogue.create', async ({ parent, ...input }, context) => {
    const path = context.path(parent);
    if (!path.ok) return path;
    return began(context, 'catalogue.created', await context.session.create(path.value, input));
  }),
  sessionMethod('catalogue.unlock', async ({ folder, ...credentials }, context) => {
    const path = context.path(folder);
    if (!path.ok) return path;
    try {
      return began(context, 'catalogue.unlocked', await context.session.unlock(path.value, credentials, context));
    } catch (error) {
      context.effects.log.event('catalogue.unlock-refused', {});
      throw error;
    }
  }),
  sessionMethod('catalogue.recover', async ({ folder, ...input }, context) => {
    const path = context.path(folder);
    if (!path.ok) return path;
    try {
      return began(context, 'catalogue.recovered', await context.session.recover(path.value, input, context));
    } catch (error) {
      context.effects.log.event('catalogue.unlock-refused', {});
      throw error;
    }
  }),
  sessionMethod('catalogue.lock', async (_, context) => {
    await context.lock();
    return ok({});
  }),
  sessionMethod('catalogue.session', (_, context) => ok(context.session.view)),
];
