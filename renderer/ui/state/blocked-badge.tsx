import { IconEyeOff } from '@tabler/icons-react';
import { blockedTexts } from '#shared/text/screens/blocked.ts';
import { useSay } from '../language/language.tsx';
import { Badge } from './badge.tsx';

/** What must not be seen says so wherever it is named. */
export function BlockedBadge({ brief = false }: { readonly brief?: boolean }) {
  const say = useSay();
  return (
    <Badge
      tone="alarm"
      icon={<IconEyeOff size={14} stroke={1.5} />}
      {...(brief ? { brief, title: say(blockedTexts.badge) } : {})}
    >
      {say(blockedTexts.badge)}
    </Badge>
  );
}
