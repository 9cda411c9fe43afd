import type { CaseView } from '#shared/contract/cases.ts';
import type { CaseStage } from '#shared/domain/case/stages.ts';
import { deskTexts, stageFormTexts as texts } from '#shared/text/screens/desk.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StageNewForm } from './stage-new-form.tsx';

export interface StageNewScreenProps {
  readonly caseId: string;
  /** What was chosen on the desk; null: the usual next one. */
  readonly to: CaseStage | null;
}

/** Moves a case to its next stage. */
export function StageNewScreen({ caseId, to }: StageNewScreenProps) {
  const say = useSay();
  const { data: view, failure, refetch } = useCatalogueQuery('cases.get', { case: caseId });
  return (
    <Page title={say(texts.title)} trail={view === undefined ? [] : trailTo(view)} layout="read">
      <ErrorNotice failure={failure} onRetry={refetch} />
      {view === undefined ? null : <Begun view={view} to={to} />}
    </Page>
  );
}

function trailTo({ case: { case: id, number } }: CaseView) {
  return [{ label: number, route: { screen: 'case', case: id } as const }];
}

function Begun({ view, to }: { readonly view: CaseView; readonly to: CaseStage | null }) {
  const say = useSay();
  const first = view.next.find((next) => next.to === to) ?? view.next[0];
  return first === undefined ? (
    <Notice tone="neutral">{say(deskTexts.lastStage)}</Notice>
  ) : (
    <StageNewForm view={view} first={first} />
  );
}
