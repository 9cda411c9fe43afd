import type { ItemRow } from '#shared/contract/items.ts';
import { acquisitionTexts } from '#shared/text/screens/acquisitions.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { listTexts } from '#shared/text/screens/lists.ts';
import { useSay } from '../../ui/language/language.tsx';
import { DetailFacts, DetailPanel } from '../../ui/list/detail-panel.tsx';
import { BlockedBadge } from '../../ui/state/blocked-badge.tsx';
import { IntakeBadge } from '../../ui/state/intake-badge.tsx';
import { QuestionBadge } from '../../ui/state/question-badge.tsx';
import { CustodyBadge, DueBadge, PackageBadge } from '../../ui/state/state-badge.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { ClassWord, LegalWord } from './item-columns.tsx';

/** The chosen item beside the list: its three axes and where it is. */
export function ItemPanel({
  row: chosen,
  onOpen,
}: {
  readonly row: ItemRow | null;
  readonly onOpen: (row: ItemRow) => void;
}) {
  const say = useSay();
  return (
    <DetailPanel row={chosen} onOpen={onOpen}>
      {(row) => (
        <DetailFacts
          facts={[
            { label: say(texts.description), value: row.description },
            { label: say(texts.class), value: <ClassWord row={row} /> },
            { label: say(texts.case), value: row.caseNumber },
            { label: say(listTexts.unitNumber), value: row.unitNumber },
            { label: say(texts.quantity), value: row.quantity === 1 ? '' : row.quantity },
            { label: say(listTexts.legal), value: <LegalWord row={row} /> },
            { label: say(texts.custody), value: <CustodyBadge state={row.custody} /> },
            { label: say(texts.package), value: <PackageBadge seal={row.seal} /> },
            { label: say(listTexts.intake), value: row.intake === null ? '' : <IntakeBadge outcome={row.intake} /> },
            { label: say(texts.content), value: row.blocked ? <BlockedBadge /> : '' },
            { label: say(acquisitionTexts.title), value: row.inQuestion ? <QuestionBadge /> : '' },
            { label: say(texts.place), value: row.location },
            { label: say(texts.due), value: row.due === null ? '' : <DueBadge due={row.due} overdue={row.overdue} /> },
            { label: say(listTexts.changed), value: <DateText value={row.lastAt.slice(0, 10)} /> },
          ]}
        />
      )}
    </DetailPanel>
  );
}
