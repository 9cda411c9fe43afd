import type { ReactNode } from 'react';
import type { ItemRow } from '#shared/contract/items.ts';
import type { Result } from '#shared/errors/result.ts';
import { actTexts as texts } from '#shared/text/screens/custody.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form } from '../../ui/form/form.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { acts, type ActName } from './acts.tsx';

export interface ActDialogProps {
  readonly items: readonly ItemRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface FrameProps extends ActDialogProps {
  readonly name: ActName;
  readonly dirty: boolean;
  readonly run: () => Promise<Result<unknown>>;
  readonly children: ReactNode;
  readonly disabled?: boolean;
  readonly wide?: boolean;
}

const messages = { witness: texts.witnessWrong };

/** What every act's dialog shares: the sentence that names the items, the fields, the signature. */
export function ActFrame({
  name,
  items,
  dirty,
  run,
  onClose,
  onDone,
  children,
  disabled = false,
  wide = false,
}: FrameProps) {
  const say = useSay();
  const { label, sentence } = acts[name];
  const first = items[0]?.number ?? '';
  const subject = items.length === 1 ? first : say(texts.several, { count: items.length, first });
  return (
    <ConfirmSigning
      opened
      dirty={dirty}
      onClose={onClose}
      act={say(label)}
      sentence={items.length === 0 ? say(texts.handOverNone) : say(sentence, { items: subject })}
      disabled={disabled}
      wide={wide}
      run={run}
      onDone={() => {
        showToast({ message: say(texts.done, { act: say(label), items: subject }) });
        onDone();
      }}
    >
      <Form dirty={dirty} messages={messages}>
        {children}
      </Form>
    </ConfirmSigning>
  );
}
