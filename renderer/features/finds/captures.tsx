import { IconCamera } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import type { FindView } from '#shared/contract/finds.ts';
import type { AttachmentRow } from '#shared/contract/items.ts';
import type { FileSource } from '#shared/contract/method.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import { call } from '../../bridge/call.ts';
import { readDropped } from '../../bridge/dropped.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { CaptureDialog } from './capture-dialog.tsx';

export interface ChosenFile {
  readonly name: string;
  readonly file: FileSource;
}

interface CapturesProps {
  readonly view: FindView;
  readonly files: (rows: readonly AttachmentRow[]) => ReactNode;
}

/** What is kept of the find. Until there is something, the place says why it matters. */
export function Captures({ view, files }: CapturesProps) {
  const say = useSay();
  const mayCapture = useMay('record-case') && (view.state === 'open' || view.state === 'reported');
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  return (
    <section aria-labelledby="find-captures">
      <h2 id="find-captures">{say(texts.captures)}</h2>
      {view.captures.length === 0 && view.state === 'open' ? (
        <Notice tone="soon" title={say(texts.captureFirstTitle)}>
          {say(texts.captureFirst)}
        </Notice>
      ) : null}
      {view.captures.length === 0 ? null : files(view.captures)}
      {mayCapture ? <DropPlace onChoose={setChosen} primary={view.captures.length === 0} /> : null}
      {chosen === null ? null : (
        <CaptureDialog
          view={view}
          chosen={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </section>
  );
}

interface DropPlaceProps {
  readonly onChoose: (chosen: ChosenFile) => void;
  readonly primary: boolean;
}

/** A file dragged here is read in the page, which knows no path (SEC-29); the button opens the dialog of the system. */
function DropPlace({ onChoose, primary }: DropPlaceProps) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<{ readonly text: Text; readonly parameters: TextParameters } | null>(null);
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'attachment' });
    if (!chosen.ok || chosen.value === null) return;
    setProblem(null);
    onChoose({ name: chosen.value.name, file: chosen.value.token });
  };
  const take = async (files: readonly File[]) => {
    const [first] = files;
    if (first === undefined || files.length > 1) {
      setProblem({ text: texts.dropOne, parameters: {} });
      return;
    }
    const read = await readDropped(first);
    const file = read?.file ?? null;
    if (read === null || file === null) {
      const text = read === null ? texts.dropUnreadable : texts.dropTooLarge;
      setProblem({ text, parameters: { name: first.name } });
      return;
    }
    setProblem(null);
    onChoose({ name: read.name, file });
  };
  const hold = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className="rb-find-drop"
      data-over={over || undefined}
      onDragOver={hold(true)}
      onDragLeave={hold(false)}
      onDrop={(event) => {
        hold(false)(event);
        void take([...event.dataTransfer.files]);
      }}
    >
      <IconCamera size={20} stroke={1.5} aria-hidden />
      <span>{say(texts.dropHere)}</span>
      <ActionButton
        id="find.capture"
        label={texts.capture}
        keys="Alt+L"
        look={primary ? 'primary' : 'plain'}
        onRun={() => void choose()}
      />
      {problem === null ? null : (
        <p role="alert" className="rb-field-error">
          {say(problem.text, problem.parameters)}
        </p>
      )}
    </div>
  );
}
