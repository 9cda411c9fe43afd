import { ActionIcon } from '@mantine/core';
import {
  IconCalendarDue,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserCog,
  IconUserMinus,
  IconX,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { UserRow } from '#shared/contract/users.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { usersTexts as texts } from '#shared/text/screens/users.ts';
import { roleTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { useMay, useSession } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { actsFor, type UserAct } from './user-acts.ts';
import { UserBadge } from './user-badge.tsx';
import { UserDialog } from './user-dialogs.tsx';

const icon = { size: 16, stroke: 1.5 };
const looks: Readonly<Record<UserAct, { label: Text; keys: string; icon: ReactNode }>> = {
  changeRole: { label: texts.changeRole, keys: 'Alt+R', icon: <IconUserCog {...icon} /> },
  setExpiry: { label: texts.setExpiry, keys: 'Alt+M', icon: <IconCalendarDue {...icon} /> },
  suspend: { label: texts.suspend, keys: 'Alt+T', icon: <IconPlayerPause {...icon} /> },
  reinstate: { label: texts.reinstate, keys: 'Alt+T', icon: <IconPlayerPlay {...icon} /> },
  remove: { label: texts.remove, keys: 'Alt+K', icon: <IconUserMinus {...icon} /> },
};

/** Beside the list, which keeps its place: the account, and what can be done with it. */
export function UserPanel({ user, onClose }: { readonly user: UserRow; readonly onClose: () => void }) {
  const say = useSay();
  const session = useSession();
  const [act, setAct] = useState<UserAct | null>(null);
  const acts = actsFor(user, session.user.id, useMay('manage-users'));
  useCommands([
    { id: 'users.close', label: texts.closeDetails, group: kitTexts.groupHere, keys: 'Escape', run: onClose },
  ]);
  return (
    <aside className="rb-user" aria-label={say(texts.details)}>
      <div className="rb-user-head">
        <h2 title={user.name}>{user.name}</h2>
        <ActionIcon aria-label={say(texts.closeDetails)} onClick={onClose}>
          <IconX size={18} stroke={1.5} />
        </ActionIcon>
      </div>
      <UserBadge status={user.status} />
      <Facts user={user} />
      <Note user={user} />
      {acts.length === 0 ? null : (
        <div className="rb-user-acts">
          {acts.map((name) => (
            <ActionButton
              key={name}
              id={`users.${name}`}
              label={looks[name].label}
              keys={looks[name].keys}
              icon={looks[name].icon}
              look={name === 'remove' ? 'danger' : 'plain'}
              onRun={() => {
                setAct(name);
              }}
            />
          ))}
        </div>
      )}
      {act === null ? null : (
        <UserDialog
          act={act}
          user={user}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </aside>
  );
}

function Facts({ user }: { readonly user: UserRow }) {
  const say = useSay();
  const language = useLanguage();
  const facts: readonly (readonly [Text, ReactNode])[] = [
    [texts.role, say(roleTexts[user.role])],
    [texts.expires, user.expires === null ? say(texts.noEnd) : <DateText value={user.expires} />],
    [texts.cleared, say(texts.clearedCount, { count: formatCount(language, user.cleared) })],
    [texts.added, <DateText key="added" value={user.addedAt} />],
    [
      texts.lastSigned,
      user.lastSignedAt === null ? say(texts.neverSigned) : <DateText key="signed" value={user.lastSignedAt} />,
    ],
  ];
  return (
    <dl className="rb-user-facts">
      {facts.map(([label, value]) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why there is nothing to press, or what is special about this account. */
function Note({ user }: { readonly user: UserRow }) {
  const say = useSay();
  const session = useSession();
  const may = useMay('manage-users');
  const notes = [
    ...(user.founder ? [texts.founderNote] : []),
    ...(user.status === 'removed' ? [texts.leaverNote] : []),
    ...(user.user === session.user.id ? [texts.ownAccount] : may || user.status === 'removed' ? [] : [texts.readOnly]),
  ];
  return notes.map((note) => (
    <p key={note.en} className="rb-quiet rb-user-note">
      {say(note)}
    </p>
  ));
}
