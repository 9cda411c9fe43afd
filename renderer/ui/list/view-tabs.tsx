import { Button, Popover, TextInput } from '@mantine/core';
import { IconBookmarkPlus, IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { listTexts as texts } from '#shared/text/screens/lists.ts';
import { useCommands } from '../commands/commands.tsx';
import { useSay } from '../language/language.tsx';
import './list.css';

export interface ViewTab {
  readonly view: string;
  readonly name: string;
}

export interface ViewTabsProps {
  readonly views: readonly ViewTab[];
  /** The one that was chosen; null: everything. */
  readonly active: string | null;
  /** The list is looked at in another way than the chosen one says. */
  readonly changed: boolean;
  readonly onChoose: (view: string | null) => void;
  readonly onSave: (name: string) => void;
  readonly onUpdate: (view: ViewTab) => void;
  readonly onRemove: (view: ViewTab) => void;
}

const longest = 80;
const icon = { size: 16, stroke: 1.5 };

/** Saved views of a list, as tabs. */
export function ViewTabs(props: ViewTabsProps) {
  const { views, active, changed, onChoose, onUpdate, onRemove } = props;
  const say = useSay();
  const chosen = views.find(({ view }) => view === active);
  useCommands(
    views.map(({ view, name }, index) => ({
      id: `list.view-${String(index)}`,
      label: { id: `${texts.views.id}: ${name}`, en: `${texts.views.en}: ${name}` },
      group: kitTexts.groupHere,
      run: () => {
        onChoose(view);
      },
    })),
  );
  return (
    <div className="rb-views" role="group" aria-label={say(texts.views)}>
      <Tab name={say(texts.viewAll)} pressed={active === null} changed={false} onPress={() => onChoose(null)} />
      {views.map(({ view, name }) => (
        <Tab
          key={view}
          name={name}
          pressed={view === active}
          changed={view === active && changed}
          onPress={() => {
            onChoose(view);
          }}
        />
      ))}
      {chosen !== undefined && changed ? (
        <Button variant="subtle" leftSection={<IconDeviceFloppy {...icon} />} onClick={() => onUpdate(chosen)}>
          {say(texts.viewUpdate)}
        </Button>
      ) : null}
      {chosen === undefined ? null : (
        <Button variant="subtle" color="gray" leftSection={<IconTrash {...icon} />} onClick={() => onRemove(chosen)}>
          {say(texts.viewRemove)}
        </Button>
      )}
      {changed ? <SaveView onSave={props.onSave} /> : null}
    </div>
  );
}

interface TabProps {
  readonly name: string;
  readonly pressed: boolean;
  readonly changed: boolean;
  readonly onPress: () => void;
}

function Tab({ name, pressed, changed, onPress }: TabProps) {
  return (
    <button type="button" className="rb-view" aria-pressed={pressed} title={name} onClick={onPress}>
      {name}
      {changed ? <span aria-hidden> *</span> : null}
    </button>
  );
}

function SaveView({ onSave }: { readonly onSave: (name: string) => void }) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  useCommands([
    {
      id: 'list.view-save',
      label: texts.viewSave,
      group: kitTexts.groupHere,
      keys: 'Alt+S',
      icon: <IconBookmarkPlus size={18} stroke={1.5} />,
      run: () => {
        setOpened(true);
      },
    },
  ]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return;
    onSave(given);
    setName('');
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<IconBookmarkPlus {...icon} />}
          aria-keyshortcuts="Alt+S"
          onClick={() => {
            setOpened((before) => !before);
          }}
        >
          {say(texts.viewSave)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say(texts.viewSave)}>
        <form className="rb-view-form" onSubmit={submit}>
          <TextInput
            data-autofocus
            label={say(texts.viewName)}
            description={say(texts.viewSaveHint)}
            maxLength={longest}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            {say(texts.viewSave)}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
