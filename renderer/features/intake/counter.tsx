import { SegmentedControl } from '@mantine/core';
import { IconInbox, IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ItemRow } from '#shared/contract/items.ts';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { CaseChoice } from './case-choice.tsx';
import { CounterActs, actOfKey, type CounterAct } from './counter-acts.tsx';
import { intakeColumns, type WaitingRow } from './intake-columns.tsx';
import { IntakePanel, type PhotoSlot } from './intake-panel.tsx';
import { JudgeDialog } from './judge-dialog.tsx';
import { listName, shows, useWaiting, type Waiting } from './use-waiting.ts';

export interface CounterProps {
  /** Null: of every case. */
  readonly caseId: string | null;
  /** The act of accepting; drawn by the custody feature. */
  readonly receive: (items: readonly ItemRow[], onClose: () => void, onDone: () => void) => ReactNode;
  /** A picture; drawn by the attachments feature. */
  readonly photo: PhotoSlot;
}

/** What waits for the store, grouped as it was seized; accepted, refused or returned one by one or many at once. */
export function Counter({ caseId, receive, photo }: CounterProps) {
  const say = useSay();
  const { go } = useNavigation();
  const mayKeep = useMay('keep-items');
  const waiting = useWaiting(caseId);
  const { filter, items, keys, choose, active, setActive, targets } = waiting;
  const [act, setAct] = useState<CounterAct | null>(null);
  const open = (row: WaitingRow) => {
    go({ screen: 'item', item: row.item });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = mayKeep && targets.length > 0 ? actOfKey(event) : null;
    if (wanted === null) return;
    event.preventDefault();
    setAct(wanted);
  };
  return (
    <div className="rb-intake">
      <CounterBar waiting={waiting} acts={mayKeep ? <CounterActs waiting={waiting} onAct={setAct} /> : null} />
      <ErrorNotice failure={items.failure} onRetry={items.refetch} />
      {/* Only while the list has the focus: a bare letter elsewhere is somebody typing. */}
      <div className="rb-list-row" onKeyDown={onKeyDown}>
        <DataTable
          name={listName}
          label={say(texts.waiting)}
          columns={intakeColumns(items.rows, filter.caseId !== null)}
          {...items}
          rowKey={(row) => row.item}
          {...(mayKeep ? { selection: { keys, onChange: choose } } : {})}
          onOpen={open}
          clickChooses
          onActive={setActive}
          empty={items.failure === null ? <Nothing waiting={waiting} /> : null}
        />
        {items.rows.length === 0 ? null : <IntakePanel row={active} photo={photo} onOpen={open} />}
      </div>
      <ActDialog
        act={act}
        targets={targets}
        receive={receive}
        onClose={() => {
          setAct(null);
        }}
        onDone={() => {
          // What was judged stays in sight where it still belongs.
          const stays = act !== 'accept' && (filter.show === 'all' || filter.show === act);
          waiting.moveOn(stays ? [] : targets);
        }}
      />
    </div>
  );
}

interface ActDialogProps extends Pick<CounterProps, 'receive'> {
  readonly act: CounterAct | null;
  readonly targets: readonly WaitingRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ActDialog({ act, targets, receive, onClose, onDone }: ActDialogProps) {
  // What the dialog was opened for stays what is signed, whatever comes into the list meanwhile.
  const [about, setAbout] = useState<{ readonly act: CounterAct; readonly items: readonly WaitingRow[] } | null>(null);
  if (act !== null && about === null) setAbout({ act, items: targets });
  if (act === null && about !== null) setAbout(null);
  const [first, ...others] = about?.items ?? [];
  if (about === null || first === undefined) return null;
  if (about.act === 'accept') return receive(about.items, onClose, onDone);
  return <JudgeDialog outcome={about.act} items={[first, ...others]} onClose={onClose} onDone={onDone} />;
}

const showWords = {
  all: texts.showAll,
  none: texts.showNone,
  refused: texts.showRefused,
  returned: texts.showReturned,
} as const;

function CounterBar({ waiting, acts }: { readonly waiting: Waiting; readonly acts: ReactNode }) {
  const say = useSay();
  const { filter, setFilter } = waiting;
  return (
    <>
      <div className="rb-intake-bar">
        <CaseChoice
          caseId={filter.caseId}
          onChoose={(caseId) => {
            setFilter({ ...filter, caseId });
          }}
        />
        <SegmentedControl
          aria-label={say(texts.show)}
          data={shows.map((value) => ({ value, label: say(showWords[value]) }))}
          value={filter.show}
          onChange={(next) => {
            setFilter({ ...filter, show: shows.find((show) => show === next) ?? 'all' });
          }}
        />
        {acts === null ? null : <span className="rb-quiet rb-intake-keys">{say(texts.keys)}</span>}
      </div>
      {acts}
    </>
  );
}

function Nothing({ waiting: { filter, setFilter } }: { readonly waiting: Waiting }) {
  const say = useSay();
  const { go } = useNavigation();
  if (filter.show !== 'all' || filter.caseId !== null)
    return (
      <EmptyState
        icon={<IconSearch size={40} stroke={1.2} />}
        sentence={say(texts.nothingFound)}
        action={
          <ActionButton
            id="intake.clear"
            label={texts.clear}
            onRun={() => {
              setFilter({ caseId: null, show: 'all' });
            }}
          />
        }
      />
    );
  return (
    <EmptyState
      icon={<IconInbox size={40} stroke={1.2} />}
      sentence={say(texts.empty)}
      action={
        <ActionButton
          id="intake.items"
          label={texts.openItems}
          onRun={() => {
            go({ screen: 'items' });
          }}
        />
      }
    />
  );
}
