import { useState } from 'react';
import type { CaseView } from '#shared/contract/cases.ts';
import { traitTexts as texts } from '#shared/text/screens/desk.ts';
import { useCaseChoices, type CaseChoice } from '../../bridge/case-choices.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { ReasonInput } from '../../ui/form/reason-input.tsx';
import { SearchedSelect, useSearched } from '../../ui/form/searched-select.tsx';
import { useSay } from '../../ui/language/language.tsx';

/** Another case of the same network, found by its number or title. Both cases will say it. */
export function LinkDialog({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) {
  const say = useSay();
  const { case: caseId, number } = view.case;
  const searched = useSearched<CaseChoice>();
  const cases = useCaseChoices(searched.search);
  const { chosen } = searched;
  const [reason, setReason] = useState('');
  const link = useCatalogueCommand('cases.link');
  const other = chosen?.number ?? '[…]';
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={chosen !== null || reason !== ''}
      act={say(texts.link)}
      sentence={say(texts.linkSentence, { number, other })}
      run={() => link.run({ case: caseId, other: chosen?.value ?? '', reason: reason.trim() })}
      onDone={() => {
        showToast({ message: say(texts.linkToast, { other }) });
      }}
      disabled={chosen === null || reason.trim() === ''}
    >
      <SearchedSelect
        searched={searched}
        offered={cases.filter(({ value }) => value !== caseId)}
        label={texts.otherCase}
        hint={texts.otherHint}
        nothing={texts.nothingFound}
      />
      <ReasonInput label={texts.linkReason} value={reason} onChange={setReason} />
    </ConfirmSigning>
  );
}

export interface UnlinkDialogProps {
  readonly view: CaseView;
  readonly link: CaseView['links'][number];
  readonly onClose: () => void;
}

export function UnlinkDialog({ view, link, onClose }: UnlinkDialogProps) {
  const say = useSay();
  const { case: caseId, number } = view.case;
  const [reason, setReason] = useState('');
  const unlink = useCatalogueCommand('cases.unlink');
  const other = link.number;
  return (
    <ConfirmSigning
      opened
      onClose={onClose}
      dirty={reason !== ''}
      act={say(texts.unlink)}
      sentence={say(texts.unlinkSentence, { number, other })}
      run={() => unlink.run({ case: caseId, other: link.other, reason: reason.trim() })}
      onDone={() => {
        showToast({ message: say(texts.unlinkToast, { other }) });
      }}
      disabled={reason.trim() === ''}
    >
      <ReasonInput label={texts.reason} value={reason} onChange={setReason} autoFocus />
    </ConfirmSigning>
  );
}
