import { IconCamera } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { FindView } from '#shared/contract/finds.ts';
import type { AttachmentRow } from '#shared/contract/items.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { dropTexts } from '#shared/text/screens/drop.ts';
import { useFileChoice, type ChosenFile } from '../../bridge/chosen-file.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { DropPlace } from '../../ui/files/drop-place.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { CaptureDialog } from './capture-dialog.tsx';

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
      {mayCapture ? <CapturePlace onChoose={setChosen} primary={view.captures.length === 0} /> : null}
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

interface CapturePlaceProps {
  readonly onChoose: (chosen: ChosenFile) => void;
  readonly primary: boolean;
}

function CapturePlace({ onChoose, primary }: CapturePlaceProps) {
  const say = useSay();
  const { choose, take, problem } = useFileChoice(onChoose);
  return (
    <DropPlace onFiles={take} problem={problem === null ? null : say(problem.text, problem.parameters)}>
      <IconCamera size={20} stroke={1.5} aria-hidden />
      <span>{say(dropTexts.here)}</span>
      <ActionButton
        id="find.capture"
        label={texts.capture}
        keys="Alt+L"
        look={primary ? 'primary' : 'plain'}
        onRun={choose}
      />
    </DropPlace>
  );
}
