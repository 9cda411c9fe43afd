import { TextInput } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ListPreview } from '#shared/contract/listing.ts';
import { ok } from '#shared/errors/result.ts';
import { fileImportTexts as texts } from '#shared/text/screens/file-import.ts';
import { startTask, useLatestTask } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { OptionalDay } from '../../ui/form/date-fields.tsx';
import { FieldLabel } from '../../ui/form/field.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useLeaveGuard } from '../../ui/navigation/leave-guard.ts';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import type { ChosenList } from './use-preview.ts';

export interface ImportFormProps {
  readonly item: string;
  readonly number: string;
  readonly file: ChosenList;
  readonly preview: ListPreview;
}

interface Provenance {
  readonly tool: string;
  readonly madeBy: string;
  readonly madeOn: string;
}

/** Where the list comes from, and the signing. Afterwards the page of the item shows the sealed list. */
export function ImportForm({ item, number, file, preview }: ImportFormProps) {
  const say = useSay();
  const language = useLanguage();
  const { replace } = useNavigation();
  const first = { tool: preview.tool, madeBy: '', madeOn: preview.madeOn };
  const [said, setSaid] = useState<Provenance>(first);
  const [asked, setAsked] = useState(false);
  const task = useLatestTask('files.import', item);
  const busy = task?.outcome === null;
  const files = formatCount(language, preview.files);
  useLeaveGuard(!busy && (said.tool !== first.tool || said.madeBy !== '' || said.madeOn !== first.madeOn));
  const { tool, madeBy, madeOn } = said;
  // A long import ends when the person has long gone to something else, which is then left alone.
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const run = () => {
    void startTask({
      method: 'files.import',
      input: {
        item,
        file: file.token,
        sha256: preview.sha256,
        options: preview.options,
        tool: tool.trim(),
        ...(madeBy.trim() === '' ? {} : { madeBy: madeBy.trim() }),
        ...(madeOn === '' ? {} : { madeOn }),
      },
      title: texts.task,
      parameters: { number },
      scope: item,
    }).then((result) => {
      if (result.ok && here.current) replace({ screen: 'item', item });
    });
    return Promise.resolve(ok(null));
  };
  return (
    <section className="rb-list-import-section" aria-labelledby="list-origin">
      <h2 id="list-origin">{say(texts.provenance)}</h2>
      <p className="rb-quiet">{say(texts.provenanceHint)}</p>
      <ProvenanceFields said={said} onChange={setSaid} />
      <div>
        <span className="rb-quiet">{say(texts.digest)}</span>
        <div>
          <HashText value={preview.sha256} what={say(texts.digest)} />
        </div>
      </div>
      {task?.state === 'failed' && task.outcome?.ok === false ? <ErrorNotice failure={task.outcome.error} /> : null}
      {busy ? <Notice tone="accent">{say(texts.working)}</Notice> : null}
      <div className="rb-file-acts rb-list-import-send">
        <ActionButton
          id="files.import"
          label={texts.act}
          keys="Ctrl+Enter"
          look="primary"
          icon={<IconSignature size={16} stroke={1.5} />}
          disabled={busy || tool.trim() === '' || preview.files === 0}
          onRun={() => {
            setAsked(true);
          }}
        />
      </div>
      <ConfirmSigning
        opened={asked}
        onClose={() => {
          setAsked(false);
        }}
        act={say(texts.act)}
        sentence={say(texts.sentence, { files, name: file.name, number })}
        run={run}
      />
    </section>
  );
}

interface ProvenanceFieldsProps {
  readonly said: Provenance;
  readonly onChange: (said: Provenance) => void;
}

function ProvenanceFields({ said, onChange }: ProvenanceFieldsProps) {
  const say = useSay();
  return (
    <div className="rb-list-import-fields">
      <TextInput
        label={say(texts.tool)}
        value={said.tool}
        maxLength={400}
        {...(said.tool.trim() === '' ? { error: say(texts.toolNeeded) } : {})}
        onChange={(event) => {
          onChange({ ...said, tool: event.currentTarget.value });
        }}
      />
      <TextInput
        label={<FieldLabel label={texts.madeBy} optional />}
        value={said.madeBy}
        maxLength={400}
        onChange={(event) => {
          onChange({ ...said, madeBy: event.currentTarget.value });
        }}
      />
      <OptionalDay
        label={<FieldLabel label={texts.madeOn} optional />}
        value={said.madeOn}
        onChange={(madeOn) => {
          onChange({ ...said, madeOn });
        }}
      />
    </div>
  );
}
