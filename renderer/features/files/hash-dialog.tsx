import { Button, Checkbox } from '@mantine/core';
import { IconFileDigit, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { ok, type Failure } from '#shared/errors/result.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { hashTexts as texts } from '#shared/text/screens/files.ts';
import { call } from '../../bridge/call.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';

type Chosen = NonNullable<Output<'window.choose'>>;

const sources = [
  { purpose: 'folder-to-hash', label: texts.folder, Icon: IconFolder },
  { purpose: 'image-to-hash', label: texts.image, Icon: IconFileDigit },
] as const;

export interface HashDialogProps {
  readonly opened: boolean;
  readonly item: string;
  readonly number: string;
  readonly onClose: () => void;
}

/** What is hashed, with which digests; signed before the hours that it takes. */
export function HashDialog({ opened, item, number, onClose }: HashDialogProps) {
  const say = useSay();
  const [source, setSource] = useState<Chosen | null>(null);
  const [digests, setDigests] = useState({ sha1: false, md5: false });
  const close = () => {
    setSource(null);
    onClose();
  };
  const run = () => {
    if (source !== null) {
      void startTask({
        method: 'files.hash',
        input: { item, source: source.token, digests },
        title: texts.task,
        parameters: { number },
        scope: item,
      });
    }
    return Promise.resolve(ok(null));
  };
  return (
    <ConfirmSigning
      opened={opened}
      onClose={close}
      act={say(texts.title, { number })}
      sentence={source === null ? say(texts.notChosen) : say(texts.sentence, { path: source.path, number })}
      run={run}
      disabled={source === null}
    >
      <SourceChoice source={source} onChoose={setSource} />
      <fieldset className="rb-file-digests">
        <legend>{say(texts.beside)}</legend>
        {(['sha1', 'md5'] as const).map((algorithm) => (
          <Checkbox
            key={algorithm}
            label={say(algorithmTexts[algorithm])}
            checked={digests[algorithm]}
            onChange={(event) => {
              setDigests({ ...digests, [algorithm]: event.currentTarget.checked });
            }}
          />
        ))}
        <p className="rb-quiet">{say(texts.besideHint)}</p>
      </fieldset>
    </ConfirmSigning>
  );
}

export interface SourceChoiceProps {
  readonly source: Chosen | null;
  readonly onChoose: (source: Chosen) => void;
}

function SourceChoice({ source, onChoose }: SourceChoiceProps) {
  const say = useSay();
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (purpose: (typeof sources)[number]['purpose']) => {
    const chosen = await call('window.choose', { purpose });
    setFailure(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) onChoose(chosen.value);
  };
  return (
    <div className="rb-file-source">
      {source === null ? null : (
        <p>
          <bdi className="rb-mono">{source.path}</bdi>
        </p>
      )}
      <div className="rb-file-acts">
        {sources.map(({ purpose, label, Icon }, index) => (
          <Button
            key={purpose}
            variant="default"
            leftSection={<Icon size={16} stroke={1.5} />}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            onClick={() => void choose(purpose)}
          >
            {say(label)}
          </Button>
        ))}
      </div>
      <p className="rb-quiet">{say(texts.sourceHint)}</p>
      <ErrorNotice failure={failure} />
    </div>
  );
}
