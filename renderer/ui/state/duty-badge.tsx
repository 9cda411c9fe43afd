import { IconAlertTriangle, IconCheck, IconClock, IconClockExclamation, IconHourglass } from '@tabler/icons-react';
import type { DutyRow } from '#shared/contract/duties.ts';
import { isToAnswerNow } from '#shared/domain/procedure/duties/rules.ts';
import { formatDate } from '#shared/text/dates.ts';
import { derivationLines } from '#shared/text/duties.ts';
import { dutiesTexts as texts } from '#shared/text/screens/duties.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { Badge } from './badge.tsx';

const size = { size: 14, stroke: 1.5 };

/** Late is red and so is what is to be answered now, soon is amber; resting on it tells how the date came about. */
export function DutyBadge({ duty }: { readonly duty: DutyRow }) {
  const say = useSay();
  const language = useLanguage();
  const title = derivationLines(language, duty).join('\n');
  const dated = (date: string | null) => ({ date: formatDate(language, date ?? '') });
  if (duty.state === 'cleared')
    return (
      <Badge tone={duty.clearedLate ? 'neutral' : 'done'} icon={<IconCheck {...size} />} title={title}>
        {say(duty.clearedLate ? texts.clearedLate : texts.cleared, dated(duty.clearedOn))}
      </Badge>
    );
  if (isToAnswerNow(duty))
    return (
      <Badge tone="alarm" icon={<IconAlertTriangle {...size} />} title={title}>
        {say(texts.answerNow)}
      </Badge>
    );
  if (duty.due === null)
    return (
      <Badge tone="soon" icon={<IconHourglass {...size} />} title={title}>
        {say(texts.atOnce)}
      </Badge>
    );
  if (duty.state === 'late')
    return (
      <Badge tone="alarm" icon={<IconClockExclamation {...size} />} title={title}>
        {say(texts.late, dated(duty.due.dueOn))}
      </Badge>
    );
  return (
    <Badge tone={duty.soon ? 'soon' : 'neutral'} icon={<IconClock {...size} />} title={title}>
      {duty.soon ? say(texts.soon, dated(duty.due.dueOn)) : formatDate(language, duty.due.dueOn)}
    </Badge>
  );
}
