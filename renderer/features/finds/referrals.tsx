import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import type { FindView, ReferralView } from '#shared/contract/finds.ts';
import { referralAskTexts, referralKindTexts, referralOutcomeTexts } from '#shared/text/finds.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { ReferralDialog } from './referral-dialog.tsx';

/** Who was asked to act, when, and what they said. */
export function Referrals({ view }: { readonly view: FindView }) {
  const say = useSay();
  const mayRecord = useMay('record-case');
  const [referring, setReferring] = useState(false);
  const [answering, setAnswering] = useState<ReferralView | null>(null);
  return (
    <section aria-labelledby="find-referrals">
      <h2 id="find-referrals">{say(texts.referrals)}</h2>
      {view.referrals.length === 0 ? <p className="rb-quiet">{say(texts.noReferrals)}</p> : null}
      <ul className="rb-find-referrals">
        {view.referrals.map((referral) => (
          <Referral key={referral.referral} referral={referral} {...(mayRecord ? { onAnswer: setAnswering } : {})} />
        ))}
      </ul>
      {mayRecord && view.state !== 'closed' ? (
        <ActionButton
          id="find.refer"
          label={texts.refer}
          keys="Alt+S"
          icon={<IconMailForward size={16} stroke={1.5} />}
          onRun={() => {
            setReferring(true);
          }}
        />
      ) : null}
      {referring ? (
        <ReferralDialog
          view={view}
          onClose={() => {
            setReferring(false);
          }}
        />
      ) : null}
      {answering === null ? null : (
        <AnswerDialog
          view={view}
          referral={answering}
          onClose={() => {
            setAnswering(null);
          }}
        />
      )}
    </section>
  );
}

interface ReferralProps {
  readonly referral: ReferralView;
  readonly onAnswer?: (referral: ReferralView) => void;
}

function Referral({ referral, onAnswer }: ReferralProps) {
  const say = useSay();
  const { to, kind, asks, on, reference, notes, withoutCapture, answers } = referral;
  return (
    <li>
      <p>
        <strong>{to}</strong> · {say(referralAskTexts[asks])}
      </p>
      <p className="rb-quiet">
        {say(referralKindTexts[kind])} · {say(texts.sentOn)} <DateText value={on} />
        {reference === '' ? '' : ` · ${reference}`}
      </p>
      {withoutCapture === '' ? null : (
        <p className="rb-quiet">
          {say(texts.withoutCaptureLabel)}: {withoutCapture}
        </p>
      )}
      {notes === '' ? null : <p className="rb-quiet">{notes}</p>}
      {answers.map((answer) => (
        <p key={answer.seq} className="rb-find-answer">
          <strong>{say(referralOutcomeTexts[answer.outcome])}</strong> · <DateText value={answer.on} />
          {answer.reference === '' ? '' : ` · ${answer.reference}`}
          {answer.notes === '' ? '' : ` · ${answer.notes}`}
        </p>
      ))}
      {answers.length === 0 ? <p className="rb-find-waiting">{say(texts.unanswered)}</p> : null}
      {onAnswer === undefined ? null : (
        <ActionButton
          id={`find.answer.${referral.referral}`}
          label={texts.answer}
          look="quiet"
          onRun={() => {
            onAnswer(referral);
          }}
        />
      )}
    </li>
  );
}
