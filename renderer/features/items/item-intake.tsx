import { useState, type ReactNode } from 'react';
import type { IntakeView } from '#shared/contract/items.ts';
import { formatTime } from '#shared/text/dates.ts';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { intakeOutcomeTexts, intakeReasonTexts } from '#shared/text/terms.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';

export interface ItemIntakeProps {
  readonly number: string;
  readonly judged: IntakeView;
  readonly photo: (attachment: string, caption: string) => ReactNode;
}

/** Why the store did not take the item, and what to do about it. */
export function ItemIntake({ number, judged, photo }: ItemIntakeProps) {
  const say = useSay();
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  const { outcome, reason, notes, attachment, byName, at } = judged;
  const toggle =
    attachment === null ? undefined : (
      <ActionButton
        id="item.intake-photo"
        label={shown ? texts.hidePhoto : texts.showPhoto}
        onRun={() => {
          setShown(!shown);
        }}
      />
    );
  return (
    <div className="rb-item-intake">
      <Notice
        tone={outcome === 'refused' ? 'alarm' : 'soon'}
        title={`${say(intakeOutcomeTexts[outcome])}: ${say(intakeReasonTexts[reason])}`}
        actions={toggle}
      >
        {notes === '' ? null : <p className="rb-item-intake-notes">{notes}</p>}
        <p>
          {say(texts.whatNext)}{' '}
          <span className="rb-quiet">{say(texts.judgedBy, { name: byName, time: formatTime(language, at) })}</span>
        </p>
        {shown && attachment !== null ? photo(attachment, say(texts.photoAlt, { number })) : null}
      </Notice>
    </div>
  );
}
