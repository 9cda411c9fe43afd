import { Button } from '@mantine/core';
import type { Progress } from '#shared/contract/messages.ts';
import { fileImportTexts as texts } from '#shared/text/screens/file-import.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';

/** A list of hundreds of megabytes takes its time; it may be stopped. */
export function Reading({ progress, onStop }: { readonly progress: Progress | null; readonly onStop: () => void }) {
  const say = useSay();
  const known = progress !== null && progress.total > 0;
  const words = known
    ? say(texts.readingShare, { percent: Math.floor((progress.done / progress.total) * 100) })
    : say(texts.reading);
  return (
    <Notice
      tone="accent"
      actions={
        <Button size="xs" variant="default" onClick={onStop}>
          {say(texts.stop)}
        </Button>
      }
    >
      {words}
    </Notice>
  );
}
