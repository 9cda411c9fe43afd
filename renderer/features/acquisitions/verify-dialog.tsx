import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconFileDigit } from '@tabler/icons-react';
import { useState } from 'react';
import type { AcquisitionView } from '#shared/contract/acquisitions.ts';
import type { Output } from '#shared/contract/contract.ts';
import { ok } from '#shared/errors/result.ts';
import { acquisitionTexts as texts } from '#shared/text/screens/acquisitions.ts';
import { call } from '../../bridge/call.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { methodsOf, type Method } from './methods.ts';

const mostNotes = 10_000;

export interface VerifyDialogProps {
  readonly image: AcquisitionView;
  readonly ewf: boolean;
  /** Typed for a verification of this copy that failed or was cancelled. */
  readonly typed: string;
  readonly onUnsent: (notes: string) => void;
  readonly onClose: () => void;
}

/** Reads the copy once more; signed before the hours that it takes, because what is found is recorded whatever it is. */
export function VerifyDialog({ image, ewf, typed, onUnsent, onClose }: VerifyDialogProps) {
  const say = useSay();
  const methods = methodsOf(image, ewf);
  const [method, setMethod] = useState<Method | undefined>(methods[0]);
  const [file, setFile] = useState<NonNullable<Output<'window.choose'>> | null>(null);
  const [notes, setNotes] = useState(typed);
  const { acquisition } = image.data;
  const { name } = image.data.image;
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'image-or-log' });
    if (chosen.ok && chosen.value !== null) setFile(chosen.value);
  };
  const run = () => {
    if (file !== null && method !== undefined)
      void startTask({
        method: 'acquisition.verify',
        input: { acquisition, file: file.token, method, notes },
        title: texts.verifyTask,
        parameters: { name },
        scope: acquisition,
      }).then((result) => {
        onUnsent(result.ok ? '' : notes);
      });
    return Promise.resolve(ok(null));
  };
  const labels = { ewfverify: texts.byEwf, 'hashed-here': texts.byHash } as const;
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      act={say(texts.verify)}
      sentence={say(file === null ? texts.notChosen : texts.verifySentence, { name })}
      disabled={file === null || method === undefined}
      dirty={notes !== typed}
      run={run}
    >
      {method === undefined || methods.length < 2 ? null : (
        <SegmentedControl
          aria-label={say(texts.method)}
          data={methods.map((value) => ({ value, label: say(labels[value]) }))}
          value={method}
          onChange={(value) => {
            setMethod(value);
          }}
        />
      )}
      <div className="rb-image-file">
        <Button
          variant="default"
          data-autofocus
          leftSection={<IconFileDigit size={16} stroke={1.5} />}
          onClick={() => void choose()}
        >
          {say(texts.choose)}
        </Button>
        {file === null ? null : <span className="rb-image-path">{file.path}</span>}
      </div>
      <Textarea
        label={say(image.standing === 'alarm' ? texts.whyBefore : texts.notes)}
        {...(image.standing === 'alarm' ? { description: say(texts.whyBeforeHint) } : {})}
        rows={2}
        resize="vertical"
        maxLength={mostNotes}
        value={notes}
        onChange={(event) => {
          setNotes(event.currentTarget.value);
        }}
      />
    </ConfirmSigning>
  );
}
