import { IconLayoutSidebarRight, IconLayoutSidebarRightCollapse } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { listTexts as texts } from '#shared/text/screens/lists.ts';
import { ActionButton } from '../commands/action-button.tsx';
import { useSay } from '../language/language.tsx';
import './list.css';

export interface PinButtonProps {
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
}

export function PinButton({ pinned, onPin }: PinButtonProps) {
  const Icon = pinned ? IconLayoutSidebarRightCollapse : IconLayoutSidebarRight;
  return (
    <ActionButton
      id="list.panel"
      label={pinned ? texts.panelUnpin : texts.panelPin}
      keys="Alt+V"
      look="quiet"
      icon={<Icon size={16} stroke={1.5} />}
      onRun={() => {
        onPin(!pinned);
      }}
    />
  );
}

export interface DetailPanelProps {
  readonly title: string | null;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** The chosen row beside its list, which keeps its place. */
export function DetailPanel({ title, onOpen, children }: DetailPanelProps) {
  const say = useSay();
  return (
    <aside className="rb-detail" aria-label={say(texts.panel)}>
      {title === null ? (
        <p className="rb-quiet">{say(texts.panelEmpty)}</p>
      ) : (
        <>
          <h2>{title}</h2>
          {children}
          <ActionButton id="list.open" label={texts.open} onRun={onOpen} />
        </>
      )}
    </aside>
  );
}

export interface Detail {
  readonly label: string;
  readonly value: ReactNode;
}

export function DetailFacts({ facts }: { readonly facts: readonly Detail[] }) {
  return (
    <dl className="rb-detail-facts">
      {facts
        .filter(({ value }) => value !== '' && value !== null)
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
