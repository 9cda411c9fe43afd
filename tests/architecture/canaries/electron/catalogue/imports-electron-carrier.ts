import { target } from '#electron/transport/utility-process.ts';

export const used = target;
