import { target } from '#shared/domain/target.ts';

export const used = target;
