import type { ReactNode } from 'react';
import './feedback.css';

export interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly sentence: string;
  /** One button at most. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon, sentence, action }: EmptyStateProps) {
  return (
    <div className="rb-empty">
      <span className="rb-empty-icon" aria-hidden>
        {icon}
      </span>
      <p>{sentence}</p>
      {action}
    </div>
  );
}
