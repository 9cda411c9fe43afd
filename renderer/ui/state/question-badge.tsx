import { IconAlertTriangle } from '@tabler/icons-react';
import { acquisitionTexts } from '#shared/text/screens/acquisitions.ts';
import { useSay } from '../language/language.tsx';
import { Badge } from './badge.tsx';

/** Its forensic copy does not match, or cannot be read: said wherever the item is named, until it is answered. */
export function QuestionBadge({ brief = false }: { readonly brief?: boolean }) {
  const say = useSay();
  return (
    <Badge
      tone="alarm"
      icon={<IconAlertTriangle size={14} stroke={1.5} />}
      {...(brief ? { brief, title: say(acquisitionTexts.badge) } : {})}
    >
      {say(acquisitionTexts.badge)}
    </Badge>
  );
}
