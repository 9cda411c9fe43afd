import { traitTexts } from '#shared/text/screens/desk.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCaseChoices, type CaseChoice } from '../../bridge/case-choices.ts';
import { SearchedSelect, useSearched } from '../../ui/form/searched-select.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { AdoptFrame } from './adopt-frame.tsx';

export interface AdoptDialogProps {
  readonly finds: readonly { readonly find: string; readonly number: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Which case these finds go into. */
export function AdoptDialog({ finds, onClose, onDone }: AdoptDialogProps) {
  const say = useSay();
  const searched = useSearched<CaseChoice>();
  const cases = useCaseChoices(searched.search);
  const { chosen } = searched;
  const [first] = finds;
  const names = finds.length === 1 ? (first?.number ?? '') : say(texts.severalFinds, { count: finds.length });
  const words = { finds: names, case: chosen?.number ?? '[…]' };
  return (
    <AdoptFrame
      act={texts.adopt}
      sentence={say(texts.adoptSentence, words)}
      adoption={chosen === null ? null : { case: chosen.value, finds: finds.map(({ find }) => find) }}
      told={say(texts.adoptedToast, words)}
      onClose={onClose}
      onDone={onDone}
    >
      <SearchedSelect
        searched={searched}
        offered={cases}
        label={texts.caseLabel}
        hint={texts.caseHint}
        nothing={traitTexts.nothingFound}
      />
    </AdoptFrame>
  );
}
