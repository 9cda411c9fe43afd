import { target } from '../b/target.ts';

export const used = target;
