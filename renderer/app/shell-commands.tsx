import {
  IconArrowLeft,
  IconArrowRight,
  IconDatabaseSearch,
  IconFileSpreadsheet,
  IconLanguage,
  IconListSearch,
  IconLock,
  IconPalette,
  IconSearch,
} from '@tabler/icons-react';
import type { Preferences } from '#shared/contract/window.ts';
import { hashSetTexts } from '#shared/text/screens/file-compare.ts';
import { fileTexts } from '#shared/text/screens/files.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { registerTexts } from '#shared/text/screens/register.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import type { Text } from '#shared/text/text.ts';
import { changePreferences, usePreferences } from '../bridge/preferences.ts';
import { lockNow } from '../bridge/lock.ts';
import { useCommands } from '../ui/commands/commands.tsx';
import { useActs } from '../ui/commands/acts.tsx';
import { useNavigation, type Navigation } from '../ui/navigation/navigation.tsx';
import { palette } from './palette-store.ts';
import { sectionsFor } from './sections.ts';

const icon = { size: 18, stroke: 1.5 };

/** On a case, into that case; elsewhere each row by the number of its report. */
function registerCommand({ route, go }: Navigation) {
  return {
    id: 'go.register-import',
    label: registerTexts.title,
    group: kitTexts.groupGo,
    icon: <IconFileSpreadsheet {...icon} />,
    run: () => {
      go({ screen: 'register-import', ...(route.screen === 'case' ? { case: route.case } : {}) });
    },
  };
}

function hashSetsCommand({ go }: Navigation) {
  return {
    id: 'go.hash-sets',
    label: hashSetTexts.title,
    group: kitTexts.groupGo,
    icon: <IconDatabaseSearch {...icon} />,
    run: () => {
      go({ screen: 'hash-sets' });
    },
  };
}

function findFilesCommand({ go }: Navigation) {
  return {
    id: 'go.files-find',
    label: fileTexts.findTitle,
    words: fileTexts.findWords,
    group: kitTexts.groupGo,
    icon: <IconListSearch {...icon} />,
    run: () => {
      go({ screen: 'files-find' });
    },
  };
}

const themes = [
  ['light', shellTexts.themeLight],
  ['dark', shellTexts.themeDark],
  ['system', shellTexts.themeSystem],
] as const satisfies readonly (readonly [Preferences['theme'], Text])[];

/** What can be done from anywhere behind the lock. */
export function useShellCommands(): void {
  const navigation = useNavigation();
  const preferences = usePreferences();
  const acts = useActs();
  const always = kitTexts.groupAlways;
  useCommands([
    ...sectionsFor(acts).map(({ section, label, words, keys, icon: Icon }) => ({
      id: `go.${section}`,
      label,
      ...(words === undefined ? {} : { words }),
      group: kitTexts.groupGo,
      keys,
      icon: <Icon {...icon} />,
      run: () => {
        navigation.go({ screen: section });
      },
    })),
    ...(acts.includes('record-case') ? [registerCommand(navigation)] : []),
    ...(acts.includes('read-cases') ? [findFilesCommand(navigation)] : []),
    ...(acts.includes('read-configuration') ? [hashSetsCommand(navigation)] : []),
    {
      id: 'palette',
      label: shellTexts.palette,
      group: always,
      keys: 'Ctrl+K',
      silent: true,
      icon: <IconSearch {...icon} />,
      run: palette.open,
    },
    {
      id: 'lock',
      label: shellTexts.lock,
      group: always,
      keys: 'Ctrl+L',
      always: true,
      icon: <IconLock {...icon} />,
      run: () => void lockNow(),
    },
    {
      id: 'language',
      label: shellTexts.switchLanguage,
      group: always,
      icon: <IconLanguage {...icon} />,
      run: () => void changePreferences({ language: preferences?.language === 'en' ? 'id' : 'en' }),
    },
    ...themes.map(([theme, label]) => ({
      id: `theme.${theme}`,
      label,
      words: shellTexts.themeWords,
      group: always,
      icon: <IconPalette {...icon} />,
      run: () => void changePreferences({ theme }),
    })),
    {
      id: 'back',
      label: kitTexts.back,
      group: always,
      keys: 'Alt+ArrowLeft',
      disabled: !navigation.canGoBack,
      icon: <IconArrowLeft {...icon} />,
      run: navigation.back,
    },
    {
      id: 'forward',
      label: kitTexts.forward,
      group: always,
      keys: 'Alt+ArrowRight',
      disabled: !navigation.canGoForward,
      icon: <IconArrowRight {...icon} />,
      run: navigation.forward,
    },
    { id: 'leave', label: kitTexts.up, group: always, keys: 'Escape', silent: true, run: navigation.leave },
  ]);
}
