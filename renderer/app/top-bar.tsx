import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconSearch } from '@tabler/icons-react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { BackupReminder } from '../features/backup/backup-reminder.tsx';
import { IconButton, Keys } from '../ui/commands/action-button.tsx';
import { useSay } from '../ui/language/language.tsx';
import { useNavigation } from '../ui/navigation/navigation.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { palette } from './palette-store.ts';

export function TopBar({ place }: { readonly place: (element: HTMLElement | null) => void }) {
  const say = useSay();
  const navigation = useNavigation();
  return (
    <section className="rb-top" aria-label={say(shellTexts.topBar)}>
      <IconButton
        label={say(kitTexts.back)}
        keys="Alt+ArrowLeft"
        disabled={!navigation.canGoBack}
        onClick={navigation.back}
      >
        <IconArrowLeft size={18} stroke={1.5} />
      </IconButton>
      <IconButton
        label={say(kitTexts.forward)}
        keys="Alt+ArrowRight"
        disabled={!navigation.canGoForward}
        onClick={navigation.forward}
      >
        <IconArrowRight size={18} stroke={1.5} />
      </IconButton>
      <nav ref={place} className="rb-top-place" aria-label={say(shellTexts.place)} />
      <BackupReminder />
      <Button
        variant="default"
        size="xs"
        className="rb-top-search"
        leftSection={<IconSearch size={16} stroke={1.5} />}
        rightSection={<Keys keys="Ctrl+K" />}
        onClick={palette.open}
        aria-keyshortcuts="Control+K"
      >
        {say(shellTexts.palette)}
      </Button>
      <LanguageSwitch />
    </section>
  );
}
