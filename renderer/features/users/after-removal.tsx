import { IconDatabaseExport, IconX } from '@tabler/icons-react';
import type { UserRow } from '#shared/contract/users.ts';
import { printable } from '#shared/text/printable.ts';
import { usersTexts as texts } from '#shared/text/screens/users.ts';
import { useSession } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { aftermathOf, dismissRemovals, useRemovals } from './removals.ts';

const icon = { size: 16, stroke: 1.5 };

/** What follows from a removal and nobody else will do: a new backup, and the new key for the prosecutor. Stays until it is closed. */
export function AfterRemoval({ rows }: { readonly rows: readonly UserRow[] }) {
  const say = useSay();
  const { go } = useNavigation();
  const { user, catalogue } = useSession();
  const aftermath = aftermathOf(useRemovals(), rows, { user: user.id, bundleKey: catalogue.bundleKey });
  if (aftermath === null) return null;
  const { users, names, keysChanged } = aftermath;
  const actions = (
    <>
      {/* A backup under the old keys would open for who left. */}
      {keysChanged ? (
        <ActionButton
          id="users.new-backup"
          label={texts.afterBackup}
          act="back-up"
          icon={<IconDatabaseExport {...icon} />}
          onRun={() => {
            go({ screen: 'backups' });
          }}
        />
      ) : null}
      <ActionButton
        id="users.after-close"
        label={texts.afterClose}
        look="quiet"
        icon={<IconX {...icon} />}
        onRun={() => {
          dismissRemovals(users);
        }}
      />
    </>
  );
  return (
    <div className="rb-users-after">
      <Notice tone="soon" title={say(texts.afterTitle, { names: names.map(printable).join(', ') })} actions={actions}>
        <ul className="rb-user-what">
          <li>{say(keysChanged ? texts.afterKeys : texts.afterKeysDue)}</li>
          <li>{say(texts.afterOld)}</li>
          {keysChanged ? <li>{say(texts.afterDrill)}</li> : null}
          {keysChanged ? (
            <li>
              {say(texts.afterSigner)} <HashText value={catalogue.bundleKey} what={say(texts.signerKey)} />
            </li>
          ) : null}
        </ul>
      </Notice>
    </div>
  );
}
