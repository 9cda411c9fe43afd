import { IconFilterSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { MatchRow } from '#shared/contract/hash-sets.ts';
import { ok } from '#shared/errors/result.ts';
import { formatTime } from '#shared/text/dates.ts';
import { hashSetKindTexts } from '#shared/text/list-fields.ts';
import { matchTexts as texts } from '#shared/text/screens/file-compare.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { startTask, useLatestTask } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';

/** What the hash sets of the unit recognise in the list, the newest time first in full. */
export function ListMatches({ item, number }: { readonly item: string; readonly number: string }) {
  const say = useSay();
  const may = useMay('record-case');
  const matches = useCatalogueQuery('files.matches', { item });
  const task = useLatestTask('files.match', item);
  const [asked, setAsked] = useState(false);
  const [newest] = matches.data ?? [];
  const run = () => {
    void startTask({
      method: 'files.match',
      input: { item },
      title: texts.task,
      parameters: { number },
      scope: item,
    });
    return Promise.resolve(ok(null));
  };
  if (newest === undefined && !may) return null;
  return (
    <div className="rb-file-matches">
      <h3>{say(texts.title)}</h3>
      <ErrorNotice failure={matches.failure} onRetry={matches.refetch} />
      {task?.state === 'failed' && task.outcome?.ok === false ? <ErrorNotice failure={task.outcome.error} /> : null}
      {newest === undefined ? <p className="rb-quiet">{say(texts.none)}</p> : <Newest match={newest} />}
      <div>
        <ActionButton
          id="item.match-files"
          label={texts.act}
          keys="Alt+Y"
          act="record-case"
          icon={<IconFilterSearch size={16} stroke={1.5} />}
          disabled={task?.outcome === null}
          onRun={() => {
            setAsked(true);
          }}
        />
      </div>
      <ConfirmSigning
        opened={asked}
        onClose={() => {
          setAsked(false);
        }}
        act={say(texts.act)}
        sentence={`${say(texts.sentence, { number })} ${say(texts.warning)}`}
        run={run}
      />
    </div>
  );
}

function Newest({ match }: { readonly match: MatchRow }) {
  const say = useSay();
  const language = useLanguage();
  const recognising = match.sets.filter(({ files }) => files > 0);
  return (
    <>
      <p className="rb-quiet">{say(texts.at, { date: formatTime(language, match.at), name: match.byName })}</p>
      {recognising.length === 0 ? (
        <p>{say(texts.nothing)}</p>
      ) : (
        <ul className="rb-file-lines">
          {recognising.map((set) => (
            <SetLine key={set.set} set={set} />
          ))}
        </ul>
      )}
    </>
  );
}

function SetLine({ set }: { readonly set: MatchRow['sets'][number] }) {
  const say = useSay();
  const language = useLanguage();
  const files = (count: number) => say(texts.files, { count: formatCount(language, count) });
  return (
    <li>
      <p>
        <bdi>{say(texts.set, { name: set.name, kind: say(hashSetKindTexts[set.kind]) })}</bdi>: {files(set.files)}
      </p>
      {set.categories.map(({ category, files: count }) => (
        <p key={category} className="rb-quiet">
          <bdi>{category === '' ? say(texts.noCategory) : category}</bdi>: {files(count)}
        </p>
      ))}
    </li>
  );
}
