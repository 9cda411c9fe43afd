import { target } from '#renderer/ui/target.ts';

export const used = target;
