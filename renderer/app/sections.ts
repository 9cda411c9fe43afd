import {
  IconArchive,
  IconBinoculars,
  IconCalendarDue,
  IconDatabaseExport,
  IconEye,
  IconFolders,
  IconInbox,
  IconPackageExport,
  IconSettings,
  IconShieldCheck,
  IconTestPipe,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Act } from '#shared/domain/roles/acts.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import type { Text } from '#shared/text/text.ts';
import { sectionOf, type Route, type Section } from '../ui/navigation/routes.ts';

export interface SectionLook {
  readonly section: Section;
  readonly label: Text;
  /** What people type in the palette who call it otherwise. */
  readonly words?: Text;
  readonly keys: string;
  /** Shown to offices with this act only; null: to everybody. */
  readonly act: Act | null;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
}

/** The words of the left rail, in their order; settings stand at its foot. */
export const sectionLooks: readonly SectionLook[] = [
  { section: 'cases', label: shellTexts.cases, keys: 'Alt+1', act: 'read-cases', icon: IconFolders },
  { section: 'items', label: shellTexts.items, keys: 'Alt+2', act: 'read-cases', icon: IconArchive },
  {
    section: 'intake',
    label: shellTexts.intake,
    words: shellTexts.intakeWords,
    keys: 'Alt+W',
    act: 'read-cases',
    icon: IconInbox,
  },
  { section: 'finds', label: shellTexts.finds, keys: 'Alt+E', act: 'read-cases', icon: IconBinoculars },
  { section: 'duties', label: shellTexts.duties, keys: 'Alt+0', act: 'read-cases', icon: IconCalendarDue },
  { section: 'handovers', label: shellTexts.handovers, keys: 'Alt+3', act: 'read-cases', icon: IconPackageExport },
  { section: 'verify', label: shellTexts.verify, keys: 'Alt+4', act: null, icon: IconShieldCheck },
  { section: 'audit', label: shellTexts.audit, keys: 'Alt+5', act: 'audit', icon: IconTestPipe },
  { section: 'backups', label: shellTexts.backups, keys: 'Alt+6', act: 'back-up', icon: IconDatabaseExport },
  { section: 'openings', label: shellTexts.openings, keys: 'Alt+7', act: 'see-openings', icon: IconEye },
  { section: 'users', label: shellTexts.users, keys: 'Alt+8', act: 'own-account', icon: IconUsers },
  { section: 'settings', label: shellTexts.settings, keys: 'Alt+9', act: null, icon: IconSettings },
];

/** The sections that this person has, in their order. */
export function sectionsFor(acts: readonly Act[]): readonly SectionLook[] {
  return sectionLooks.filter(({ act }) => act === null || acts.includes(act));
}

/** Where somebody begins: the cases, or for who sees none (an administrator) the users. */
export function homeOf(acts: readonly Act[]): Route {
  return acts.includes('read-cases') ? { screen: 'cases' } : { screen: 'users' };
}

/** Whether a place is one for this person. It was kept over a lock, and the office may have changed since. */
export function mayBeAt(route: Route, acts: readonly Act[]): boolean {
  return sectionsFor(acts).some(({ section }) => section === sectionOf(route));
}
