import { IconCircleDot, IconFolderDown, IconFolders, IconLock } from '@tabler/icons-react';
import type { FindState } from '#shared/contract/finds.ts';
import { findStateTexts } from '#shared/text/finds.ts';
import { useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';

const looks = {
  open: { tone: 'neutral', icon: IconCircleDot },
  reported: { tone: 'done', icon: IconFolders },
  adopted: { tone: 'done', icon: IconFolderDown },
  closed: { tone: 'neutral', icon: IconLock },
} as const;

/** What became of a find: icon, word and colour together. */
export function FindBadge({ state }: { readonly state: FindState }) {
  const say = useSay();
  const { tone, icon: Icon } = looks[state];
  return (
    <Badge tone={tone} icon={<Icon size={14} stroke={1.5} />}>
      {say(findStateTexts[state])}
    </Badge>
  );
}
