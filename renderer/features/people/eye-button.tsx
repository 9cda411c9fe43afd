import { Button } from '@mantine/core';
import { IconEye, IconEyeClosed } from '@tabler/icons-react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import type { Text } from '#shared/text/text.ts';
import { useCommands } from '../../ui/commands/commands.tsx';
import { useSay } from '../../ui/language/language.tsx';

export interface EyeButtonProps {
  /** Unique on the screen; also the palette's. */
  readonly id: string;
  readonly word: Text;
  /** Says what of whom, for the palette and for whoever does not see the row. */
  readonly name: Text;
  readonly shown: boolean;
  readonly onOpen: () => void;
  readonly onCover: () => void;
}

/** A closed eye; open while the value is in sight. One button, so that the focus stays where it was. */
export function EyeButton({ id, word, name, shown, onOpen, onCover }: EyeButtonProps) {
  const say = useSay();
  const press = shown ? onCover : onOpen;
  useCommands([{ id, label: shown ? texts.coverNow : name, group: kitTexts.groupHere, run: press }]);
  const Icon = shown ? IconEye : IconEyeClosed;
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
      aria-label={shown ? say(texts.coverNow) : say(name)}
      onClick={press}
    >
      {say(shown ? texts.coverNow : word)}
    </Button>
  );
}
