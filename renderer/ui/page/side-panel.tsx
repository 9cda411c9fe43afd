import { IconPin, IconPinnedOff, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { IconButton } from '../commands/action-button.tsx';
import { useCommands } from '../commands/commands.tsx';
import { useSay } from '../language/language.tsx';
import './page.css';

/** A list with its details beside it: the list keeps its place. */
export function SplitView({ children, panel }: { readonly children: ReactNode; readonly panel: ReactNode }) {
  return (
    <div className="rb-split" data-open={panel === null ? undefined : true}>
      <div className="rb-split-main">{children}</div>
      {panel}
    </div>
  );
}

export interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** A pinned panel stays and follows the active row; Escape does not close it. */
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly children: ReactNode;
}

export function SidePanel({ title, onClose, pinned, onPin, children }: SidePanelProps) {
  const say = useSay();
  useCommands([
    {
      id: 'panel.close',
      label: kitTexts.close,
      group: kitTexts.groupHere,
      keys: 'Escape',
      silent: true,
      disabled: pinned,
      run: onClose,
    },
  ]);
  return (
    <aside className="rb-panel" aria-label={title}>
      <div className="rb-panel-head">
        <h2>{title}</h2>
        <IconButton
          label={say(pinned ? kitTexts.unpin : kitTexts.pin)}
          onClick={() => {
            onPin(!pinned);
          }}
        >
          {pinned ? <IconPinnedOff size={16} stroke={1.5} /> : <IconPin size={16} stroke={1.5} />}
        </IconButton>
        <IconButton label={say(kitTexts.close)} onClick={onClose}>
          <IconX size={16} stroke={1.5} />
        </IconButton>
      </div>
      <div className="rb-panel-body">{children}</div>
    </aside>
  );
}
