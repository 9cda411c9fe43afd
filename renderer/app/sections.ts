import {
  IconArchive,
  IconFolders,
  IconPackageExport,
  IconSettings,
  IconShieldCheck,
  IconTestPipe,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { shellTexts } from '#shared/text/screens/shell.ts';
import type { Text } from '#shared/text/text.ts';
import type { Section } from '../ui/navigation/routes.ts';

export interface SectionLook {
  readonly section: Section;
  readonly label: Text;
  readonly keys: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
}

/** The words of the left rail, in their order; settings stand at its foot. */
export const sectionLooks: readonly SectionLook[] = [
  { section: 'cases', label: shellTexts.cases, keys: 'Alt+1', icon: IconFolders },
  { section: 'items', label: shellTexts.items, keys: 'Alt+2', icon: IconArchive },
  { section: 'handovers', label: shellTexts.handovers, keys: 'Alt+3', icon: IconPackageExport },
  { section: 'verify', label: shellTexts.verify, keys: 'Alt+4', icon: IconShieldCheck },
  { section: 'audit', label: shellTexts.audit, keys: 'Alt+5', icon: IconTestPipe },
  { section: 'settings', label: shellTexts.settings, keys: 'Alt+6', icon: IconSettings },
];
