import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Text } from '#shared/text/text.ts';
import { useSay } from '../language/language.tsx';
import type { ColumnSet, ShownColumn } from './columns.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { PinButton } from './detail-panel.tsx';
import type { Look } from './use-look.ts';
import './list.css';

export interface ListSearchProps {
  readonly label: Text;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ListSearch({ label, value, onChange }: ListSearchProps) {
  const say = useSay();
  return (
    <TextInput
      aria-label={say(label)}
      placeholder={say(label)}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      className="rb-list-search"
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

export interface ListToolsProps<R> {
  readonly set: ColumnSet<R>;
  readonly look: Look;
  readonly onLook: (change: { columns: ShownColumn[] } | { panel: boolean }) => void;
}

/** Which columns are shown, and whether details stand beside the list. */
export function ListTools<R>({ set, look, onLook }: ListToolsProps<R>) {
  return (
    <div className="rb-list-tools">
      <ColumnsMenu
        set={set}
        chosen={look.columns}
        onChange={(columns) => {
          onLook({ columns: [...columns] });
        }}
      />
      <PinButton
        pinned={look.panel}
        onPin={(panel) => {
          onLook({ panel });
        }}
      />
    </div>
  );
}
