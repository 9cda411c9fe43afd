import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { openingReasons, type OpeningReason } from '#shared/domain/restricted/events.ts';
import { fail, type Result } from '#shared/errors/result.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { openingReasonTexts } from '#shared/text/terms.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { useSay } from '../../ui/language/language.tsx';

export interface OpenDialogProps {
  /** The verb, with the code: also the title. */
  readonly act: string;
  readonly sentence: string;
  readonly onClose: () => void;
  readonly run: (reason: OpeningReason) => Promise<Result<unknown>>;
}

type Code = OpeningReason['code'];

/** Choosing why is the gesture that opens. Nothing is chosen beforehand: a reason that stands there is no reason. */
export function OpenDialog({ act, sentence, onClose, run }: OpenDialogProps) {
  const say = useSay();
  const [code, setCode] = useState<Code | null>(null);
  const [words, setWords] = useState('');
  const [wordsLeft, setWordsLeft] = useState(false);
  const wordsMissing = code === 'other' && words.trim() === '';
  const confirm = () =>
    code === null ? Promise.resolve(fail('INPUT_INVALID', { paths: ['reason'] })) : run({ code, text: words.trim() });
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      act={act}
      sentence={sentence}
      disabled={code === null || wordsMissing}
      enterSends
      run={confirm}
    >
      <Radio.Group
        label={say(texts.why)}
        value={code}
        onChange={(next) => {
          setCode(openingReasons.find((reason) => reason === next) ?? null);
        }}
      >
        <div className="rb-reasons">
          {openingReasons.map((reason, index) => (
            <Radio
              key={reason}
              value={reason}
              label={say(openingReasonTexts[reason])}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={
          <>
            {say(texts.whyWords)}
            {code === 'other' ? null : <span className="rb-field-optional"> ({say(kitTexts.optional)})</span>}
          </>
        }
        description={say(texts.whyHint)}
        error={wordsMissing && wordsLeft ? say(texts.whyNeeded) : undefined}
        rows={2}
        maxLength={2000}
        value={words}
        onBlur={() => {
          setWordsLeft(true);
        }}
        onChange={(event) => {
          setWords(event.currentTarget.value);
        }}
      />
    </ConfirmSigning>
  );
}
