import type { CaseView } from '#shared/contract/cases.ts';
import { formatDate } from '#shared/text/dates.ts';
import { basisTexts, legalReasonTexts } from '#shared/text/legal.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { courtTexts as texts, nextTexts } from '#shared/text/screens/court.ts';
import { itemTexts } from '#shared/text/screens/items.ts';
import { urgentGroundTexts } from '#shared/text/terms.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { DutyBadge } from '../../ui/state/duty-badge.tsx';
import { LegalBadge } from '../../ui/state/legal-badge.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { clockOf, mayApply, type CourtCase, type Group } from './court-words.ts';
import { ItemNumbers } from './item-numbers.tsx';

export interface SeizureStandingProps {
  readonly seizure: CaseView['seizures'][number];
  readonly known: CourtCase;
}

/** One seizure and what it rests on; its items by how they stand. */
export function SeizureStanding({ seizure, known }: SeizureStandingProps) {
  const say = useSay();
  const { place, at, items, urgentGround } = seizure;
  const order = known.view.warrants.find(({ warrant }) => warrant === seizure.warrant);
  const ground = urgentGround === null ? '' : say(caseTexts.urgent, { ground: say(urgentGroundTexts[urgentGround]) });
  const groups = known.court.groups.filter((group) => group.seizure === seizure.seizure);
  return (
    <li className="rb-court-seizure">
      <h3>{say(texts.seizureHead, { place, count: items })}</h3>
      <p className="rb-quiet">
        {say(caseTexts.seizedAt)} <DateText value={at} /> · {say(texts.restsOn)}: {order?.number ?? ground}
      </p>
      <ul>
        {groups.map((group) => (
          <LegalGroup key={group.items[0]?.item ?? ''} group={group} known={known} />
        ))}
      </ul>
    </li>
  );
}

function LegalGroup({ group, known }: { readonly group: Group; readonly known: CourtCase }) {
  const say = useSay();
  const language = useLanguage();
  const { go } = useNavigation();
  const { state, since, reason, regime, basis } = group.standing;
  const why = legalReasonTexts[reason];
  const next = nextTexts[reason];
  const clock = clockOf(known.duties, group);
  const date = since === null ? '' : formatDate(language, since);
  return (
    <li className="rb-court-group">
      <p className="rb-court-state">
        <LegalBadge state={state} />
        {since === null ? null : <span className="rb-quiet">{say(itemTexts.legalSince, { date })}</span>}
        <ItemNumbers items={group.items} />
      </p>
      <p>
        {say(why)} <span className="rb-quiet">{say(why.article[regime])}</span>
      </p>
      {basis.length === 0 ? null : (
        <p className="rb-quiet">
          {say(texts.basis)}:{' '}
          {basis
            .map((paper) => `${say(basisTexts[paper.kind])} ${paper.number}, ${formatDate(language, paper.date)}`)
            .join(' · ')}
        </p>
      )}
      {next === null ? null : (
        <div className="rb-court-next">
          <p>
            <strong>{say(texts.next)}:</strong> {say(next)}
          </p>
          {clock === undefined ? null : <DutyBadge duty={clock} />}
          {mayApply.has(reason) ? (
            <ActionButton
              id={`court.ask.${group.items[0]?.item ?? ''}`}
              act="record-case"
              label={texts.applyApproval}
              onRun={() => {
                go({ screen: 'application-new', case: known.view.case.case, seizure: group.seizure });
              }}
            />
          ) : null}
        </div>
      )}
    </li>
  );
}
