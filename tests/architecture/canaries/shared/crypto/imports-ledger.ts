import { target } from '#shared/ledger/target.ts';

export const used = target;
