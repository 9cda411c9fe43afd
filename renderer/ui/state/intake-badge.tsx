import { IconArrowBackUp, IconBan } from '@tabler/icons-react';
import type { IntakeJudged } from '#shared/domain/intake/events.ts';
import { intakeTexts } from '#shared/text/screens/intake.ts';
import { intakeOutcomeTexts } from '#shared/text/terms.ts';
import { useSay } from '../language/language.tsx';
import { Badge } from './badge.tsx';

const shortTexts = { refused: intakeTexts.showRefused, returned: intakeTexts.showReturned };

export interface IntakeBadgeProps {
  readonly outcome: IntakeJudged['outcome'];
  /** Where the column says already whose word it is. */
  readonly short?: boolean;
}

/** What the store said of an item that it did not accept. */
export function IntakeBadge({ outcome, short = false }: IntakeBadgeProps) {
  const say = useSay();
  const Icon = outcome === 'refused' ? IconBan : IconArrowBackUp;
  return (
    <Badge tone={outcome === 'refused' ? 'alarm' : 'soon'} icon={<Icon size={14} stroke={1.5} />}>
      {say((short ? shortTexts : intakeOutcomeTexts)[outcome])}
    </Badge>
  );
}
