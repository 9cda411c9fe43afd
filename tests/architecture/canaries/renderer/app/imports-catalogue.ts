import { target } from '#electron/catalogue/target.ts';

export const used = target;
