import { dutiesTexts as texts } from '#shared/text/screens/duties.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import './duties.css';

/** Beside the word in the rail: how many are late, else how many are near; nothing when all is well. */
export function DutyCount() {
  const say = useSay();
  const language = useLanguage();
  const { data } = useCatalogueQuery('duties.counts', {});
  if (data === undefined || (data.late === 0 && data.soon === 0)) return null;
  const late = data.late > 0;
  const count = formatCount(language, late ? data.late : data.soon);
  const words = say(late ? texts.railLate : texts.railSoon, { count });
  return (
    <span className={`rb-duty-count rb-tone-${late ? 'alarm' : 'soon'}`} title={words}>
      <span aria-hidden>{count}</span>
      <span className="rb-visually-hidden">{words}</span>
    </span>
  );
}
