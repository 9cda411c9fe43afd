import { IconClockExclamation, IconScale } from '@tabler/icons-react';
import type { CourtApplication } from '#shared/contract/court.ts';
import type { CourtDecided } from '#shared/domain/court/events.ts';
import { formatDate } from '#shared/text/dates.ts';
import { derivationLines } from '#shared/text/duties.ts';
import { applicationKindTexts, courtOutcomeTexts } from '#shared/text/legal.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { useLanguage, useSay, type Say } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { approvalDuty, lateFor, seizureOf, thingsOf, type CourtCase } from './court-words.ts';

/** What the court was asked, and what it answered. */
export function Applications({ known }: { readonly known: CourtCase }) {
  const say = useSay();
  const { go } = useNavigation();
  const { applications } = known.court;
  return (
    <section aria-labelledby="court-applications">
      <h2 id="court-applications">{say(texts.applications)}</h2>
      {applications.length === 0 ? <p className="rb-quiet">{say(texts.noApplications)}</p> : null}
      <ul>
        {applications.map((application) => (
          <Application key={application.application} asked={application} known={known} />
        ))}
      </ul>
      <ActionButton
        id="court.apply"
        act="record-case"
        label={texts.apply}
        keys="Alt+J"
        icon={<IconScale size={16} stroke={1.5} />}
        onRun={() => {
          go({ screen: 'application-new', case: known.view.case.case });
        }}
      />
    </section>
  );
}

interface ApplicationProps {
  readonly asked: CourtApplication;
  readonly known: CourtCase;
}

function Application({ asked, known }: ApplicationProps) {
  const say = useSay();
  const { number, kind, date, court, again, decision, reason, attachment } = asked;
  const before = known.court.applications.find(({ application }) => application === again);
  return (
    <li>
      <p>
        <strong>{number === '' ? say(applicationKindTexts[kind]) : number}</strong>
        {number === '' ? '' : ` · ${say(applicationKindTexts[kind])}`} <Late asked={asked} known={known} />
      </p>
      <p className="rb-quiet">
        <DateText value={date} /> · {court} · {say(texts.about, { things: thingsOf(known, asked, say) })}
        {attachment === null ? '' : ` · ${say(texts.hasScan)}`}
      </p>
      {before === undefined ? null : <p className="rb-quiet">{say(texts.isAgain, { number: before.number })}</p>}
      {reason === '' ? null : <p className="rb-quiet">{reason}</p>}
      {decision === null ? (
        <p>{say(texts.notDecided)}</p>
      ) : (
        <p className="rb-court-decision">
          <strong>{outcomeOf(known, decision, say)}</strong> · {decision.number}, <DateText value={decision.date} />{' '}
          <Received on={decision.receivedOn} />
          {decision.reason === '' ? '' : ` · ${decision.reason}`}
          {decision.attachment === null ? '' : ` · ${say(texts.hasScan)}`}
        </p>
      )}
      <NextOf asked={asked} known={known} />
    </li>
  );
}

function outcomeOf(known: CourtCase, { outcome, refusedItems: items }: CourtDecided, say: Say): string {
  if (items === undefined) return say(courtOutcomeTexts[outcome]);
  return say(texts.grantedPart, { things: thingsOf(known, { seizure: null, items }, say) });
}

function Received({ on }: { readonly on: string }) {
  const say = useSay();
  const language = useLanguage();
  return <span className="rb-quiet">({say(texts.received, { date: formatDate(language, on) })})</span>;
}

/** An approval that was asked after its last day: recorded all the same, and said. */
function Late({ asked, known }: ApplicationProps) {
  const say = useSay();
  const language = useLanguage();
  if (asked.kind !== 'approval' || asked.again !== null) return null;
  const duty = approvalDuty(known.duties, seizureOf(known.court, asked));
  const dueOn = lateFor(duty, asked.date);
  if (duty === undefined || dueOn === null) return null;
  return (
    <Badge
      tone="alarm"
      icon={<IconClockExclamation size={14} stroke={1.5} />}
      title={derivationLines(language, duty).join('\n')}
    >
      {say(texts.lateBadge, { rule: duty.rule, date: formatDate(language, dueOn) })}
    </Badge>
  );
}

/** The decision while there is none; after a refusal the one re-application, or why there is none any more. */
function NextOf({ asked, known }: ApplicationProps) {
  const say = useSay();
  const { go } = useNavigation();
  const { application, decision, again } = asked;
  const caseId = known.view.case.case;
  if (decision === null)
    return (
      <ActionButton
        id={`court.decide.${application}`}
        act="record-case"
        label={texts.decide}
        look="quiet"
        onRun={() => {
          go({ screen: 'decision-new', case: caseId, application });
        }}
      />
    );
  const seizure = seizureOf(known.court, asked);
  const once = known.court.groups.some((group) => group.seizure === seizure && group.standing.regime === 'kuhap-2025');
  const repeated = known.court.applications.some((other) => other.again === application);
  const refused = decision.outcome === 'refused' || decision.refusedItems !== undefined;
  if (!refused || repeated) return null;
  if (again !== null && once) return <p className="rb-quiet">{say(texts.againSpent)}</p>;
  return (
    <ActionButton
      id={`court.again.${application}`}
      act="record-case"
      label={texts.applyAgain}
      look="quiet"
      onRun={() => {
        go({ screen: 'application-new', case: caseId, again: application });
      }}
    />
  );
}
