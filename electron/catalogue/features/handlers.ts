import type { Registered } from '../dispatch/registry.ts';
import { catalogueHandlers } from './catalogue/handlers.ts';

/** Every method the service answers, in one place; a test holds it against the contract. */
export const registered: readonly Registered[] = [...catalogueHandlers];
