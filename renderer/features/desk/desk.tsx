import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconScale } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#shared/contract/cases.ts';
import { formatDate } from '#shared/text/dates.ts';
import { deskTexts as texts, traitTexts } from '#shared/text/screens/desk.ts';
import { caseStageTexts, noRegimeText, regimeGroundTexts, regimeTexts } from '#shared/text/stages.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useVisitState } from '../../ui/navigation/navigation.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { GuardLines } from './guard-lines.tsx';
import { PaperText } from './paper-text.tsx';
import { RegimeDialog } from './regime-dialog.tsx';
import { StageBar } from './stage-bar.tsx';
import { wantedOf } from './stage-line.ts';
import { Traits } from './traits.tsx';
import './desk.css';

export interface DeskProps {
  readonly caseId: string;
  /** What is due next, drawn by the feature that knows duties. */
  readonly due: ReactNode;
}

/** Where the case stands, what comes next and what that still wants, what is due, and who works on it. */
export function Desk({ caseId, due }: DeskProps) {
  const say = useSay();
  const { data: view } = useCatalogueQuery('cases.get', { case: caseId });
  const [open, setOpen] = useVisitState('case.desk', true);
  if (view === undefined) return null;
  const fold = say(open ? texts.fold : texts.unfold);
  return (
    <section className="rb-desk" aria-label={say(texts.desk)}>
      <Traits view={view} />
      <div className="rb-desk-line">
        <StageBar view={view} />
        <ActionIcon
          aria-label={fold}
          title={fold}
          aria-expanded={open}
          variant="subtle"
          color="gray"
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? <IconChevronUp size={16} stroke={1.5} /> : <IconChevronDown size={16} stroke={1.5} />}
        </ActionIcon>
      </div>
      {open ? (
        <div className="rb-desk-parts">
          <Now view={view} />
          <Next view={view} />
          <section>
            <h2>{say(texts.due)}</h2>
            {due}
          </section>
        </div>
      ) : null}
    </section>
  );
}

/** The present stage with the paper it rests on, and the code that holds with its reason. */
function Now({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const { stage, stageSince, stages } = view;
  const paper = stages.at(-1)?.paper ?? null;
  return (
    <section>
      <h2>{say(texts.now)}</h2>
      <p>
        <strong>{say(caseStageTexts[stage])}</strong> <span className="rb-quiet">{say(texts.since)}</span>{' '}
        <DateText value={stageSince} />
      </p>
      <p className="rb-quiet rb-desk-paper">
        {stages.length === 0 ? say(texts.fromReport, { number: view.case.number }) : <PaperText paper={paper} />}
      </p>
      <RegimeLine view={view} />
    </section>
  );
}

function RegimeLine({ view: { case: opened, regime } }: { readonly view: CaseView }) {
  const say = useSay();
  const language = useLanguage();
  const mayRecord = useMay('record-case');
  const [changing, setChanging] = useState(false);
  const ground = say(regimeGroundTexts[regime.ground], {
    date: regime.date === null ? '' : formatDate(language, regime.date),
    reason: regime.reason,
  });
  return (
    <div className="rb-regime">
      <p>
        <span className="rb-quiet">{say(texts.regime)}:</span>{' '}
        {say(regime.regime === null ? noRegimeText : regimeTexts[regime.regime])}
        {mayRecord ? (
          <IconButton
            label={say(traitTexts.setRegime)}
            onClick={() => {
              setChanging(true);
            }}
          >
            <IconScale size={16} stroke={1.5} />
          </IconButton>
        ) : null}
      </p>
      <p className="rb-quiet rb-regime-ground" title={ground}>
        {ground}
      </p>
      {changing ? (
        <RegimeDialog
          caseId={opened.case}
          number={opened.number}
          now={regime.regime}
          onClose={() => {
            setChanging(false);
          }}
        />
      ) : null}
    </div>
  );
}

const MOST_LINES = 3;

/** The usual next stage with what it still wants; the others by their names. */
function Next({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const caseId = view.case.case;
  const [first, ...others] = view.next;
  if (first === undefined)
    return (
      <section>
        <h2>{say(texts.next)}</h2>
        <p className="rb-quiet">{say(texts.lastStage)}</p>
      </section>
    );
  const wanted = wantedOf(first);
  return (
    <section>
      <h2>{say(texts.nextIs, { stage: say(caseStageTexts[first.to]) })}</h2>
      {wanted.length === 0 ? (
        <p className="rb-quiet">
          {say(first.guards.every(({ done }) => done) ? texts.nothingMissing : texts.onlyPaper)}
        </p>
      ) : (
        <GuardLines caseId={caseId} guards={wanted.slice(0, MOST_LINES)} isMet={() => false} />
      )}
      {wanted.length > MOST_LINES ? (
        <p className="rb-quiet">{say(texts.moreMissing, { count: wanted.length - MOST_LINES })}</p>
      ) : null}
      {others.length === 0 ? null : (
        <p className="rb-quiet">
          {say(texts.orElse)}: {others.map(({ to }) => say(caseStageTexts[to])).join(', ')}
        </p>
      )}
    </section>
  );
}
