import { deskTexts as texts } from '#shared/text/screens/desk.ts';
import { caseStageTexts } from '#shared/text/stages.ts';
import type { CaseView } from '#shared/contract/cases.ts';
import { useMay } from '../../bridge/session.ts';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { stageLine, type LineStep } from './stage-line.ts';
import './stage-bar.css';

/** The course of the case in one line: what was passed and when, where it stands, what may come next. */
export function StageBar({ view }: { readonly view: CaseView }) {
  const say = useSay();
  return (
    <ol className="rb-stage-bar" aria-label={say(texts.line)}>
      {stageLine(view).map((step) => (
        <li
          key={step.stage}
          className={`rb-step rb-step-${step.place}`}
          aria-current={step.place === 'now' ? 'step' : undefined}
        >
          <Step step={step} caseId={view.case.case} />
        </li>
      ))}
    </ol>
  );
}

/** What a name has in brackets is read on the name itself; the bar has no room for it. */
const shortOf = (word: string) => word.replace(/ \(.*\)$/, '');

function Step({ step: { stage, place, on }, caseId }: { readonly step: LineStep; readonly caseId: string }) {
  const say = useSay();
  const { go } = useNavigation();
  const mayRecord = useMay('record-case');
  const word = say(caseStageTexts[stage]);
  if (place === 'next' && mayRecord)
    return (
      <button
        type="button"
        title={say(texts.changeTo, { stage: word })}
        aria-label={say(texts.changeTo, { stage: word })}
        onClick={() => {
          go({ screen: 'stage-new', case: caseId, to: stage });
        }}
      >
        {shortOf(word)}
      </button>
    );
  return (
    <span title={word}>
      <span className="rb-step-word">{shortOf(word)}</span>
      {on === null ? null : (
        <span className="rb-step-day">
          <DateText value={on} />
        </span>
      )}
    </span>
  );
}
