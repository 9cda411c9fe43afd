import { Button, Popover } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { listTexts as texts } from '#shared/text/screens/lists.ts';
import { useCommands } from '../commands/commands.tsx';
import { useSay } from '../language/language.tsx';
import './list.css';

export interface Chip {
  readonly key: string;
  /** What is asked, and for which value. */
  readonly name: string;
  readonly value: string;
  readonly onRemove: () => void;
}

export interface FiltersProps {
  readonly chips: readonly Chip[];
  readonly onClear: () => void;
  /** Fields of the filter; what is chosen there holds at once. */
  readonly children: ReactNode;
}

/** The filters: a button that opens their fields, and a chip for each that is in use. */
export function Filters({ chips, onClear, children }: FiltersProps) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  useCommands([
    {
      id: 'list.filter',
      label: texts.filter,
      group: kitTexts.groupHere,
      keys: 'Alt+F',
      icon: <IconFilter size={18} stroke={1.5} />,
      run: () => {
        setOpened(true);
      },
    },
    {
      id: 'list.filter-clear',
      label: texts.filterClear,
      group: kitTexts.groupHere,
      disabled: chips.length === 0,
      run: onClear,
    },
  ]);
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconFilter size={16} stroke={1.5} />}
            aria-keyshortcuts="Alt+F"
            onClick={() => {
              setOpened((before) => !before);
            }}
          >
            {say(texts.filter)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={say(texts.filter)}>
          <div className="rb-filter-fields">{children}</div>
        </Popover.Dropdown>
      </Popover>
      {chips.length === 0 ? null : (
        <ul className="rb-chips" aria-label={say(texts.filterActive)}>
          {chips.map((chip) => (
            <li key={chip.key}>
              <ChipButton chip={chip} />
            </li>
          ))}
          <li>
            <button type="button" className="rb-chips-clear" onClick={onClear}>
              {say(texts.filterClear)}
            </button>
          </li>
        </ul>
      )}
    </>
  );
}

function ChipButton({ chip }: { readonly chip: Chip }) {
  const say = useSay();
  return (
    <button
      type="button"
      className="rb-chip"
      title={say(texts.filterRemove, { name: chip.name })}
      aria-label={`${say(texts.filterRemove, { name: chip.name })}: ${chip.value}`}
      onClick={chip.onRemove}
    >
      <span className="rb-chip-name">{chip.name}</span>
      <span className="rb-chip-value">{chip.value}</span>
      <IconX size={14} stroke={1.5} aria-hidden />
    </button>
  );
}
