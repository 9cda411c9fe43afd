import { IconPackageExport } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useWatch } from 'react-hook-form';
import type { Output } from '#shared/contract/contract.ts';
import type { CaseStage } from '#shared/domain/case/stages.ts';
import { handoverStages, type HandoverStage } from '#shared/domain/handover/events.ts';
import { handoverStageIn } from '#shared/domain/handover/stage.ts';
import { ok, type Failure } from '#shared/errors/result.ts';
import { handoverTexts as texts } from '#shared/text/screens/handover.ts';
import { caseStageTexts } from '#shared/text/stages.ts';
import { stageTexts } from '#shared/text/terms.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning, type ConfirmSigningProps } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { CheckField, SwitchField } from '../../ui/form/choice-fields.tsx';
import { Form, FormActions, FormSection, useZodForm } from '../../ui/form/form.tsx';
import { TagsField, TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DiscloseConsequence, DiscloseSection } from './disclose-section.tsx';
import { exportDefaults, exportInput, exportSchema, zipField, type ExportChoice } from './export-form.ts';
import { ExportDone } from './export-done.tsx';
import { PrecheckView } from './precheck-view.tsx';
import './handover.css';

interface Ready {
  readonly choice: ExportChoice;
  readonly target: NonNullable<Output<'window.choose'>>;
}

export interface ExportScreenProps {
  readonly caseId: string;
  /** Null: the one that the stage of the case asks for. */
  readonly stage: HandoverStage | null;
}

/** Pre-check, what goes in, to whom, where; then the signature. The work itself runs in the tray. */
export function ExportScreen({ caseId, stage }: ExportScreenProps) {
  const say = useSay();
  const view = useCatalogueQuery('cases.get', { case: caseId });
  const task = useLatestTask('handover.export', caseId);
  useShownOutcome(task);
  const [again, setAgain] = useState(false);
  const number = view.data?.case.number ?? '';
  const trail = [{ label: number, route: { screen: 'case', case: caseId } as const }];
  const done = task?.outcome?.ok === true && !again ? task.outcome.value : null;
  const running = task?.outcome === null;
  return (
    <Page title={say(texts.newTitle)} trail={number === '' ? [] : trail} layout="read">
      <ErrorNotice failure={view.failure} onRetry={view.refetch} />
      {done === null ? null : (
        <ExportDone
          made={done}
          number={number}
          target={String(task?.parameters['target'] ?? '')}
          onAnother={() => {
            setAgain(true);
          }}
        />
      )}
      {running ? <Notice tone="accent">{say(task.progress === null ? texts.waiting : texts.running)}</Notice> : null}
      {done === null && view.data !== undefined ? (
        <ExportForm
          caseId={caseId}
          number={number}
          caseStage={view.data.stage}
          stage={stage ?? handoverStageIn(view.data.stage)}
          running={running}
          failure={task?.outcome?.ok === false && task.state === 'failed' ? task.outcome.error : null}
          onStart={() => {
            setAgain(false);
          }}
        />
      ) : null}
    </Page>
  );
}

interface ExportFormProps {
  readonly caseId: string;
  readonly number: string;
  readonly caseStage: CaseStage;
  readonly stage: HandoverStage;
  /** Out of sight meanwhile, but there: when nothing comes of it, what was typed stands as it was. */
  readonly running: boolean;
  /** Of the last run. */
  readonly failure: Failure | null;
  readonly onStart: () => void;
}

/** Back to the button, and to the failure that stands beside it: whoever signs or declines has had the focus. */
function useFocusAfter(running: boolean, failure: Failure | null): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null);
  const ran = useRef(running);
  useEffect(() => {
    if (!running && (ran.current || failure !== null))
      form.current?.querySelector<HTMLElement>('.rb-form-actions button')?.focus();
    ran.current = running;
  }, [running, failure]);
  return form;
}

/** Where the case stands, and that the bundle wanted is not the one of that stage. */
function StageOfCase({ stage, wanted }: { readonly stage: CaseStage; readonly wanted: HandoverStage }) {
  const say = useSay();
  const usual = handoverStageIn(stage);
  const words = {
    stage: say(caseStageTexts[stage]),
    usual: say(stageTexts[usual]),
    wanted: say(stageTexts[wanted]),
  };
  if (usual !== wanted) return <Notice tone="soon">{say(texts.stageUnusual, words)}</Notice>;
  return <p className="rb-quiet rb-switch-hint">{say(texts.stageOfCase, words)}</p>;
}

function ExportForm({ caseId, number, caseStage, stage, running, failure, onStart }: ExportFormProps) {
  const say = useSay();
  const place = useFocusAfter(running, failure);
  const form = useZodForm(exportSchema, { stage, ...exportDefaults });
  const { control } = form;
  const [wanted, disclose] = useWatch({ control, name: ['stage', 'disclose'] });
  const zip = zipField(disclose);
  const precheck = useCatalogueQuery('handover.precheck', { case: caseId, stage: wanted }, { keepPrevious: true });
  const blocked = precheck.data?.findings.some((finding) => finding.severity === 'blocks') ?? true;
  const [ready, setReady] = useState<Ready | null>(null);
  const choose = form.handleSubmit(async (choice) => {
    const target = await call('window.choose', { purpose: 'export-folder' });
    if (target.ok && target.value !== null) setReady({ choice, target: target.value });
  });
  // Ctrl+Enter asks no button whether it is grey: it marks what is not filled in, and leads to what stands in the way.
  const send = () => {
    if (running) return;
    if (!blocked) {
      void choose();
      return;
    }
    void form.trigger();
    place.current?.querySelector<HTMLElement>('.rb-precheck')?.focus();
  };
  const start = ({ choice, target }: Ready) => {
    void startTask({
      method: 'handover.export',
      input: exportInput(caseId, target.token, choice),
      title: texts.task,
      // The folder is there for what comes next, wherever the person went meanwhile.
      parameters: { stage: say(stageTexts[choice.stage]), target: target.token },
      scope: caseId,
    });
    onStart();
    return Promise.resolve(ok(null));
  };
  return (
    <div ref={place} hidden={running}>
      <Form onSubmit={send} dirty={false} messages={{ format: texts.keyWrong }}>
        <p className="rb-quiet">{say(texts.newHint)}</p>
        <FormSection title={texts.what}>
          <SwitchField
            control={control}
            name="stage"
            label={texts.stage}
            choices={handoverStages.map((value) => ({ value, label: stageTexts[value] }))}
          />
          <StageOfCase stage={caseStage} wanted={wanted} />
          <ErrorNotice failure={precheck.failure} onRetry={precheck.refetch} />
          {precheck.data === undefined ? null : <PrecheckView precheck={precheck.data} />}
        </FormSection>
        <FormSection title={texts.who}>
          <TextField control={control} name="recipient" label={texts.whoLabel} hint={texts.whoHint} />
          <CheckField
            key={zip}
            control={control}
            name={zip}
            label={texts.zip}
            hint={zip === 'zip' ? texts.zipHint : texts.zipDisclosingHint}
          />
          <TagsField control={control} name="encryptTo" label={texts.encrypt} hint={texts.encryptHint} optional />
        </FormSection>
        <DiscloseSection control={control} caseId={caseId} />
        <ErrorNotice failure={failure} />
        <FormActions>
          <ActionButton
            id="handover.choose"
            label={texts.choose}
            look="primary"
            icon={<IconPackageExport size={16} stroke={1.5} />}
            disabled={blocked || running}
            onRun={send}
          />
        </FormActions>
        {ready === null ? null : (
          <SignExport
            caseId={caseId}
            number={number}
            caseStage={caseStage}
            ready={ready}
            run={() => start(ready)}
            onClose={() => {
              setReady(null);
            }}
          />
        )}
      </Form>
    </div>
  );
}

interface SignExportProps {
  readonly caseId: string;
  readonly number: string;
  readonly caseStage: CaseStage;
  readonly ready: Ready;
  readonly run: ConfirmSigningProps['run'];
  readonly onClose: () => void;
}

function SignExport({ caseId, number, caseStage, ready: { choice, target }, run, onClose }: SignExportProps) {
  const say = useSay();
  const stage = say(stageTexts[choice.stage]);
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      act={say(texts.act)}
      sentence={say(texts.sentence, { number, stage, recipient: choice.recipient })}
      run={run}
    >
      {handoverStageIn(caseStage) === choice.stage ? null : <StageOfCase stage={caseStage} wanted={choice.stage} />}
      <p className="rb-quiet">{say(texts.target, { path: target.path })}</p>
      <DiscloseConsequence caseId={caseId} disclose={choice.disclose} />
    </ConfirmSigning>
  );
}
