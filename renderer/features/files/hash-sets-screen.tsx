import { IconDatabaseSearch, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { HashSetRow } from '#shared/contract/hash-sets.ts';
import { ok } from '#shared/errors/result.ts';
import { hashSetTexts as texts, matchTexts } from '#shared/text/screens/file-compare.ts';
import { configurationTexts } from '#shared/text/screens/configuration.ts';
import { settingsTexts } from '#shared/text/screens/settings.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { startTask } from '../../bridge/tasks.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { SignReason } from '../../ui/dialog/sign-reason.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { SetKindBadge } from './file-marks.tsx';
import { HashSetDialog } from './hash-set-dialog.tsx';
import './files.css';
import './hash-sets.css';

/** The unit's own sets of digests: what they hold, which are in force. */
export function HashSetsScreen() {
  const say = useSay();
  const may = useMay('configure');
  const sets = useCatalogueQuery('hash-sets.list', {});
  const [adding, setAdding] = useState(false);
  const add = (
    <ActionButton
      id="hash-sets.add"
      label={texts.add}
      keys="Alt+N"
      look="primary"
      act="configure"
      icon={<IconPlus size={16} stroke={1.5} />}
      onRun={() => {
        setAdding(true);
      }}
    />
  );
  const isEmpty = sets.data?.length === 0;
  return (
    <Page
      title={say(texts.title)}
      trail={[
        { label: say(settingsTexts.title), route: { screen: 'settings' } },
        { label: say(configurationTexts.title), route: { screen: 'configuration' } },
      ]}
      actions={isEmpty ? undefined : add}
    >
      <div className="rb-list-import">
        <p className="rb-quiet rb-list-import-lead">{say(texts.lead)}</p>
        {may ? null : <Notice tone="neutral">{say(texts.readOnly)}</Notice>}
        <ErrorNotice failure={sets.failure} onRetry={sets.refetch} />
        {isEmpty ? (
          <EmptyState
            icon={<IconDatabaseSearch size={40} stroke={1.5} />}
            sentence={say(texts.empty)}
            action={may ? add : undefined}
          />
        ) : (
          <ul className="rb-hash-sets">
            {(sets.data ?? []).map((set) => (
              <SetCard key={set.set} set={set} />
            ))}
          </ul>
        )}
      </div>
      {adding ? (
        <HashSetDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </Page>
  );
}

function SetCard({ set }: { readonly set: HashSetRow }) {
  const say = useSay();
  const language = useLanguage();
  const count = (value: number) => formatCount(language, value);
  const { rows, sha256, sha1, md5, retired, unmatched } = set;
  return (
    <li>
      <div className="rb-hash-set-head">
        <h2>
          <bdi>{set.name}</bdi>
        </h2>
        <SetKindBadge kind={set.kind} />
        <span className="rb-quiet">
          {retired === null ? say(texts.inForce) : say(texts.retired, { reason: retired.reason })}
        </span>
        {retired === null ? <Retire set={set} /> : null}
      </div>
      {unmatched === 0 ? null : (
        <div className="rb-hash-set-unmatched">
          <Notice tone="soon">{say(texts.unmatched, { count: count(unmatched) })}</Notice>
        </div>
      )}
      <p>{say(texts.counts, { rows: count(rows), sha256: count(sha256), sha1: count(sha1), md5: count(md5) })}</p>
      <p>
        {set.categories.map(({ category, rows: inCategory }) => (
          <span key={category} className="rb-hash-set-category">
            <bdi>{category === '' ? say(matchTexts.noCategory) : category}</bdi>{' '}
            <span className="rb-quiet">{count(inCategory)}</span>
          </span>
        ))}
      </p>
      <p className="rb-quiet">
        {say(texts.from)}: <bdi>{set.origin.name}</bdi> · {say(texts.added)} <DateText value={set.at} /> · {set.byName}
      </p>
    </li>
  );
}

function Retire({ set: { set, name, kind } }: { readonly set: HashSetRow }) {
  const say = useSay();
  const may = useMay('configure');
  const [asked, setAsked] = useState(false);
  if (!may) return null;
  // A blocked set waits for the second person: work of the tray, whatever screen stands there then.
  const send = (reason: string) => {
    const task = { input: { set, reason }, title: texts.retireTask, parameters: { name }, scope: set };
    void startTask({ method: 'hash-sets.retire', ...task, told: true }).then((retired) => {
      if (retired.ok) showToast({ message: say(texts.retiredToast, { name }) });
    });
    return Promise.resolve(ok(null));
  };
  return (
    <>
      <ActionButton
        id={`hash-sets.retire.${set}`}
        label={texts.retire}
        onRun={() => {
          setAsked(true);
        }}
      />
      {asked ? (
        <SignReason
          act={say(texts.retire)}
          sentence={say(kind === 'blocked' ? texts.retireByTwo : texts.retireSentence, { name })}
          label={texts.reason}
          hint={texts.reasonHint}
          send={send}
          onClose={() => {
            setAsked(false);
          }}
        />
      ) : null}
    </>
  );
}
