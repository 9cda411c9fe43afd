import { shell } from 'electron';

export const used = shell;
