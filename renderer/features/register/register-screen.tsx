import { IconListCheck, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { RegisterPlan } from '#shared/domain/register/mapping.ts';
import type { Failure } from '#shared/errors/result.ts';
import { registerTexts as texts } from '#shared/text/screens/register.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { startTask, useLatestTask } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { FileChoice, type Chosen } from './file-choice.tsx';
import { ImportOutcome, SaveRefused } from './import-outcome.tsx';
import { MappingForm } from './mapping-form.tsx';
import { OptionsForm } from './options-form.tsx';
import { PreviewTable } from './preview-table.tsx';
import { startPlan } from './register-plan.ts';
import './register.css';

type Looked = Output<'register.look'>;

/** The register of others: the file, what its columns mean, what becomes of every row, and the signing (F08). */
export function RegisterScreen({ caseId }: { readonly caseId: string | null }) {
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const look = async (file: Chosen) => {
    setChosen(file);
    setLooked(null);
    setPending(true);
    const result = await call('register.look', { file: file.token });
    setPending(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) setLooked(result.value);
  };
  return (
    <Page title={say(texts.title)}>
      <div className="rb-register">
        <p className="rb-quiet rb-register-lead">{say(texts.lead)}</p>
        <FileChoice chosen={chosen} pending={pending} onChoose={(file) => void look(file)} />
        {pending ? <Notice tone="accent">{say(texts.reading)}</Notice> : null}
        <ErrorNotice failure={failure} />
        {looked === null || chosen === null ? null : (
          <RegisterPlanning key={looked.digest} file={chosen} looked={looked} caseId={caseId} />
        )}
      </div>
    </Page>
  );
}

interface PlanningProps {
  readonly file: Chosen;
  readonly looked: Looked;
  readonly caseId: string | null;
}

function RegisterPlanning({ file, looked, caseId }: PlanningProps) {
  const first = looked.sheets.find(({ name }) => name === looked.sheet) ?? looked.sheets[0];
  if (first === undefined) return null;
  return <SheetPlanning file={file} looked={looked} caseId={caseId} first={first} />;
}

function SheetPlanning({ file, looked, caseId, first }: PlanningProps & { readonly first: Looked['sheets'][number] }) {
  const say = useSay();
  const [sheet, setSheet] = useState(first);
  const [plan, setPlan] = useState<RegisterPlan>(() => startPlan(first, caseId));
  const { preview, failure, pending, check, forget } = usePreview(file, looked.digest);
  const unitMissing = plan.options.openCases?.unit.trim() === '';
  const change = (next: RegisterPlan) => {
    forget();
    setPlan(next);
  };
  const onSheet = (name: string) => {
    const next = looked.sheets.find((each) => each.name === name) ?? sheet;
    setSheet(next);
    change({ ...plan, mapping: next.mapping });
  };
  return (
    <>
      <MappingForm sheets={looked.sheets} sheet={sheet} plan={plan} onSheet={onSheet} onPlan={change} />
      {caseId === null ? (
        <OptionsForm plan={plan} view={undefined} onPlan={change} />
      ) : (
        <CaseOptions caseId={caseId} plan={plan} onPlan={change} />
      )}
      <div className="rb-register-acts">
        <ActionButton
          id="register.check"
          label={texts.check}
          keys="Alt+K"
          look={preview === null ? 'primary' : 'plain'}
          icon={<IconListCheck size={16} stroke={1.5} />}
          disabled={pending || unitMissing}
          onRun={() => void check(plan)}
        />
      </div>
      {pending ? <Notice tone="accent">{say(texts.checking)}</Notice> : null}
      <ErrorNotice failure={failure} />
      {preview === null ? null : (
        <Checked file={file} digest={looked.digest} plan={plan} preview={preview} onDone={() => void check(plan)} />
      )}
    </>
  );
}

function CaseOptions({
  caseId,
  plan,
  onPlan,
}: {
  readonly caseId: string;
  readonly plan: RegisterPlan;
  readonly onPlan: (plan: RegisterPlan) => void;
}) {
  const view = useCatalogueQuery('cases.get', { case: caseId });
  return (
    <>
      <ErrorNotice failure={view.failure} onRetry={view.refetch} />
      {view.data === undefined ? null : <OptionsForm plan={plan} view={view.data} onPlan={onPlan} />}
    </>
  );
}

type Preview = Output<'register.preview'>;

function usePreview(file: Chosen, digest: string) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const check = async (plan: RegisterPlan) => {
    setPending(true);
    const result = await call('register.preview', { file: file.token, digest, plan });
    setPending(false);
    setFailure(result.ok ? null : result.error);
    setPreview(result.ok ? result.value : null);
  };
  return {
    preview,
    failure,
    pending,
    check,
    /** What was seen is not what would be imported any more. */
    forget: () => {
      setPreview(null);
    },
  };
}

interface CheckedProps {
  readonly file: Chosen;
  readonly digest: string;
  readonly plan: RegisterPlan;
  readonly preview: Preview;
  readonly onDone: () => void;
}

/** Once, when it appears: what was asked for stands below a long form. One function for all renderings, so that it is not called for each. */
function scrollHere(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: 'start' });
}

function Checked({ file, digest, plan, preview, onDone }: CheckedProps) {
  const say = useSay();
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const task = useLatestTask('register.import', digest);
  const subject = { file: file.token, digest, plan };
  const count = (value: number) => formatCount(language, value);
  const fresh = preview.accepted - preview.recorded;
  const busy = task?.outcome === null;
  const run = async () => {
    setAsked(false);
    const result = await startTask({
      method: 'register.import',
      input: subject,
      title: texts.task,
      parameters: { name: file.name },
      scope: digest,
    });
    onDone();
    return result;
  };
  return (
    <section className="rb-register-section" ref={scrollHere}>
      <h2>{say(texts.preview)}</h2>
      <p>
        {say(texts.counts, {
          read: count(preview.read),
          accepted: count(preview.accepted),
          recorded: count(preview.recorded),
          refused: count(preview.refused),
        })}
      </p>
      <ImportOutcome subject={subject} />
      <PreviewTable key={`${String(preview.recorded)}/${String(preview.refused)}`} preview={preview} />
      <div className="rb-register-acts">
        {preview.refused === 0 || task?.outcome?.ok === true ? null : <SaveRefused subject={subject} />}
        <ActionButton
          id="register.import"
          label={{ id: say(texts.import, { count: count(fresh) }), en: say(texts.import, { count: count(fresh) }) }}
          keys="Alt+M"
          look="primary"
          icon={<IconSignature size={16} stroke={1.5} />}
          disabled={fresh === 0 || busy}
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
        act={say(texts.importAct)}
        sentence={say(texts.sentence, { count: count(fresh), name: file.name })}
        run={run}
      />
    </section>
  );
}
