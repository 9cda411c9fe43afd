import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { AcquisitionView, ImageProposal } from '#shared/contract/acquisitions.ts';
import { hashAlgorithms, imageFormats, noBlockerReasons } from '#shared/domain/acquisition/events.ts';
import type { Failure } from '#shared/errors/result.ts';
import { imageFormatTexts, noBlockerTexts } from '#shared/text/acquisitions.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { acquisitionTexts as texts } from '#shared/text/screens/acquisitions.ts';
import type { Text } from '#shared/text/text.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useScan } from '../../bridge/scan.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { ScanField } from '../../ui/files/scan-field.tsx';
import { NumberField, SelectField } from '../../ui/form/choice-fields.tsx';
import { DateTimeField } from '../../ui/form/date-fields.tsx';
import { FieldRow, Form, FormSection, showBeside, useZodForm, type FormOf } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextAreaField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { formMessages, withAlgorithm } from './messages.ts';
import { stands } from './methods.ts';
import { emptyImage, imageForm, imageInput, withProposal } from './record-form.ts';

export interface RecordDialogProps {
  readonly caseId: string;
  readonly item: string;
  readonly number: string;
  readonly rows: readonly AcquisitionView[];
  /** The programs that read E01 are there. */
  readonly ewf: boolean;
  readonly onClose: () => void;
}

/** Which field a refusal speaks of. */
const places = {
  ACQUISITION_DATES: 'finished',
  ACQUISITION_BLOCKER_MISSING: 'model',
  ACQUISITION_SHA256_MISSING: 'noSha256',
} as const;

/** How a device was copied and what must be found whenever the copy is read again: by hand, or from what a file proposes. */
export function RecordDialog({ caseId, item, number, rows, ewf, onClose }: RecordDialogProps) {
  const say = useSay();
  const form = useZodForm(imageForm, emptyImage);
  const [proposal, setProposal] = useState<ImageProposal | null>(null);
  const name = useWatch({ control: form.control, name: 'name' });
  const scan = useScan(caseId);
  const record = useCatalogueCommand('acquisition.record');
  const typed = form.formState.isDirty || scan.name !== null;
  const run = () =>
    sendForm(form, async (values) => {
      const log = await scan.keep(`${say(texts.title)} ${values.name}`);
      const result = log.ok ? await record.run(imageInput(item, values, log.value)) : log;
      if (!result.ok) showBeside(form, result.error, places);
      return result;
    });
  const done = () => {
    const { hashes } = imageInput(item, imageForm.parse(form.getValues()), null);
    const differ = hashes.some(({ acquired, verified }) => verified !== null && verified !== acquired);
    showToast({
      message: say(differ ? texts.recordedAlarm : texts.recorded, { name: form.getValues('name') }),
      ...(differ ? { tone: 'alarm' as const } : {}),
    });
  };
  return (
    <ConfirmSigning
      opened
      wide
      onClose={onClose}
      dirty={typed}
      act={say(texts.record)}
      sentence={say(texts.sentence, { number, name: name === '' ? say(texts.unnamed) : name })}
      run={run}
      onDone={done}
    >
      <FromFile
        item={item}
        number={number}
        ewf={ewf}
        onProposal={(said) => {
          form.reset(withProposal(form.getValues(), said), { keepDefaultValues: true });
          setProposal(said);
        }}
      />
      {proposal === null ? null : <Doubts proposal={proposal} />}
      <Form dirty={typed} messages={formMessages}>
        {/* What was filled in from a file is shown by fields that begin anew. */}
        <Fields key={proposal === null ? '' : JSON.stringify(proposal)} form={form} rows={rows} />
        <ScanField {...scan} />
      </Form>
    </ConfirmSigning>
  );
}

interface FromFileProps extends Pick<RecordDialogProps, 'item' | 'number' | 'ewf'> {
  readonly onProposal: (said: ImageProposal) => void;
}

function FromFile({ item, number, ewf, onProposal }: FromFileProps) {
  const say = useSay();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [reading, setReading] = useState(false);
  const task = useLatestTask('acquisition.propose', item);
  useShownOutcome(task);
  const choose = async () => {
    if (reading) return;
    const chosen = await call('window.choose', { purpose: 'image-or-log' });
    if (!chosen.ok || chosen.value === null) return;
    setReading(true);
    setFailure(null);
    const said = await startTask({
      method: 'acquisition.propose',
      input: { item, file: chosen.value.token },
      title: texts.reading,
      parameters: { number },
      scope: item,
    });
    setReading(false);
    if (said.ok) onProposal(said.value);
    else if (said.error.code !== 'CANCELLED') setFailure(said.error);
  };
  return (
    <div className="rb-image-source">
      <Button
        variant="default"
        data-autofocus
        aria-busy={reading}
        leftSection={<IconFileSearch size={16} stroke={1.5} />}
        onClick={() => void choose()}
      >
        {say(texts.fromFile)}
      </Button>
      <p className="rb-quiet">{say(ewf ? texts.fromFileHint : texts.noTool)}</p>
      <ErrorNotice failure={failure} />
    </div>
  );
}

const doubtTexts: Readonly<Record<ImageProposal['doubts'][number], Text>> = {
  zone: texts.doubtZone,
  date: texts.doubtDate,
  digest: texts.doubtDigest,
  corrupted: texts.doubtCorrupted,
  'tool-missing': texts.noTool,
  'tool-failed': texts.doubtTool,
};

function Doubts({ proposal }: { readonly proposal: ImageProposal }) {
  const say = useSay();
  const { doubts, image } = proposal;
  return (
    <Notice tone={doubts.length === 0 ? 'accent' : 'soon'}>
      {[say(texts.proposed, { name: image.name }), ...doubts.map((doubt) => say(doubtTexts[doubt]))].join(' ')}
    </Notice>
  );
}

interface FieldsProps {
  readonly form: FormOf<typeof imageForm>;
  readonly rows: readonly AcquisitionView[];
}

function Fields({ form, rows }: FieldsProps) {
  const { control } = form;
  const [blocking, format, sha256] = useWatch({ control, name: ['blocking', 'format', 'acquired.sha256'] });
  const replaceable = rows.filter(stands);
  return (
    <>
      <FormSection title={texts.how}>
        <FieldRow>
          <TextField control={control} name="tool" label={texts.tool} suggestions={usualTools} />
          <TextField control={control} name="toolVersion" label={texts.toolVersion} optional />
          <TextField control={control} name="acquiredBy" label={texts.acquiredBy} />
        </FieldRow>
        <FieldRow>
          <SelectField
            control={control}
            name="blocking"
            label={texts.blocking}
            searchable={false}
            choices={[
              { value: 'used', label: texts.used },
              ...noBlockerReasons.map((value) => ({ value, label: noBlockerTexts[value] })),
            ]}
          />
          {blocking === 'used' ? <TextField control={control} name="model" label={texts.model} /> : null}
          {blocking === 'used' ? (
            <TextField control={control} name="serial" label={texts.serial} mono optional />
          ) : null}
        </FieldRow>
        <DateTimeField control={control} name="started" label={texts.started} optional />
        <DateTimeField control={control} name="finished" label={texts.finished} />
      </FormSection>
      <FormSection title={texts.image}>
        <FieldRow>
          <TextField control={control} name="name" label={texts.name} mono />
          <SelectField
            control={control}
            name="format"
            label={texts.format}
            searchable={false}
            choices={imageFormats.map((value) => ({ value, label: imageFormatTexts[value] }))}
          />
          <NumberField control={control} name="segments" label={texts.parts} />
        </FieldRow>
        <FieldRow>
          <NumberField control={control} name="bytes" label={texts.bytes} />
          <NumberField control={control} name="badSectors" label={texts.badSectors} />
        </FieldRow>
        <TextField control={control} name="kept" label={texts.keptAt} hint={texts.keptHint} />
        {replaceable.length === 0 ? null : (
          <SelectField
            control={control}
            name="replaces"
            label={texts.replaces}
            none=""
            optional
            choices={replaceable.map(({ data }) => ({ value: data.acquisition, label: data.image.name }))}
          />
        )}
      </FormSection>
      <FormSection title={texts.hashes} hint={texts.hashesHint}>
        {hashAlgorithms.map((algorithm) => (
          <FieldRow key={algorithm}>
            {(['acquired', 'verified'] as const).map((run) => (
              <TextField
                key={run}
                control={control}
                name={`${run}.${algorithm}`}
                label={withAlgorithm(texts[run], algorithmTexts[algorithm])}
                mono
                optional
              />
            ))}
          </FieldRow>
        ))}
        {sha256 === '' ? <TextField control={control} name="noSha256" label={texts.noSha256} /> : null}
        {format === 'raw' ? null : (
          <TextField
            control={control}
            name="fileSha256"
            label={texts.fileSha256}
            hint={texts.fileSha256Hint}
            mono
            optional
          />
        )}
      </FormSection>
      <TextAreaField control={control} name="notes" label={texts.notes} rows={3} optional />
    </>
  );
}

const usualTools = [
  'FTK Imager',
  'ewfacquire',
  'Guymager',
  'dc3dd',
  'Tableau TX1',
  'Tableau TD3',
  'Cellebrite UFED',
  'X-Ways',
];
