import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { UserRow } from '#shared/contract/users.ts';
import { usersTexts as texts } from '#shared/text/screens/users.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useSession } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation, useVisitState } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import { DateText } from '../../ui/text/date-text.tsx';
import { AfterRemoval } from './after-removal.tsx';
import { inOrder } from './user-acts.ts';
import { UserBadge } from './user-badge.tsx';
import { UserPanel } from './user-panel.tsx';
import './users.css';

const columns: readonly Column<UserRow>[] = [
  { key: 'name', title: texts.name, width: 'minmax(180px, 2fr)', render: (row) => <NameCell row={row} /> },
  { key: 'role', title: texts.role, width: 'minmax(160px, 1fr)', render: (row) => <RoleCell row={row} /> },
  { key: 'status', title: texts.status, width: '172px', render: (row) => <UserBadge status={row.status} /> },
  {
    key: 'expires',
    title: texts.expires,
    width: '120px',
    render: (row) => (row.expires === null ? '' : <DateText value={row.expires} />),
  },
  {
    key: 'signed',
    title: texts.lastSigned,
    width: '196px',
    render: (row) => (row.lastSignedAt === null ? '' : <DateText value={row.lastSignedAt} />),
  },
];

/** What still fits beside the panel, which tells the rest. */
const fewColumns = columns.filter(({ key }) => key !== 'expires' && key !== 'signed');

/** Everybody sees who works with the catalogue; who may, changes it. `recovery` stands between head and list. */
export function UsersScreen({ recovery }: { readonly recovery: ReactNode }) {
  const say = useSay();
  const { go } = useNavigation();
  const [chosen, choose] = useVisitState<string | null>('users.chosen', null);
  const list = useCatalogueQuery('users.list', {});
  const users = inOrder(list.data ?? []);
  const user = users.find((row) => row.user === chosen);
  const add = (
    <ActionButton
      id="users.add"
      label={texts.add}
      keys="Alt+N"
      look="primary"
      act="manage-users"
      icon={<IconUserPlus size={16} stroke={1.5} />}
      onRun={() => {
        go({ screen: 'user-new' });
      }}
    />
  );
  return (
    <Page title={say(texts.title)} aside={<Summary users={users} />} actions={add} layout="fill">
      <AfterRemoval rows={users} />
      {recovery}
      <ErrorNotice failure={list.failure} onRetry={list.refetch} />
      <div className="rb-users">
        <DataTable
          name="users"
          label={say(texts.title)}
          columns={user === undefined ? columns : fewColumns}
          rows={users}
          total={users.length}
          pending={list.pending}
          rowKey={(row) => row.user}
          onOpen={(row) => {
            choose(row.user);
          }}
          empty={
            list.failure === null ? (
              <EmptyState icon={<IconUsers size={40} stroke={1.2} />} sentence={say(texts.empty)} />
            ) : null
          }
        />
        {user === undefined ? null : (
          <UserPanel
            key={user.user}
            user={user}
            onClose={() => {
              choose(null);
            }}
          />
        )}
      </div>
    </Page>
  );
}

function Summary({ users }: { readonly users: readonly UserRow[] }) {
  const say = useSay();
  const language = useLanguage();
  if (users.length === 0) return null;
  const active = users.filter(({ status }) => status === 'active').length;
  return (
    <p className="rb-quiet rb-users-summary">
      {say(texts.summary, { active: formatCount(language, active), all: formatCount(language, users.length) })}
    </p>
  );
}

function NameCell({ row }: { readonly row: UserRow }) {
  const say = useSay();
  const { user } = useSession();
  return (
    <>
      {row.name}
      {row.user === user.id ? <span className="rb-quiet"> ({say(texts.you)})</span> : null}
    </>
  );
}

function RoleCell({ row }: { readonly row: UserRow }) {
  return <>{useSay()(roleTexts[row.role])}</>;
}
