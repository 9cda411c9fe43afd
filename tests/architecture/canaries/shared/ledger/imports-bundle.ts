import { target } from '#shared/bundle/target.ts';

export const used = target;
