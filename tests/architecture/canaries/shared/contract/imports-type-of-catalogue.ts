import type { target } from '#electron/catalogue/target.ts';

export type Used = typeof target;
