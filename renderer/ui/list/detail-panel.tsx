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

export interface DetailPanelProps<R> {
  readonly row: R | null;
  readonly onOpen: (row: R) => void;
  readonly children: (row: R) => ReactNode;
}

/** The chosen row beside its list, which keeps its place. */
export function DetailPanel<R extends { readonly number: string }>({ row, onOpen, children }: DetailPanelProps<R>) {
  const say = useSay();
  return (
    <aside className="rb-detail" aria-label={say(texts.panel)}>
      {row === null ? (
        <p className="rb-quiet">{say(texts.panelEmpty)}</p>
      ) : (
        <>
          <h2>{row.number}</h2>
          {children(row)}
          <ActionButton
            id="list.open"
            label={texts.open}
            onRun={() => {
              onOpen(row);
            }}
          />
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
