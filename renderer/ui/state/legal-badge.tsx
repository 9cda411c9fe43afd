import {
  IconAlertTriangle,
  IconBan,
  IconClockExclamation,
  IconGavel,
  IconHourglass,
  IconScale,
  IconArrowBackUp,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { LegalState } from '#shared/domain/legal/states.ts';
import { legalTexts } from '#shared/text/legal.ts';
import { useSay } from '../language/language.tsx';
import type { Tone } from '../theme/tokens.ts';
import { Badge } from './badge.tsx';

interface Look {
  readonly tone: Tone;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
}

/** What no court may use alarms; what still lacks a paper is soon to be mended. */
const looks: Readonly<Record<LegalState, Look>> = {
  ordered: { tone: 'soon', icon: IconAlertTriangle },
  leave: { tone: 'soon', icon: IconScale },
  urgent: { tone: 'soon', icon: IconClockExclamation },
  lawful: { tone: 'done', icon: IconScale },
  refused: { tone: 'alarm', icon: IconBan },
  'awaiting-again': { tone: 'alarm', icon: IconHourglass },
  'must-return': { tone: 'alarm', icon: IconArrowBackUp },
  annulled: { tone: 'alarm', icon: IconGavel },
  unauthorised: { tone: 'alarm', icon: IconBan },
};

/** The legal axis of an item, in word, icon and colour. */
export function LegalBadge({ state }: { readonly state: LegalState }) {
  const say = useSay();
  const { tone, icon: Icon } = looks[state];
  return (
    <Badge tone={tone} icon={<Icon size={14} stroke={1.5} />}>
      {say(legalTexts[state])}
    </Badge>
  );
}
