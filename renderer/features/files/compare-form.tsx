import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Input } from '#shared/contract/contract.ts';
import { ok, type Failure } from '#shared/errors/result.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { againstKindTexts } from '#shared/text/list-fields.ts';
import { compareTexts as texts } from '#shared/text/screens/file-compare.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { SearchedSelect, useSearched, type Choice } from '../../ui/form/searched-select.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { ImportOptions, KindWhenUnknown } from './import-options.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ListErrors } from './list-errors.tsx';
import { ListFileChoice } from './list-file-choice.tsx';
import { Reading } from './reading.tsx';
import { usePreview, type PreviewView } from './use-preview.ts';

const kinds = ['list', 'manifest', 'folder'] as const;
type Kind = (typeof kinds)[number];

/** What the list is held against, with the name that people know it by. */
interface Against {
  readonly name: string;
  readonly with: Input<'files.compare'>['with'];
}

export interface CompareFormProps {
  /** The keyboard is on it when the screen opens. */
  readonly starts: boolean;
  readonly item: string;
  readonly number: string;
  readonly onDone: (comparison: string) => void;
}

export function CompareForm({ starts, item, number, onDone }: CompareFormProps) {
  const say = useSay();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (starts) box.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [starts]);
  const id = useId();
  const [kind, setKind] = useState<Kind>('list');
  const [chosen, setChosen] = useState<Against | null>(null);
  const looked = usePreview();
  const against = kind === 'manifest' ? manifestOf(looked) : chosen;
  const sending = useComparing({ item, number, onDone });
  const { asked, opened, busy, failure } = sending;
  return (
    <section ref={box} className="rb-list-import-section">
      <p className="rb-quiet rb-list-import-lead">{say(texts.lead)}</p>
      <div className="rb-compare-kinds">
        <span id={id}>{say(texts.with)}</span>
        <SegmentedControl
          aria-labelledby={id}
          value={kind}
          data={kinds.map((value) => ({ value, label: say(againstKindTexts[value]) }))}
          onChange={(value) => {
            setKind(kinds.find((each) => each === value) ?? 'list');
            setChosen(null);
          }}
        />
      </div>
      {kind === 'list' ? <OtherItem item={item} onChoose={setChosen} /> : null}
      {kind === 'manifest' ? <OtherManifest looked={looked} /> : null}
      {kind === 'folder' ? <OtherFolder chosen={chosen} onChoose={setChosen} /> : null}
      <Refusal failure={failure} sent={sending.sent} ask={sending.ask} />
      {busy ? <Notice tone="accent">{say(texts.working)}</Notice> : null}
      <div className="rb-file-acts">
        <ActionButton
          id="files.compare-now"
          label={texts.act}
          keys="Ctrl+Enter"
          look="primary"
          icon={<IconArrowsDiff size={16} stroke={1.5} />}
          disabled={against === null || busy}
          onRun={() => {
            if (against !== null) sending.ask({ against, nothingSame: false });
          }}
        />
      </div>
      <ConfirmSigning
        opened={opened}
        onClose={sending.close}
        act={say(asked?.nothingSame === true ? texts.anyway : texts.act)}
        sentence={say(asked?.nothingSame === true ? texts.anywaySentence : texts.sentence, {
          number,
          name: asked?.against.name ?? '',
        })}
        run={sending.run}
      />
    </section>
  );
}

/** What is about to be signed. `nothingSame`: the person was told that nothing is, and it is to be recorded all the same. */
interface Asked {
  readonly against: Against;
  readonly nothingSame: boolean;
}

function useComparing({ item, number, onDone }: Omit<CompareFormProps, 'starts'>) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opened, setOpened] = useState(false);
  const [sent, setSent] = useState<Against | null>(null);
  const task = useLatestTask('files.compare', item);
  useShownOutcome(task);
  const run = () => {
    if (asked !== null) {
      setSent(asked.against);
      void startTask({
        method: 'files.compare',
        input: { item, with: asked.against.with, nothingSame: asked.nothingSame },
        title: texts.task,
        parameters: { number },
        scope: item,
      }).then((result) => {
        if (result.ok) onDone(result.value.comparison);
      });
    }
    return Promise.resolve(ok(null));
  };
  const failure = task?.state === 'failed' && task.outcome?.ok === false ? task.outcome.error : null;
  return {
    asked,
    opened,
    ask: (next: Asked) => {
      setAsked(next);
      setOpened(true);
    },
    close: () => {
      setOpened(false);
    },
    sent,
    run,
    failure,
    busy: task?.outcome === null,
  };
}

type Sending = ReturnType<typeof useComparing>;

/** A comparison in which nothing is the same is not recorded before somebody says that this is so. */
function Refusal({ failure, sent, ask }: Pick<Sending, 'failure' | 'sent' | 'ask'>) {
  const say = useSay();
  const language = useLanguage();
  if (failure?.code !== 'COMPARISON_NOTHING_SAME' || sent === null) return <ErrorNotice failure={failure} />;
  return (
    <Notice
      tone="alarm"
      actions={
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            ask({ against: sent, nothingSame: true });
          }}
        >
          {say(texts.anyway)}
        </Button>
      }
    >
      {sayFailure(language, failure)}
    </Notice>
  );
}

interface ItemChoice extends Choice {
  readonly number: string;
}

const mostOffered = 20;

function OtherItem({
  item,
  onChoose,
}: {
  readonly item: string;
  readonly onChoose: (against: Against | null) => void;
}) {
  const searched = useSearched<ItemChoice>();
  const found = useCatalogueQuery(
    'items.list',
    { case: null, search: searched.search, custody: null, after: null, limit: mostOffered },
    { keepPrevious: true },
  );
  const offered = (found.data?.rows ?? [])
    .filter((row) => row.item !== item)
    .map((row) => ({
      value: row.item,
      label: `${row.caseNumber} · ${row.number} · ${row.description}`,
      number: row.number,
    }));
  const choose = (chosen: ItemChoice | null) => {
    searched.choose(chosen);
    onChoose(chosen === null ? null : { name: chosen.label, with: { kind: 'list', item: chosen.value } });
  };
  return (
    <div className="rb-compare-other">
      <SearchedSelect
        searched={{ ...searched, choose }}
        offered={offered}
        label={texts.otherItem}
        hint={texts.otherItemHint}
        nothing={texts.nothing}
      />
    </div>
  );
}

/** A list in a file that was read without an error. */
function manifestOf({ file, preview, request }: PreviewView): Against | null {
  if (file === null || preview === null || request !== null || preview.errorCount > 0) return null;
  const { sha256, options } = preview;
  return { name: file.name, with: { kind: 'manifest', file: file.token, sha256, options } };
}

function OtherManifest({ looked }: { readonly looked: PreviewView }) {
  const { file, preview, request } = looked;
  return (
    <>
      <ListFileChoice chosen={file} pending={request !== null} onChoose={looked.open} />
      {request === null ? null : <Reading progress={looked.progress} onStop={looked.stop} />}
      <ErrorNotice failure={looked.failure} />
      <KindWhenUnknown looked={looked} />
      {preview === null || file === null ? null : (
        <>
          <ListErrors file={file} preview={preview} />
          <ImportOptions preview={preview} given={looked.given} onGiven={looked.read} />
          <ImportPreview preview={preview} />
        </>
      )}
    </>
  );
}

interface OtherFolderProps {
  readonly chosen: Against | null;
  readonly onChoose: (against: Against) => void;
}

function OtherFolder({ chosen, onChoose }: OtherFolderProps) {
  const say = useSay();
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async () => {
    const result = await call('window.choose', { purpose: 'folder-to-hash' });
    setFailure(result.ok ? null : result.error);
    if (!result.ok || result.value === null) return;
    const { token, path } = result.value;
    onChoose({ name: path, with: { kind: 'folder', folder: token } });
  };
  return (
    <div className="rb-file-source">
      <p className="rb-quiet">{say(texts.folderHint)}</p>
      <div className="rb-compare-folder">
        <Button variant="default" onClick={() => void choose()}>
          {say(texts.chooseFolder)}
        </Button>
        {chosen === null ? <span className="rb-quiet">{say(texts.notChosen)}</span> : <bdi>{chosen.name}</bdi>}
      </div>
      <ErrorNotice failure={failure} />
    </div>
  );
}
