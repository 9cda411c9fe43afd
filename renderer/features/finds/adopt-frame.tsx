import { useState, type ReactNode } from 'react';
import { ok } from '#shared/errors/result.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import type { Text } from '#shared/text/text.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { ReasonInput } from '../../ui/form/reason-input.tsx';
import { useSay } from '../../ui/language/language.tsx';

export interface AdoptFrameProps {
  readonly act: Text;
  readonly sentence: string;
  /** Which finds go into which case; null while that is not chosen. */
  readonly adoption: { readonly case: string; readonly finds: readonly string[] } | null;
  /** Said when it is done. */
  readonly told: string;
  readonly onClose: () => void;
  readonly onDone?: () => void;
  /** Where the missing side is chosen. */
  readonly children: ReactNode;
}

/** Finds go into a case for a reason; copying the captures runs in the tray. */
export function AdoptFrame({ act, sentence, adoption, told, onClose, onDone, children }: AdoptFrameProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const run = async () => {
    if (adoption === null) return await Promise.resolve(ok(null));
    void startTask({
      method: 'finds.adopt',
      input: { case: adoption.case, finds: [...adoption.finds], reason },
      title: texts.adoptTask,
      parameters: { count: adoption.finds.length },
      scope: adoption.case,
    }).then((result) => {
      if (result.ok) showToast({ message: told });
    });
    return await Promise.resolve(ok(null));
  };
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={adoption !== null || reason !== ''}
      act={say(act)}
      sentence={sentence}
      run={run}
      {...(onDone === undefined ? {} : { onDone })}
      disabled={adoption === null || reason.trim() === ''}
    >
      {children}
      <ReasonInput label={texts.reasonLabel} value={reason} onChange={setReason} />
    </ConfirmSigning>
  );
}
