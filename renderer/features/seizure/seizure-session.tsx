import { useState } from 'react';
import { gridTexts } from '#shared/text/screens/seizure-grid.ts';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, FormActions } from '../../ui/form/form.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { DraftLine, DraftTrouble } from './draft-status.tsx';
import { DraftsNotice, type OpenedDraft } from './drafts-notice.tsx';
import { HeadSection, useHeadFold } from './head-section.tsx';
import type { GridPlace } from './item-grid.tsx';
import { ItemsSection } from './items-section.tsx';
import { MissingPanel } from './missing-panel.tsx';
import { fieldsOf, problemsOf } from '../../ui/thing/row-problems.ts';
import { PhotoStrip } from './photo-strip.tsx';
import { PhotoUpload } from './photo-upload.tsx';
import { filledRows } from './seizure-form.ts';
import { useSession, type Session, type SessionStart } from './use-session.ts';
import { useSigning, type Recorded } from './use-signing.ts';

export interface SeizureSessionProps extends SessionStart {
  readonly onOpen: (draft: OpenedDraft) => void;
}

/** One screen for a whole seizure: authority, place, people, then the items. */
export function SeizureSession({ onOpen, ...start }: SeizureSessionProps) {
  const say = useSay();
  const session = useSession(start);
  const signing = useSigning(session);
  const { form, items, photos, draft } = session;
  const caseId = start.view.case.case;
  const { ready, recorded } = signing;
  const unkept = photos.held.length > 0 || draft.status.state === 'failed';
  const [pasted, setPasted] = useState('');
  const onPaste = usePasting(session, setPasted);
  const finish = useFinish(caseId);
  const fold = useHeadFold(session.head);
  if (recorded !== null) return <Afterwards session={session} recorded={recorded} onDone={finish} />;
  return (
    <Form onSubmit={signing.review} dirty={unkept} messages={{ format: texts.witnessWrong }}>
      <DraftsNotice caseId={caseId} own={draft.keeper.place?.draft ?? null} onOpen={onOpen} />
      <DraftTrouble {...draft} onOpen={onOpen} />
      <div className="rb-seizure">
        <div className="rb-seizure-main">
          <HeadSection form={form} view={start.view} head={session.head} fold={fold} />
          <ItemsSection
            items={items}
            numbers={session.numbers}
            unitNumbers={session.unitNumbers}
            judgement={session.judgement}
            strict={signing.strict}
            unit={session.unit}
            photos={photos}
            onPaste={onPaste}
          />
          {[signing.refusal, pasted].map((words) =>
            words === '' ? null : (
              <Notice key={words} tone={words === pasted ? 'soon' : 'alarm'}>
                {words}
              </Notice>
            ),
          )}
          <FormActions>
            <ActionButton
              id="seizure.save"
              label={texts.save}
              keys="Ctrl+Enter"
              look="primary"
              onRun={signing.review}
            />
            <DraftLine status={draft.status} />
          </FormActions>
        </div>
        <aside className="rb-seizure-aside">
          <MissingPanel
            missing={session.missing}
            onGo={(missing) => {
              if (missing.place !== 'item') fold.unfold();
              session.goToMissing(missing);
            }}
          />
          <SeizurePhotos session={session} />
        </aside>
      </div>
      <ConfirmSigning
        opened={ready !== null}
        onClose={signing.cancel}
        act={say(texts.title)}
        sentence={say(texts.sentence, { count: filledRows(items.rows).length, place: ready?.place ?? '' })}
        run={signing.run}
      />
    </Form>
  );
}

function SeizurePhotos({ session: { photos } }: { readonly session: Session }) {
  const say = useSay();
  return (
    <section className="rb-seizure-photos">
      <h2>{say(gridTexts.photosOfSeizure)}</h2>
      <PhotoStrip row={null} title={say(gridTexts.photosOfSeizure)} photos={photos} />
      {photos.problems.map(({ text, name }) => (
        <p key={name} role="alert" className="rb-field-error">
          {say(text, { name })}
        </p>
      ))}
      {photos.held.length === 0 ? null : (
        <p className="rb-quiet">{say(gridTexts.photosHeld, { count: photos.held.length })}</p>
      )}
    </section>
  );
}

/** Says what came in, and which row to look at first; Alt+Z takes it back. */
function usePasting(session: Session, tell: (words: string) => void): (text: string, place: GridPlace) => void {
  const say = useSay();
  const language = useLanguage();
  return (text, place) => {
    const { items, unit, goTo } = session;
    const rows = items.paste(text, place);
    if (rows.length === 0) return;
    const rules = { unit, urgentGround: null };
    const wrong = rows.filter((row) => problemsOf(row, '', rules).length > 0);
    const count = formatCount(language, rows.length);
    const [first] = wrong;
    if (first === undefined) {
      tell(say(gridTexts.pasted, { count }));
      return;
    }
    const cell = problemsOf(first, '', rules)[0]?.cell ?? 'description';
    goTo(first, cell);
    const line = items.now().findIndex(({ key }) => key === first.key) + 1;
    const label = fieldsOf(first, rules).find(({ name }) => name === cell)?.label;
    const field = label === undefined ? '' : `, ${typeof label === 'string' ? label : say(label)}`;
    tell(
      say(gridTexts.pastedSome, {
        count,
        wrong: formatCount(language, wrong.length),
        first: `${say(texts.row, { number: line })}${field}`,
      }),
    );
  };
}

/** Back to the case, with a word about what now stands there. */
function useFinish(caseId: string): (recorded: Recorded) => void {
  const say = useSay();
  const { replace } = useNavigation();
  return ({ items }) => {
    showToast({
      message: say(texts.done, {
        count: items.length,
        first: items[0]?.number ?? '',
        last: items.at(-1)?.number ?? '',
      }),
    });
    replace({ screen: 'case', case: caseId });
  };
}

interface AfterwardsProps {
  readonly session: Session;
  readonly recorded: Recorded;
  readonly onDone: (recorded: Recorded) => void;
}

/** The photos that waited for the items. */
function Afterwards({ session: { photos, view }, recorded, onDone }: AfterwardsProps) {
  return (
    <PhotoUpload
      caseId={view.case.case}
      photos={photos.held.filter(({ row }) => row === null || recorded.byRow.has(row))}
      targetOf={({ row }) => {
        const item = row === null ? undefined : recorded.byRow.get(row);
        return { item: item?.item ?? null, number: item?.number ?? null };
      }}
      onDone={() => {
        onDone(recorded);
      }}
    />
  );
}
