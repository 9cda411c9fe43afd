import { IconEyeOff } from '@tabler/icons-react';
import { blockedTexts } from '#shared/text/screens/blocked.ts';
import { useSay } from '../language/language.tsx';
import { Badge } from './badge.tsx';

/** What must not be seen says so wherever it is named. */
export function BlockedBadge() {
  const say = useSay();
  return (
    <Badge tone="alarm" icon={<IconEyeOff size={14} stroke={1.5} />}>
      {say(blockedTexts.badge)}
    </Badge>
  );
}
