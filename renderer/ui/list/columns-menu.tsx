import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { listTexts as texts } from '#shared/text/screens/lists.ts';
import { useSay } from '../language/language.tsx';
import { withinWidths } from '../table/head-cell.tsx';
import type { Column } from '../table/types.ts';
import { chosenColumns, setWidth, toggleColumn, type ColumnSet, type ShownColumn } from './columns.ts';
import { useCommands } from '../commands/commands.tsx';
import { kitTexts } from '#shared/text/screens/kit.ts';
import './list.css';

const step = 24;
/** What a column is taken for that still has a width of its own kind. */
const assumed = 160;

export interface ColumnsMenuProps<R> {
  readonly set: ColumnSet<R>;
  readonly chosen: readonly ShownColumn[];
  readonly onChange: (chosen: readonly ShownColumn[]) => void;
}

/** Which columns stand in the list, and how wide: everything that dragging a head does, by the keyboard. */
export function ColumnsMenu<R>({ set, chosen, onChange }: ColumnsMenuProps<R>) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  useCommands([
    {
      id: 'list.columns',
      label: texts.columns,
      group: kitTexts.groupHere,
      keys: 'Alt+C',
      icon: <IconColumns3 size={18} stroke={1.5} />,
      run: () => {
        setOpened(true);
      },
    },
  ]);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconColumns3 size={16} stroke={1.5} />}
          aria-keyshortcuts="Alt+C"
          onClick={() => {
            setOpened((before) => !before);
          }}
        >
          {say(texts.columns)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say(texts.columns)}>
        <div className="rb-columns">
          {set.all.map((column) => (
            <ColumnLine key={column.key} column={column} set={set} chosen={chosen} onChange={onChange} />
          ))}
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              onChange([]);
            }}
          >
            {say(texts.columnsReset)}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnLine<R>({ column, set, chosen, onChange }: ColumnsMenuProps<R> & { readonly column: Column<R> }) {
  const say = useSay();
  const title = say(column.title);
  const shown = chosenColumns(set, chosen).find(({ key }) => key === column.key);
  const resize = (by: number) => () => {
    onChange(setWidth(set, chosen, column.key, withinWidths((shown?.width ?? assumed) + by)));
  };
  return (
    <div className="rb-columns-line">
      <Checkbox
        label={title}
        checked={shown !== undefined}
        disabled={column.key === set.always}
        onChange={() => {
          onChange(toggleColumn(set, chosen, column.key));
        }}
      />
      <ActionIcon
        aria-label={say(texts.narrower, { name: title })}
        disabled={shown === undefined}
        onClick={resize(-step)}
      >
        <IconMinus size={14} stroke={1.5} />
      </ActionIcon>
      <ActionIcon aria-label={say(texts.wider, { name: title })} disabled={shown === undefined} onClick={resize(step)}>
        <IconPlus size={14} stroke={1.5} />
      </ActionIcon>
    </div>
  );
}
