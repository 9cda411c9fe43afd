import { join } from 'node:path';
import { z } from 'zod';
import { preferences } from '#shared/contract/window.ts';
import { JsonFile } from './json-file.ts';

const bounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });

/** SECURITY SEC-22: what the profile folder keeps between runs. Names and places of catalogues, nothing of their content. */
const settings = z.strictObject({
  preferences,
  recents: z.array(z.strictObject({ path: z.string(), lastOpened: z.string() })).max(20),
  window: z.strictObject({ bounds, maximized: z.boolean() }).nullable(),
});
export type Settings = z.infer<typeof settings>;
export type WindowState = NonNullable<Settings['window']>;

/** Bahasa Indonesia first; ten minutes is what a desk in a shared office can bear. */
const defaults: Settings = {
  preferences: { language: 'id', theme: 'system', idleLockMinutes: 10, backupDays: 7, drillDays: 90 },
  recents: [],
  window: null,
};

export type SettingsFile = JsonFile<typeof settings>;

export function openSettings(userData: string): SettingsFile {
  return new JsonFile(join(userData, 'settings.json'), settings, defaults);
}
