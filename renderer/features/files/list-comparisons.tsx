import type { ComparisonRow } from '#shared/contract/comparisons.ts';
import { differenceVerdicts } from '#shared/domain/comparison/verdicts.ts';
import { formatTime } from '#shared/text/dates.ts';
import { againstKindTexts, verdictTexts } from '#shared/text/list-fields.ts';
import { compareTexts as texts } from '#shared/text/screens/file-compare.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { countOf } from './differences.tsx';

/** What the list was held against, and what came of it. */
export function ListComparisons({ item }: { readonly item: string }) {
  const say = useSay();
  const comparisons = useCatalogueQuery('files.comparisons', { item });
  if (comparisons.data === undefined || comparisons.data.length === 0)
    return <ErrorNotice failure={comparisons.failure} onRetry={comparisons.refetch} />;
  return (
    <div>
      <h3>{say(texts.comparisons)}</h3>
      <ul className="rb-file-lines">
        {comparisons.data.map((comparison) => (
          <Line key={comparison.comparison} item={item} comparison={comparison} />
        ))}
      </ul>
    </div>
  );
}

function Line({ item, comparison }: { readonly item: string; readonly comparison: ComparisonRow }) {
  const say = useSay();
  const language = useLanguage();
  const { go } = useNavigation();
  const count = (value: number) => formatCount(language, value);
  const found = differenceVerdicts
    .filter((verdict) => countOf(comparison, verdict) > 0)
    .map((verdict) => `${say(verdictTexts[verdict])} ${count(countOf(comparison, verdict))}`);
  return (
    <li>
      <p>
        {say(againstKindTexts[comparison.against.kind])}: <bdi>{comparison.against.name}</bdi>
      </p>
      <p>{found.length === 0 ? say(texts.allSame, { count: count(comparison.same) }) : found.join(' · ')}</p>
      <p className="rb-quiet">
        {say(texts.result, { date: formatTime(language, comparison.at), name: comparison.byName })}{' '}
        {found.length === 0 ? null : (
          <button
            type="button"
            className="rb-link"
            onClick={() => {
              go({ screen: 'files-compare', item, comparison: comparison.comparison });
            }}
          >
            {say(texts.open)}
          </button>
        )}
      </p>
    </li>
  );
}
