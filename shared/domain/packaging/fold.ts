import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import type { DomainEvent } from '../events.ts';
import type { ItemState } from '../item/item-state.ts';

export type PackageEvent = Extract<DomainEvent, { readonly type: `package.${string}` }>;
export const packageStates = ['open', 'sealed'] as const;
export type PackageState = (typeof packageStates)[number];

export function packageState(state: ItemState): PackageState {
  return state.seal === null ? 'open' : 'sealed';
}

/**
 * Open <-> sealed (domain.md section 6, package axis). The axis is independent of custody, except that what the
 * prosecutor holds against a receipt is no longer ours to open or seal. PACKAGE_ILLEGAL_CHANGE.
 */
export function foldPackage(state: ItemState, event: PackageEvent): Result<ItemState> {
  const seals = event.type === 'package.sealed';
  const sealBroken = seals ? null : event.data.seal;
  if (state.seal !== sealBroken || state.custody === 'with-prosecutor') {
    const to: PackageState = seals ? 'sealed' : 'open';
    return fail('PACKAGE_ILLEGAL_CHANGE', {
      item: state.number,
      from: packageState(state),
      to,
      custody: state.custody,
    });
  }
  return ok({ ...state, seal: seals ? event.data.seal : null });
}
