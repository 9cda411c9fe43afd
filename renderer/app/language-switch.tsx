import { SegmentedControl } from '@mantine/core';
import { languages } from '#shared/contract/window.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import type { Language } from '#shared/text/text.ts';
import { changePreferences } from '../bridge/preferences.ts';
import { useLanguage, useSay } from '../ui/language/language.tsx';

const names: Readonly<Record<Language, string>> = { id: 'ID', en: 'EN' };

/** Both languages in sight on every screen, also before unlocking. */
export function LanguageSwitch() {
  const say = useSay();
  const language = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      aria-label={say(shellTexts.language)}
      value={language}
      data={languages.map((value) => ({ value, label: names[value] }))}
      onChange={(value) => void changePreferences({ language: value === 'en' ? 'en' : 'id' })}
    />
  );
}
