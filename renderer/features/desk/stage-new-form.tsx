import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { CaseView } from '#shared/contract/cases.ts';
import { fail, type Failure } from '#shared/errors/result.ts';
import { formatDate } from '#shared/text/dates.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { stageFormTexts as texts } from '#shared/text/screens/desk.ts';
import { caseStageTexts, guardTexts, stagePaperTexts } from '#shared/text/stages.ts';
import type { Text } from '#shared/text/text.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useScan } from '../../bridge/scan.ts';
import { todayHere } from '../../effects/clock.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, FormActions, useZodForm } from '../../ui/form/form.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { StageAsks, StagePaperFields, StageSection } from './stage-sections.tsx';
import { answersOf, captionOf, fieldsOfRefusal, gapsOf, paperOf, stageSchema, type StageValues } from './stage-form.ts';
import type { NextStage } from './stage-line.ts';
import './stage-new.css';

const messages = { 'date-needed': texts.dateNeeded };
const inBoth = (failure: Failure): Text => ({ id: sayFailure('id', failure), en: sayFailure('en', failure) });

/** What the stage asks for, the paper it rests on, its scan; checked once more in words before it is signed. */
export function StageNewForm({ view, first }: { readonly view: CaseView; readonly first: NextStage }) {
  const say = useSay();
  const { replace } = useNavigation();
  const { case: caseId, number } = view.case;
  const form = useZodForm(stageSchema, {
    to: first.to,
    on: todayHere(),
    number: '',
    paperDate: '',
    signer: '',
    notes: '',
    answers: {},
  });
  const scan = useScan(caseId);
  const [ready, setReady] = useState<StageValues | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const to = useWatch({ control: form.control, name: 'to' });
  const next = view.next.find((each) => each.to === to) ?? first;
  const change = useCatalogueCommand('cases.change-stage');
  const review = form.handleSubmit(setReady);
  const run = async () => {
    if (ready === null) return fail('INPUT_INVALID', {});
    const kept = await scan.keep(captionOf(say(stagePaperTexts[ready.to]), ready.number));
    if (!kept.ok) return kept;
    const answers = answersOf(next, ready);
    const result = await change.run({
      case: caseId,
      from: view.stage,
      to: ready.to,
      on: ready.on,
      paper: paperOf(ready),
      attachment: kept.value,
      notes: ready.notes,
      ...(answers.length === 0 ? {} : { answers }),
    });
    if (!result.ok) {
      setRefused(result.error);
      for (const field of fieldsOfRefusal(result.error, ready)) form.setError(field, { message: result.error.code });
      return result;
    }
    form.reset(ready);
    const stage = say(caseStageTexts[ready.to]);
    const gaps = gapsOf(next, ready).map(({ guard }) => say(guardTexts[guard]));
    showToast({
      message: say(gaps.length === 0 ? texts.toast : texts.toastGaps, { number, to: stage, gaps: gaps.join('; ') }),
    });
    replace({ screen: 'case', case: caseId });
    return result;
  };
  return (
    <>
      <Form
        onSubmit={() => void review()}
        dirty={form.formState.isDirty || scan.name !== null}
        messages={refused === null ? messages : { ...messages, [refused.code]: inBoth(refused) }}
      >
        <StageSection form={form} view={view} />
        <StageAsks form={form} caseId={caseId} next={next} />
        <StagePaperFields form={form} to={to} scan={scan} />
        <FormActions>
          <ActionButton id="stage-new.send" label={texts.send} look="primary" onRun={() => void review()} />
        </FormActions>
      </Form>
      {ready === null ? null : (
        <Confirm
          view={view}
          next={next}
          ready={ready}
          run={run}
          onClose={() => {
            setReady(null);
          }}
        />
      )}
    </>
  );
}

interface ConfirmProps {
  readonly view: CaseView;
  readonly next: NextStage;
  readonly ready: StageValues;
  readonly run: Parameters<typeof ConfirmSigning>[0]['run'];
  readonly onClose: () => void;
}

/** The sentence, that there is no way back, and every gap that signing would leave. */
function Confirm({ view, next, ready, run, onClose }: ConfirmProps) {
  const say = useSay();
  const language = useLanguage();
  const gaps = gapsOf(next, ready);
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      act={say(texts.title)}
      sentence={say(texts.sentence, {
        number: view.case.number,
        from: say(caseStageTexts[view.stage]),
        to: say(caseStageTexts[ready.to]),
        date: formatDate(language, ready.on),
      })}
      run={run}
    >
      <p className="rb-no-way-back">{say(texts.noWayBack)}</p>
      {gaps.length === 0 ? null : (
        <Notice tone="soon" title={say(texts.gaps)}>
          <ul className="rb-stage-gaps">
            {gaps.map(({ guard }) => (
              <li key={guard}>{say(guardTexts[guard])}</li>
            ))}
          </ul>
        </Notice>
      )}
    </ConfirmSigning>
  );
}
