import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { configurationTexts as texts } from '#shared/text/screens/configuration.ts';
import { useSay } from '../../ui/language/language.tsx';

interface RowButtonProps {
  readonly shown: boolean;
  readonly onRun: () => void;
}

export function AddRow({ shown, onRun }: RowButtonProps) {
  const say = useSay();
  if (!shown) return null;
  return (
    <Button
      variant="default"
      className="rb-editor-add"
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
      onClick={onRun}
    >
      {say(texts.add)}
    </Button>
  );
}

export function RemoveRow({ shown, onRun, number }: RowButtonProps & { readonly number: number }) {
  const say = useSay();
  if (!shown) return null;
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={say(texts.remove, { number })} onClick={onRun}>
      <IconTrash size={16} stroke={1.5} />
    </ActionIcon>
  );
}
