import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/errors/result.ts';
import { registerTexts as texts } from '#shared/text/screens/register.ts';
import { call } from '../../bridge/call.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';

export type Chosen = NonNullable<Output<'window.choose'>>;

export interface FileChoiceProps {
  readonly chosen: Chosen | null;
  readonly pending: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}

/** A dropped file has no token of main, and the page is not to be trusted with paths (SEC-29): it says so and offers the button. */
export function FileChoice({ chosen, pending, onChoose }: FileChoiceProps) {
  const say = useSay();
  const [dropped, setDropped] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async () => {
    setDropped(false);
    const result = await call('window.choose', { purpose: 'register-file' });
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value !== null) onChoose(result.value);
  };
  return (
    <div
      className="rb-register-drop"
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setDropped(true);
      }}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
      }}
    >
      <div className="rb-register-file">
        {chosen === null ? (
          <span className="rb-quiet">{say(texts.notChosen)}</span>
        ) : (
          <div>
            <strong>{chosen.name}</strong>
            <span className="rb-quiet">{chosen.path}</span>
          </div>
        )}
        <Button
          variant={chosen === null ? 'filled' : 'default'}
          leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />}
          loading={pending}
          onClick={() => void choose()}
        >
          {say(chosen === null ? texts.choose : texts.chooseOther)}
        </Button>
      </div>
      {dropped ? <Notice tone="neutral">{say(texts.dropped)}</Notice> : null}
      <ErrorNotice failure={failure} />
    </div>
  );
}
