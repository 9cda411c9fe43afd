import { useState, type ReactNode } from 'react';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { itemTexts } from '#shared/text/screens/items.ts';
import { listTexts } from '#shared/text/screens/lists.ts';
import { classTexts, intakeReasonTexts } from '#shared/text/terms.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DetailFacts, DetailPanel } from '../../ui/list/detail-panel.tsx';
import { IntakeBadge } from '../../ui/state/intake-badge.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { isChangedSince, type WaitingRow } from './intake-columns.tsx';

export type PhotoSlot = (attachment: string, caption: string) => ReactNode;

export interface IntakePanelProps {
  readonly row: WaitingRow | null;
  readonly photo: PhotoSlot;
  readonly onOpen: (row: WaitingRow) => void;
}

/** The item at the counter beside the list: what it is said to be, and what was said of it. */
export function IntakePanel({ row: chosen, photo, onOpen }: IntakePanelProps) {
  const say = useSay();
  return (
    <DetailPanel row={chosen} onOpen={onOpen}>
      {(row) => (
        <>
          <DetailFacts
            facts={[
              { label: say(itemTexts.description), value: row.description },
              { label: say(itemTexts.class), value: say(classTexts[row.class]) },
              { label: say(itemTexts.quantity), value: row.quantity === 1 ? '' : row.quantity },
              { label: say(listTexts.unitNumber), value: row.unitNumber },
              { label: say(itemTexts.case), value: row.caseNumber },
              { label: say(texts.seizure), value: <DateText value={row.seizedAt} /> },
            ]}
          />
          {row.judged === null ? null : <Judged key={row.item} row={row} judged={row.judged} photo={photo} />}
        </>
      )}
    </DetailPanel>
  );
}

interface JudgedProps {
  readonly row: WaitingRow;
  readonly judged: NonNullable<WaitingRow['judged']>;
  readonly photo: PhotoSlot;
}

function Judged({ row, judged, photo }: JudgedProps) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  const { outcome, reason, notes, attachment, byName, at } = judged;
  return (
    <div className="rb-intake-judged">
      <IntakeBadge outcome={outcome} />
      <p>
        <strong>{say(intakeReasonTexts[reason])}</strong>
      </p>
      {notes === '' ? null : <p className="rb-intake-notes">{notes}</p>}
      <p className="rb-quiet">
        {byName} · <DateText value={at} />
      </p>
      {isChangedSince(row) ? <p>{say(texts.changedSinceHint)}</p> : null}
      {attachment === null ? null : (
        <>
          <ActionButton
            id="intake.photo"
            label={shown ? texts.hidePhoto : texts.showPhoto}
            look="quiet"
            onRun={() => {
              setShown(!shown);
            }}
          />
          {shown ? photo(attachment, say(texts.photoAlt, { number: row.number })) : null}
        </>
      )}
    </div>
  );
}
