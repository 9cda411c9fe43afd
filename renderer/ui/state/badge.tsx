import type { ReactNode } from 'react';
import type { Tone } from '../theme/tokens.ts';
import '../feedback/feedback.css';
import './state.css';

export interface BadgeProps {
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly title?: string;
  /** In the row of a list, where the word would push out what it is about: read aloud and told by the pointer. */
  readonly brief?: boolean;
}

/** Icon, word and colour together: covering the colours loses nothing. */
export function Badge({ tone, icon, children, title, brief = false }: BadgeProps) {
  return (
    <span className={`rb-badge rb-tone-${tone}`} title={title}>
      <span aria-hidden className="rb-badge-icon">
        {icon}
      </span>
      <span className={brief ? 'rb-visually-hidden' : 'rb-badge-word'}>{children}</span>
    </span>
  );
}
