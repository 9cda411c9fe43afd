import { app } from 'electron';
import { target } from '#electron/transport/utility-process.ts';

export const used = [app, target];
