import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Failure } from '#shared/errors/result.ts';
import { fileImportTexts as texts } from '#shared/text/screens/file-import.ts';
import { call } from '../../bridge/call.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { DropPlace } from '../../ui/files/drop-place.tsx';
import { useSay } from '../../ui/language/language.tsx';
import type { ChosenList } from './use-preview.ts';

export interface ListFileChoiceProps {
  /** Where the screen begins: the keyboard is on it. */
  readonly first?: boolean;
  readonly chosen: ChosenList | null;
  readonly pending: boolean;
  readonly onChoose: (chosen: ChosenList) => void;
}

/** A dropped file has no token of main (SEC-29), and a list may be larger than any request: it says so and offers the button. */
export function ListFileChoice({ first = false, chosen, pending, onChoose }: ListFileChoiceProps) {
  const say = useSay();
  const [dropped, setDropped] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async () => {
    setDropped(false);
    const result = await call('window.choose', { purpose: 'file-list' });
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value !== null) onChoose(result.value);
  };
  return (
    <DropPlace
      problem={dropped ? say(texts.dropped) : null}
      onFiles={() => {
        setDropped(true);
      }}
    >
      <div className="rb-list-import-file">
        {chosen === null ? (
          <span className="rb-quiet">{say(texts.notChosen)}</span>
        ) : (
          <div>
            <strong>
              <bdi>{chosen.name}</bdi>
            </strong>
            <bdi className="rb-quiet">{chosen.path}</bdi>
          </div>
        )}
        <Button
          autoFocus={first}
          variant={chosen === null ? 'filled' : 'default'}
          leftSection={<IconFileImport size={16} stroke={1.5} />}
          loading={pending}
          onClick={() => void choose()}
        >
          {say(chosen === null ? texts.choose : texts.chooseOther)}
        </Button>
      </div>
      <ErrorNotice failure={failure} />
    </DropPlace>
  );
}
