import { target } from '#renderer/bridge/target.ts';

export const used = target;
