import { useState } from 'react';
import { formatTime } from '#shared/text/dates.ts';
import { gridTexts } from '#shared/text/screens/seizure-grid.ts';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import { urgentGroundTexts } from '#shared/text/terms.ts';
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
import { filledRows, type HeadValues } from './seizure-form.ts';
import { useSession, type Session, type SessionStart } from './use-session.ts';
import { useSigning, type Recorded } from './use-signing.ts';
import { useWrong } from './use-wrong.ts';

export interface SeizureSessionProps extends SessionStart {
  readonly onOpen: (draft: OpenedDraft) => void;
}

/** One screen for a whole seizure: authority, place, people, then the items. */
export function SeizureSession({ onOpen, ...start }: SeizureSessionProps) {
  const say = useSay();
  const session = useSession(start);
  const signing = useSigning(session);
  const { form, items, photos, draft } = session;
  const wrong = useWrong(session, signing.strict);
  const caseId = start.view.case.case;
  const { ready, recorded } = signing;
  const unkept = photos.held.length > 0 || draft.status.state === 'failed';
  const [pasted, setPasted] = useState('');
  const onPaste = usePasting(session, setPasted);
  const finish = useFinish(caseId);
  const fold = useHeadFold(session.head);
  const sentenceOf = useSentence(session);
  if (recorded !== null) return <Afterwards session={session} recorded={recorded} onDone={finish} />;
  return (
    <Form onSubmit={signing.review} dirty={unkept} messages={{ format: texts.witnessWrong, future: texts.atFuture }}>
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
            wrong={wrong}
            onGoWrong={({ place }) => {
              if (place !== null) {
                session.goTo(place.row, place.cell);
                return;
              }
              fold.unfold();
              form.setFocus('at');
            }}
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
        sentence={ready === null ? '' : sentenceOf(ready)}
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

/** What is signed: how many things, where, when, from whom, and by what right. */
function useSentence({ view, items }: Session): (head: HeadValues) => string {
  const say = useSay();
  const language = useLanguage();
  return ({ place, at, holder, warrant, urgentGround }) => {
    const paper = view.warrants.find((each) => each.warrant === warrant)?.number ?? '';
    const ground = urgentGround === '' ? '' : say(urgentGroundTexts[urgentGround]);
    const authority = paper === '' ? say(texts.withoutPaper, { ground }) : say(texts.withPaper, { paper });
    const time = formatTime(language, at);
    return say(texts.sentence, { count: filledRows(items.rows).length, place, time, holder, authority });
  };
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
      // Six with numbers up to BB-005: one of them lies inside of another and has the number of that one.
      message: say(items.some(({ number }) => number.includes('.')) ? texts.doneInside : texts.done, {
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
