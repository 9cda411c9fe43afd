import { caseFindTexts, findTexts as texts } from '#shared/text/screens/finds.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { SearchedSelect, useSearched, type Choice } from '../../ui/form/searched-select.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { AdoptFrame } from './adopt-frame.tsx';

export interface AdoptIntoDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

interface FindChoice extends Choice {
  readonly number: string;
}

const MOST_OFFERED = 20;

function useOpenFinds(search: string): readonly FindChoice[] {
  const found = useCatalogueQuery(
    'finds.list',
    { search, state: 'open', platform: null, into: null, after: null, limit: MOST_OFFERED },
    { keepPrevious: true },
  );
  return (found.data?.rows ?? []).map(({ find, number, platform, handle, place }) => ({
    value: find,
    label: [number, platform, handle === '' ? place : handle].filter((part) => part !== '').join(' · '),
    number,
  }));
}

/** Which open find goes into this case. */
export function AdoptIntoDialog({ caseId, onClose }: AdoptIntoDialogProps) {
  const say = useSay();
  const searched = useSearched<FindChoice>();
  const finds = useOpenFinds(searched.search);
  const { chosen } = searched;
  const words = { find: chosen?.number ?? '[…]' };
  return (
    <AdoptFrame
      act={caseFindTexts.adopt}
      sentence={say(caseFindTexts.adoptSentence, words)}
      adoption={chosen === null ? null : { case: caseId, finds: [chosen.value] }}
      told={say(caseFindTexts.adoptedToast, words)}
      onClose={onClose}
    >
      <SearchedSelect
        searched={searched}
        offered={finds}
        label={caseFindTexts.find}
        hint={caseFindTexts.findHint}
        nothing={texts.nothingFound}
      />
    </AdoptFrame>
  );
}
