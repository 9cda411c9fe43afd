import { NativeSelect } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ComparisonRow } from '#shared/contract/comparisons.ts';
import {
  differenceVerdicts,
  verdicts,
  type DifferenceVerdict,
  type Verdict,
} from '#shared/domain/comparison/verdicts.ts';
import type { Failure } from '#shared/errors/result.ts';
import { formatTime } from '#shared/text/dates.ts';
import { againstKindTexts } from '#shared/text/list-fields.ts';
import { compareTexts as texts } from '#shared/text/screens/file-compare.ts';
import { fileTexts } from '#shared/text/screens/files.ts';
import { call } from '../../bridge/call.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { useBlocked } from './use-blocked.ts';
import { VerdictBadge } from './verdict-badge.tsx';

/** How many files got this verdict. */
export function countOf(comparison: ComparisonRow, verdict: Verdict): number {
  return comparison[verdict === 'not-comparable' ? 'notComparable' : verdict];
}

export interface DifferencesProps {
  readonly comparisons: readonly ComparisonRow[];
  readonly shown: ComparisonRow | undefined;
  /** One that was just made, which comes into sight: above it stands all that was asked. */
  readonly fresh: string | null;
  readonly onShow: (comparison: string) => void;
}

/** The results, the newest first, and all differences of the one that is looked at. */
export function Differences({ comparisons, shown, fresh, onShow }: DifferencesProps) {
  const say = useSay();
  const language = useLanguage();
  const section = useRef<HTMLElement>(null);
  const arrived = fresh !== null && fresh === shown?.comparison ? fresh : null;
  useEffect(() => {
    if (arrived !== null) section.current?.scrollIntoView();
  }, [arrived]);
  return (
    <section ref={section} className="rb-list-import-section rb-compare-results" aria-labelledby="compare-results">
      <h2 id="compare-results">{say(texts.results)}</h2>
      {shown === undefined ? (
        <p className="rb-quiet">{say(texts.none)}</p>
      ) : (
        <>
          <NativeSelect
            aria-label={say(texts.results)}
            value={shown.comparison}
            data={comparisons.map(({ comparison, at, against }) => ({
              value: comparison,
              label: `${formatTime(language, at)} · ${say(againstKindTexts[against.kind])}: ${against.name}`,
            }))}
            onChange={(event) => {
              onShow(event.currentTarget.value);
            }}
          />
          <Result key={shown.comparison} comparison={shown} />
        </>
      )}
    </section>
  );
}

function Result({ comparison }: { readonly comparison: ComparisonRow }) {
  const say = useSay();
  const language = useLanguage();
  const [verdict, setVerdict] = useState<DifferenceVerdict | null>(null);
  const different = differenceVerdicts.some((each) => countOf(comparison, each) > 0);
  return (
    <>
      <Counts comparison={comparison} verdict={verdict} onVerdict={setVerdict} />
      <p className="rb-quiet">
        {say(texts.entry, { date: formatTime(language, comparison.at), name: comparison.byName })}{' '}
        <HashText value={comparison.differences} what={say(texts.entry)} short />
      </p>
      {different ? (
        <>
          <Save comparison={comparison} />
          <DifferenceTable comparison={comparison.comparison} verdict={verdict} />
        </>
      ) : (
        <p role="status">{say(texts.allSame, { count: formatCount(language, comparison.same) })}</p>
      )}
    </>
  );
}

interface CountsProps {
  readonly comparison: ComparisonRow;
  readonly verdict: DifferenceVerdict | null;
  readonly onVerdict: (verdict: DifferenceVerdict | null) => void;
}

/** How many files are what; a press shows only those. */
function Counts({ comparison, verdict, onVerdict }: CountsProps) {
  const language = useLanguage();
  return (
    <ul className="rb-compare-counts">
      {verdicts.map((each) => {
        const count = countOf(comparison, each);
        const content = (
          <>
            <VerdictBadge verdict={each} none={count === 0} />
            <strong>{formatCount(language, count)}</strong>
          </>
        );
        return (
          <li key={each}>
            {each === 'same' || count === 0 ? (
              <span className="rb-compare-count">{content}</span>
            ) : (
              <button
                type="button"
                className="rb-compare-count"
                aria-pressed={verdict === each}
                onClick={() => {
                  onVerdict(verdict === each ? null : each);
                }}
              >
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** All differences as a table, into a folder that the person chooses. */
function Save({ comparison: { comparison, item, against } }: { readonly comparison: ComparisonRow }) {
  const say = useSay();
  const language = useLanguage();
  const blocked = useBlocked(item, against.kind === 'list' ? against.item : item);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (format: 'xlsx' | 'csv') => {
    const chosen = await call('window.choose', { purpose: 'export-folder' });
    if (!chosen.ok || chosen.value === null) {
      setFailure(chosen.ok ? null : chosen.error);
      return;
    }
    const result = await startTask({
      method: 'files.save-comparison',
      input: { comparison, format, to: chosen.value.token },
      title: texts.saveTask,
      scope: comparison,
      told: true,
    });
    setFailure(result.ok ? null : result.error);
    if (result.ok) {
      const { rows, name } = result.value;
      showToast({ message: say(texts.saved, { rows: formatCount(language, rows), name }) });
    }
  };
  const icon = <IconFileDownload size={16} stroke={1.5} />;
  return (
    <div className="rb-file-acts">
      <ActionButton
        id="compare.xlsx"
        label={texts.saveXlsx}
        keys="Alt+X"
        icon={icon}
        disabled={blocked}
        onRun={() => void save('xlsx')}
      />
      <ActionButton
        id="compare.csv"
        label={texts.saveCsv}
        icon={icon}
        disabled={blocked}
        onRun={() => void save('csv')}
      />
      {blocked ? <p className="rb-quiet">{say(fileTexts.contentBlocked)}</p> : null}
      <ErrorNotice failure={failure} />
    </div>
  );
}
