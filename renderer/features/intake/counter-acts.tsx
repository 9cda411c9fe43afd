import { IconArrowBackUp, IconBan, IconInbox } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { itemTexts } from '#shared/text/screens/items.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import type { Waiting } from './use-waiting.ts';

export const counterActs = ['accept', 'refused', 'returned'] as const;
export type CounterAct = (typeof counterActs)[number];

const icon = { size: 16, stroke: 1.5 };
const looks = {
  accept: { label: texts.accept, keys: 'Alt+T', letter: 'a', look: 'primary', icon: <IconInbox {...icon} /> },
  refused: { label: texts.refuse, keys: 'Alt+R', letter: 'r', look: 'plain', icon: <IconBan {...icon} /> },
  returned: { label: texts.putRight, keys: 'Alt+K', letter: 'k', look: 'plain', icon: <IconArrowBackUp {...icon} /> },
} as const;

/** The act of a bare letter on the list itself; null: another key, or another place. */
export function actOfKey(event: KeyboardEvent): CounterAct | null {
  const { target, ctrlKey, altKey, metaKey } = event;
  const onList = target instanceof Element && target.getAttribute('role') === 'grid';
  if (!onList || ctrlKey || altKey || metaKey || event.repeat) return null;
  return counterActs.find((act) => looks[act].letter === event.key.toLowerCase()) ?? null;
}

export interface CounterActsProps {
  readonly waiting: Waiting;
  readonly onAct: (act: CounterAct) => void;
}

/** What the store says of the chosen items. */
export function CounterActs({ waiting, onAct }: CounterActsProps) {
  const { items, keys, choose, active, targets } = waiting;
  return (
    <div className="rb-intake-bar">
      {counterActs.map((act) => (
        <ActionButton
          key={act}
          id={`intake.${act}`}
          label={looks[act].label}
          keys={looks[act].keys}
          icon={looks[act].icon}
          look={looks[act].look}
          disabled={targets.length === 0}
          onRun={() => {
            onAct(act);
          }}
        />
      ))}
      <ActionButton
        id="intake.seizure"
        label={texts.selectSeizure}
        keys="Alt+S"
        look="quiet"
        disabled={active === null}
        onRun={() => {
          const rows = items.rows.filter((row) => row.seizure === active?.seizure);
          choose(new Set(rows.map((row) => row.item)));
        }}
      />
      <ActionButton
        id="intake.all"
        label={keys.size === 0 ? itemTexts.selectAll : itemTexts.selectNone}
        keys="Alt+A"
        look="quiet"
        disabled={items.rows.length === 0}
        onRun={() => {
          choose(new Set(keys.size === 0 ? items.rows.map((row) => row.item) : []));
        }}
      />
    </div>
  );
}
