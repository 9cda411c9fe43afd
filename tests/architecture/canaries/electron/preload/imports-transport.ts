import { target } from '#electron/transport/target.ts';

export const used = target;
