import { app } from 'electron';

export const used = app;
