import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/errors/result.ts';
import { formatTime } from '#shared/text/dates.ts';
import { backupTexts as texts } from '#shared/text/screens/backup.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import type { Text } from '#shared/text/text.ts';
import { call } from '../../bridge/call.ts';
import type { OpenFolder } from '../../bridge/session.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { onSendKey } from '../../ui/form/send-key.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import './backup.css';

type Chosen = NonNullable<Output<'window.choose'>>;
type Restored = Output<'backup.restore'>;

export interface RestoreScreenProps {
  readonly onBack: () => void;
  readonly onOpen: (folder: OpenFolder) => void;
}

/** Main has put the restored folder among the recent ones: there it has the token that opens it. */
async function folderAt(path: string): Promise<OpenFolder | null> {
  const recents = await call('window.recents', {});
  return recents.ok ? (recents.value.find((recent) => recent.path === path) ?? null) : null;
}

/** A backup becomes a catalogue folder again; needs no open catalogue. */
export function RestoreScreen({ onBack, onOpen }: RestoreScreenProps) {
  const say = useSay();
  const task = useLatestTask('backup.restore');
  useShownOutcome(task);
  const restored = task?.outcome?.ok === true ? task.outcome.value : null;
  const running = task?.outcome === null;
  return (
    <div className="rb-outside-column">
      <h1>{say(texts.restoreTitle)}</h1>
      {restored === null ? (
        <>
          <p className="rb-quiet">{say(texts.restoreLead)}</p>
          {running ? <Notice tone="accent">{say(texts.restoring)}</Notice> : null}
          {task?.state === 'failed' && task.outcome?.ok === false ? <ErrorNotice failure={task.outcome.error} /> : null}
          <RestoreForm running={running} onBack={onBack} />
        </>
      ) : (
        <RestoredNotice restored={restored} onBack={onBack} onOpen={onOpen} />
      )}
    </div>
  );
}

function RestoredNotice({ restored, onBack, onOpen }: RestoreScreenProps & { readonly restored: Restored }) {
  const say = useSay();
  const language = useLanguage();
  const open = async () => {
    const folder = await folderAt(restored.path);
    if (folder === null) onBack();
    else onOpen(folder);
  };
  return (
    <>
      <Notice tone="done" title={say(texts.restoredTitle)}>
        <p>
          {say(texts.restored, {
            path: restored.path,
            entries: formatCount(language, restored.treeSize),
            time: formatTime(language, restored.createdAt),
          })}
        </p>
        <p>{say(texts.restoredCompare)}</p>
      </Notice>
      <div className="rb-form-actions">
        <Button autoFocus onClick={() => void open()}>
          {say(texts.restoredOpen)}
        </Button>
        <Button variant="default" onClick={onBack}>
          {say(kitTexts.back)}
        </Button>
      </div>
    </>
  );
}

function RestoreForm({ running, onBack }: { readonly running: boolean; readonly onBack: () => void }) {
  const say = useSay();
  const [backup, setBackup] = useState<Chosen | null>(null);
  const [parent, setParent] = useState<Chosen | null>(null);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (purpose: 'backup-file' | 'parent-folder', keep: (chosen: Chosen) => void) => {
    const chosen = await call('window.choose', { purpose });
    setFailure(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) keep(chosen.value);
  };
  const restore = () => {
    setTried(true);
    if (backup === null || parent === null || running) return;
    const wanted = name.trim() === '' ? null : name.trim();
    void startTask({
      method: 'backup.restore',
      input: { backup: backup.token, parent: parent.token, name: wanted },
      title: texts.restoreTask,
    });
  };
  return (
    <form
      className="rb-form"
      noValidate
      onKeyDownCapture={(event) => {
        onSendKey(event, restore);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        restore();
      }}
    >
      <ChosenPlace
        label={texts.restoreFile}
        act={texts.restoreChooseFile}
        chosen={backup}
        autoFocus
        missing={tried && backup === null}
        onChoose={() => void choose('backup-file', setBackup)}
      />
      <ChosenPlace
        label={texts.restoreParent}
        act={texts.restoreChooseParent}
        chosen={parent}
        missing={tried && parent === null}
        onChoose={() => void choose('parent-folder', setParent)}
      />
      <TextInput
        label={say(texts.restoreName)}
        description={say(texts.restoreNameHint)}
        value={name}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <ErrorNotice failure={failure} />
      <div className="rb-form-actions">
        <Button type="submit" loading={running} aria-keyshortcuts="Control+Enter">
          {say(texts.restore)}
        </Button>
        <Button variant="default" onClick={onBack}>
          {say(kitTexts.back)}
        </Button>
      </div>
    </form>
  );
}

interface ChosenPlaceProps {
  readonly label: Text;
  readonly act: Text;
  readonly chosen: Chosen | null;
  readonly missing: boolean;
  readonly autoFocus?: boolean;
  readonly onChoose: () => void;
}

function ChosenPlace({ label, act, chosen, missing, autoFocus = false, onChoose }: ChosenPlaceProps) {
  const say = useSay();
  return (
    <div className="rb-restore-place">
      <span>{say(label)}</span>
      <span className={chosen === null ? 'rb-quiet' : 'rb-restore-path'}>
        {chosen === null ? say(texts.restoreNothing) : chosen.path}
      </span>
      <Button variant="default" autoFocus={autoFocus} onClick={onChoose}>
        {say(act)}
      </Button>
      {missing ? (
        <p className="rb-field-error" role="alert">
          {say(texts.restoreMissing)}
        </p>
      ) : null}
    </div>
  );
}
