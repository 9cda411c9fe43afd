import {
  IconArrowRight,
  IconCircleCheck,
  IconCopy,
  IconFileMinus,
  IconFilePlus,
  IconHelpCircle,
  IconReplace,
} from '@tabler/icons-react';
import type { Verdict } from '#shared/domain/comparison/verdicts.ts';
import { verdictTexts } from '#shared/text/list-fields.ts';
import { useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import type { Tone } from '../../ui/theme/tokens.ts';

/** Red is for what a court could attack: content that is gone or another. */
const looks: Readonly<Record<Verdict, { readonly tone: Tone; readonly Icon: typeof IconCopy }>> = {
  same: { tone: 'neutral', Icon: IconCircleCheck },
  changed: { tone: 'alarm', Icon: IconReplace },
  moved: { tone: 'accent', Icon: IconArrowRight },
  missing: { tone: 'alarm', Icon: IconFileMinus },
  extra: { tone: 'soon', Icon: IconFilePlus },
  duplicate: { tone: 'neutral', Icon: IconCopy },
  'not-comparable': { tone: 'soon', Icon: IconHelpCircle },
};

export interface VerdictBadgeProps {
  readonly verdict: Verdict;
  /** That there is none of them is no alarm. */
  readonly none?: boolean;
}

export function VerdictBadge({ verdict, none = false }: VerdictBadgeProps) {
  const say = useSay();
  const { tone, Icon } = looks[verdict];
  return (
    <Badge tone={none ? 'neutral' : tone} icon={<Icon size={14} stroke={1.5} />}>
      {say(verdictTexts[verdict])}
    </Badge>
  );
}
