import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView } from '#shared/contract/cases.ts';
import { deskTexts as texts } from '#shared/text/screens/desk.ts';
import { caseStageTexts, guardTexts, stagePaperTexts } from '#shared/text/stages.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { CorrectStageDialog } from './correct-stage-dialog.tsx';
import { GuardLines } from './guard-lines.tsx';
import { PaperText } from './paper-text.tsx';
import './stages-tab.css';

type Change = CaseView['stages'][number];

/** What was passed, the newest first, each with its paper; and everything that each stage ahead asks for. */
export function StagesTab({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const { data: view } = useCatalogueQuery('cases.get', { case: caseId });
  const [correcting, setCorrecting] = useState<Change | null>(null);
  if (view === undefined) return null;
  return (
    <div className="rb-stages">
      <section>
        <h2>{say(texts.history)}</h2>
        <ol reversed>
          {view.stages.toReversed().map((change) => (
            <Passed key={change.seq} change={change} onCorrect={setCorrecting} />
          ))}
          <li>
            <p>
              <strong>{say(caseStageTexts.reported)}</strong> <DateText value={view.case.openedOn} />
            </p>
            <p className="rb-quiet">{view.case.number}</p>
          </li>
        </ol>
      </section>
      <section>
        <h2>{say(texts.ahead)}</h2>
        {view.next.length === 0 ? <p className="rb-quiet">{say(texts.lastStage)}</p> : null}
        {view.next.map(({ to, guards }) => (
          <div key={to} className="rb-ahead">
            <h3>{say(caseStageTexts[to])}</h3>
            <GuardLines caseId={caseId} guards={guards} isMet={({ done }) => done} />
            {guards.length === 0 ? <p className="rb-quiet">{say(texts.nothingMissing)}</p> : null}
          </div>
        ))}
      </section>
      {correcting === null ? null : (
        <CorrectStageDialog
          change={correcting}
          onClose={() => {
            setCorrecting(null);
          }}
        />
      )}
    </div>
  );
}

interface PassedProps {
  readonly change: Change;
  readonly onCorrect: (change: Change) => void;
}

function Passed({ change, onCorrect }: PassedProps) {
  const say = useSay();
  const mayCorrect = useMay('correct');
  const stage = say(caseStageTexts[change.to]);
  return (
    <li>
      <p className="rb-passed-head">
        <strong>{stage}</strong> <DateText value={change.on} />
        {mayCorrect ? (
          <IconButton
            label={say(texts.correctStage, { stage })}
            onClick={() => {
              onCorrect(change);
            }}
          >
            <IconPencil size={16} stroke={1.5} />
          </IconButton>
        ) : null}
      </p>
      <p className="rb-quiet">
        {say(stagePaperTexts[change.to])}: <PaperText paper={change.paper} />
      </p>
      {change.attachment === null ? null : <p className="rb-quiet">{say(texts.scanThere)}</p>}
      {(change.answers ?? []).map(({ guard, text }) => (
        <p key={guard}>{say(texts.answered, { guard: say(guardTexts[guard]), text })}</p>
      ))}
      {change.notes === '' ? null : <p>{change.notes}</p>}
    </li>
  );
}
