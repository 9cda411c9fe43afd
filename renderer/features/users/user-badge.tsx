import { IconCircleCheck, IconClockOff, IconPlayerPause, IconUserOff } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { UserRow } from '#shared/contract/users.ts';
import { userStatusTexts } from '#shared/text/terms.ts';
import { useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import type { Tone } from '../../ui/theme/tokens.ts';

interface Look {
  readonly tone: Tone;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
}

/** An account that cannot sign alarms nobody: it was meant. Amber says that somebody may have to act. */
const looks: Readonly<Record<UserRow['status'], Look>> = {
  active: { tone: 'accent', icon: IconCircleCheck },
  suspended: { tone: 'soon', icon: IconPlayerPause },
  expired: { tone: 'soon', icon: IconClockOff },
  removed: { tone: 'neutral', icon: IconUserOff },
};

export function UserBadge({ status }: { readonly status: UserRow['status'] }) {
  const say = useSay();
  const { tone, icon: Icon } = looks[status];
  return (
    <Badge tone={tone} icon={<Icon size={14} stroke={1.5} />}>
      {say(userStatusTexts[status])}
    </Badge>
  );
}
