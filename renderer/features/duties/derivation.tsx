import type { DutyRow } from '#shared/contract/duties.ts';
import { clearedByTexts, derivationLines, ruleTexts } from '#shared/text/duties.ts';
import { dutiesTexts as texts } from '#shared/text/screens/duties.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';

/** How the date of the chosen duty came about, and what clears it: for the keyboard what hovering is for the mouse. */
export function Derivation({ duty }: { readonly duty: DutyRow | undefined }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <aside className="rb-derivation" aria-label={say(texts.derivation)} aria-live="polite">
      <h2>{say(texts.derivation)}</h2>
      {duty === undefined ? (
        <p className="rb-quiet">{say(texts.choose)}</p>
      ) : (
        <>
          <p>
            <strong>{say(ruleTexts[duty.rule])}</strong>
          </p>
          <ol>
            {derivationLines(language, duty).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {duty.state === 'cleared' ? null : (
            <p className="rb-quiet">{say(texts.clears, { what: say(clearedByTexts[duty.clearedBy]) })}</p>
          )}
        </>
      )}
    </aside>
  );
}
