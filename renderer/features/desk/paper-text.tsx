import type { CaseView } from '#shared/contract/cases.ts';
import { deskTexts as texts } from '#shared/text/screens/desk.ts';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';

type Paper = CaseView['stages'][number]['paper'];

/** Number, date and signer of a paper; what is missing is said. */
export function PaperText({ paper }: { readonly paper: Paper }) {
  const say = useSay();
  if (paper === null) return <>{say(texts.noPaper)}</>;
  return (
    <>
      {paper.number === '' ? say(texts.noNumber) : paper.number} · <DateText value={paper.date} /> ·{' '}
      {paper.signer === '' ? say(texts.noSigner) : paper.signer}
    </>
  );
}
