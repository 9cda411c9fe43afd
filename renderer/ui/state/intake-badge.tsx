import { IconArrowBackUp, IconBan } from '@tabler/icons-react';
import type { IntakeJudged } from '#shared/domain/intake/events.ts';
import { intakeOutcomeTexts } from '#shared/text/terms.ts';
import { useSay } from '../language/language.tsx';
import { Badge } from './badge.tsx';

/** What the store said of an item that it did not accept. */
export function IntakeBadge({ outcome }: { readonly outcome: IntakeJudged['outcome'] }) {
  const say = useSay();
  const Icon = outcome === 'refused' ? IconBan : IconArrowBackUp;
  return (
    <Badge tone={outcome === 'refused' ? 'alarm' : 'soon'} icon={<Icon size={14} stroke={1.5} />}>
      {say(intakeOutcomeTexts[outcome])}
    </Badge>
  );
}
