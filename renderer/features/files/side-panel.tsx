import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { fileTexts as texts } from '#shared/text/screens/files.ts';
import type { Text } from '#shared/text/text.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import { useSay } from '../../ui/language/language.tsx';

export interface SidePanelProps {
  readonly title: Text;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The row that the keyboard is on, whole, beside its list. Escape closes it before it leaves the page. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const say = useSay();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useCommands([
    {
      id: 'files.close-details',
      label: texts.closeDetails,
      group: kitTexts.groupHere,
      keys: 'Escape',
      silent: true,
      run: onClose,
    },
  ]);
  return (
    <aside ref={panel} className="rb-detail rb-file-details" aria-label={say(title)}>
      <div className="rb-file-details-head">
        <h2>{say(title)}</h2>
        <IconButton label={say(texts.closeDetails)} keys="Escape" onClick={onClose}>
          <IconX size={16} stroke={1.5} />
        </IconButton>
      </div>
      {children}
    </aside>
  );
}
