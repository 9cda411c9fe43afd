import { IconFilterSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { MatchRow } from '#shared/contract/hash-sets.ts';
import type { ItemView } from '#shared/contract/items.ts';
import { fileAlgorithms, type FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { commonAlgorithms } from '#shared/domain/hash-set/common.ts';
import { ok } from '#shared/errors/result.ts';
import { formatTime } from '#shared/text/dates.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { hashSetKindTexts } from '#shared/text/list-fields.ts';
import { matchTexts as texts } from '#shared/text/screens/file-compare.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ConfirmSigning } from '../../ui/dialog/confirm-signing.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { DeletedLeftOut } from './deleted-left-out.tsx';
import { categoryKey } from './file-filter.tsx';

type SealedList = NonNullable<ItemView['fileList']>;

export interface ListMatchesProps {
  readonly item: string;
  readonly number: string;
  readonly list: SealedList;
}

/** What the hash sets of the unit recognise in the list, the newest time first in full. */
export function ListMatches({ item, number, list }: ListMatchesProps) {
  const say = useSay();
  const language = useLanguage();
  const may = useMay('record-case');
  const matches = useCatalogueQuery('files.matches', { item });
  const task = useLatestTask('files.match', item);
  useShownOutcome(task);
  const [asked, setAsked] = useState(false);
  const [newest] = matches.data ?? [];
  const run = () => {
    void startTask({
      method: 'files.match',
      input: { item },
      title: texts.task,
      parameters: { number },
      scope: item,
    }).then((result) => {
      if (!result.ok || result.value.blocked === 0) return;
      const message = say(texts.nowBlocked, { count: formatCount(language, result.value.blocked), number });
      showToast({ message, tone: 'alarm' });
    });
    return Promise.resolve(ok(null));
  };
  if (newest === undefined && !may) return null;
  return (
    <div className="rb-file-matches">
      <h3>{say(texts.title)}</h3>
      <ErrorNotice failure={matches.failure} onRetry={matches.refetch} />
      {task?.state === 'failed' && task.outcome?.ok === false ? <ErrorNotice failure={task.outcome.error} /> : null}
      <DeletedLeftOut count={list.imported?.deleted ?? 0} />
      {newest === undefined ? <p className="rb-quiet">{say(texts.none)}</p> : <Newest match={newest} list={list} />}
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

function Newest({ match, list }: { readonly match: MatchRow; readonly list: SealedList }) {
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
            <SetLine key={set.set} item={match.item} set={set} />
          ))}
        </ul>
      )}
      <Apart match={match} list={list} />
    </>
  );
}

function SetLine({ item, set }: { readonly item: string; readonly set: MatchRow['sets'][number] }) {
  const say = useSay();
  const { go } = useNavigation();
  const language = useLanguage();
  const files = (count: number) => say(texts.files, { count: formatCount(language, count) });
  return (
    <li>
      <p>
        <bdi>{say(texts.set, { name: set.name, kind: say(hashSetKindTexts[set.kind]) })}</bdi>: {files(set.files)}
      </p>
      <button
        type="button"
        className="rb-link"
        onClick={() => {
          go({ screen: 'files', item, category: categoryKey(set.set, null) });
        }}
      >
        {say(texts.show, { name: set.name })}
      </button>
      {set.categories.map(({ category, files: count }) => (
        <p key={category} className="rb-quiet">
          <bdi>{category === '' ? say(texts.noCategory) : category}</bdi>: {files(count)}
        </p>
      ))}
    </li>
  );
}

/** Sets that could recognise nothing, whatever is in the list: nobody may take their silence for an answer. */
function Apart({ match, list }: { readonly match: MatchRow; readonly list: SealedList }) {
  const say = useSay();
  const sets = useCatalogueQuery('hash-sets.list', {});
  const apart = (sets.data ?? []).filter(
    (each) => match.sets.some(({ set }) => set === each.set) && commonAlgorithms(each, list).length === 0,
  );
  if (apart.length === 0) return null;
  const names = (algorithms: readonly FileAlgorithm[]) =>
    algorithms.map((each) => say(algorithmTexts[each])).join(', ');
  return (
    <Notice tone="soon">
      {say(texts.apart, { algorithms: names(list.algorithms ?? ['sha256']) })}
      <ul className="rb-file-lines">
        {apart.map((set) => (
          <li key={set.set}>
            <bdi>{say(texts.set, { name: set.name, kind: say(hashSetKindTexts[set.kind]) })}</bdi>:{' '}
            {names(fileAlgorithms.filter((each) => set[each] > 0))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
