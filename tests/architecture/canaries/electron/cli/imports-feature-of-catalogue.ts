import { target } from '#electron/catalogue/features/b/target.ts';

export const used = target;
