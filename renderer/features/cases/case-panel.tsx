import type { CaseRow } from '#shared/contract/cases.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import { listTexts } from '#shared/text/screens/lists.ts';
import { useSay } from '../../ui/language/language.tsx';
import { DetailFacts, DetailPanel } from '../../ui/list/detail-panel.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { RegimeWord, StageWord } from './case-columns.tsx';

/** The chosen case beside the list: what tells one case from the next. */
export function CasePanel({
  row: chosen,
  onOpen,
}: {
  readonly row: CaseRow | null;
  readonly onOpen: (row: CaseRow) => void;
}) {
  const say = useSay();
  return (
    <DetailPanel row={chosen} onOpen={onOpen}>
      {(row) => (
        <DetailFacts
          facts={[
            { label: say(texts.caseTitle), value: row.title },
            { label: say(listTexts.stage), value: <StageWord row={row} /> },
            { label: say(listTexts.regime), value: <RegimeWord row={row} /> },
            { label: say(listTexts.unit), value: row.unit },
            { label: say(listTexts.modus), value: row.modus.join(', ') },
            { label: say(texts.opened), value: <DateText value={row.openedOn} /> },
            { label: say(texts.items), value: row.items },
            { label: say(texts.out), value: row.out },
            {
              label: say(texts.overdueBack),
              value: row.overdue === 0 ? '' : <strong className="rb-late">{row.overdue}</strong>,
            },
            { label: say(texts.last), value: <DateText value={row.lastAt.slice(0, 10)} /> },
          ]}
        />
      )}
    </DetailPanel>
  );
}
