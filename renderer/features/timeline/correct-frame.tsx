import type { ReactNode } from 'react';
import type { Result } from '#shared/errors/result.ts';
import { actTexts } from '#shared/text/screens/custody.ts';
import { timelineTexts as texts } from '#shared/text/screens/items.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form } from '../../ui/form/form.tsx';
import { useSay } from '../../ui/language/language.tsx';

interface CorrectFrameProps {
  readonly dirty: boolean;
  readonly wide?: boolean;
  readonly run: () => Promise<Result<unknown>>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const messages = { witness: actTexts.witnessWrong };

/** What every correction shares: what will stand in the ledger, the fields, the signature. */
export function CorrectFrame({ dirty, wide = false, run, onClose, children }: CorrectFrameProps) {
  const say = useSay();
  return (
    <ConfirmSigning
      opened
      dirty={dirty}
      wide={wide}
      onClose={onClose}
      act={say(texts.correctTitle)}
      sentence={say(texts.correctSentence)}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.correctedToast) });
      }}
    >
      <Form dirty={dirty} messages={messages}>
        <div className="rb-correct">{children}</div>
      </Form>
    </ConfirmSigning>
  );
}
