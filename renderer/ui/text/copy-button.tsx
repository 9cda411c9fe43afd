import { useTimeout } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { IconButton } from '../commands/action-button.tsx';
import { showToast } from '../feedback/toast.ts';
import { useSay } from '../language/language.tsx';
import { copyText } from './clipboard.ts';

/** Copies a value that is not secret: a digest, a key, a number. */
export function CopyButton({ value, what }: { readonly value: string; readonly what?: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const { start } = useTimeout(() => {
    setCopied(false);
  }, 1600);
  const copy = () => {
    if (!copyText(value)) {
      showToast({ tone: 'soon', message: say(kitTexts.copyFailed) });
      return;
    }
    setCopied(true);
    start();
  };
  const name = copied ? say(kitTexts.copied) : say(kitTexts.copy);
  return (
    <IconButton label={what === undefined ? name : `${name}: ${what}`} onClick={copy}>
      {copied ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
    </IconButton>
  );
}
