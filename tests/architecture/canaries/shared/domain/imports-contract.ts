import { target } from '#shared/contract/target.ts';

export const used = target;
