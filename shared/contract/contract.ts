import type { z } from 'zod';
import { acquisitionMethods } from './acquisitions.ts';
import { backupMethods } from './backup.ts';
import { caseMethods } from './cases.ts';
import { catalogueMethods } from './catalogue.ts';
import { courtMethods } from './court.ts';
import { comparisonMethods } from './comparisons.ts';
import { configurationMethods } from './configuration.ts';
import { dutyMethods } from './duties.ts';
import { fileMethods } from './files.ts';
import { findMethods } from './finds.ts';
import { hashingMethods } from './hashing.ts';
import { handoverMethods } from './handover.ts';
import { hashSetMethods } from './hash-sets.ts';
import { itemMethods } from './items.ts';
import { listingMethods } from './listing.ts';
import type { Method } from './method.ts';
import { peopleMethods } from './people.ts';
import { seizingMethods } from './seizing.ts';
import { stageMethods } from './stages.ts';
import { searchMethods } from './search.ts';
import { registerMethods } from './register.ts';
import { userMethods } from './users.ts';
import { windowMethods } from './window.ts';

/** Every method between processes, once. Preload names, main's allow-list, service dispatch, the page's client and the command line derive from it. */
export const contract = {
  ...catalogueMethods,
  ...caseMethods,
  ...stageMethods,
  ...courtMethods,
  ...itemMethods,
  ...acquisitionMethods,
  ...seizingMethods,
  ...searchMethods,
  ...fileMethods,
  ...findMethods,
  ...comparisonMethods,
  ...hashSetMethods,
  ...handoverMethods,
  ...hashingMethods,
  ...listingMethods,
  ...userMethods,
  ...peopleMethods,
  ...configurationMethods,
  ...dutyMethods,
  ...backupMethods,
  ...registerMethods,
  ...windowMethods,
} as const satisfies Record<string, Method>;

export type MethodName = keyof typeof contract;
/** What a caller gives (before parsing) and gets. */
export type Input<M extends MethodName> = z.input<(typeof contract)[M]['input']>;
export type Parsed<M extends MethodName> = z.output<(typeof contract)[M]['input']>;
export type Output<M extends MethodName> = z.output<(typeof contract)[M]['output']>;
export type ServiceMethod = {
  [M in MethodName]: (typeof contract)[M]['host'] extends 'service' ? M : never;
}[MethodName];
export type MainMethod = Exclude<MethodName, ServiceMethod>;

export const methodNames = Object.keys(contract) as MethodName[];
/** Lookup by untrusted name: a Map, so that `constructor` or `__proto__` name nothing. */
export const methods: ReadonlyMap<string, Method> = new Map(Object.entries(contract));
