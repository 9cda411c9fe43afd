import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { target } from '#electron/transport/target.ts';

export const used = [readFileSync, Database, target];
