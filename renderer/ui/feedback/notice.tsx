import { IconAlertTriangle, IconCircleCheck, IconClock, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from '../theme/tokens.ts';
import './feedback.css';

const icons = {
  neutral: IconInfoCircle,
  accent: IconInfoCircle,
  away: IconInfoCircle,
  done: IconCircleCheck,
  soon: IconClock,
  alarm: IconAlertTriangle,
} as const;

export interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A box that says something about the place it stands in. Alarms are read out at once. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`rb-notice rb-tone-${tone}`} role={tone === 'alarm' ? 'alert' : 'status'}>
      <Icon size={18} stroke={1.5} aria-hidden className="rb-notice-icon" />
      <div className="rb-notice-body">
        {title === undefined ? null : <p className="rb-notice-title">{title}</p>}
        <div>{children}</div>
        {actions === undefined ? null : <div className="rb-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
