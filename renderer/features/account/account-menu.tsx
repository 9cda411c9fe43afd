import { Menu } from '@mantine/core';
import { IconKey, IconSelector, IconSwitch3, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { formatTime } from '#shared/text/dates.ts';
import { accountTexts as texts } from '#shared/text/screens/account.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { lockNow } from '../../bridge/lock.ts';
import { usePreferences } from '../../bridge/preferences.ts';
import { useSession } from '../../bridge/session.ts';
import { Keys } from '../../ui/commands/action-button.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';
import './account.css';

const icon = { size: 16, stroke: 1.5 };

/** Who is signed in, at the foot of the rail; behind it what one does with one's own account. */
export function AccountMenu({ narrow }: { readonly narrow: boolean }) {
  const say = useSay();
  const { user } = useSession();
  const [changing, setChanging] = useState(false);
  const change = () => {
    setChanging(true);
  };
  useCommands([
    {
      id: 'account.switch',
      label: texts.switchUser,
      group: kitTexts.groupAlways,
      keys: 'Ctrl+Shift+L',
      always: true,
      icon: <IconSwitch3 {...icon} />,
      run: () => void lockNow('switch'),
    },
    {
      id: 'account.passphrase',
      label: texts.changePassphrase,
      group: kitTexts.groupAlways,
      icon: <IconKey {...icon} />,
      run: change,
    },
  ]);
  return (
    <>
      <Menu position="right-end" width={300} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button
            type="button"
            className="rb-rail-link rb-account"
            aria-label={say(texts.menu, { name: user.name })}
            title={`${user.name}, ${say(roleTexts[user.role])}`}
          >
            <IconUserCircle size={20} stroke={1.5} aria-hidden />
            <span className="rb-rail-word rb-account-who">
              <strong>{user.name}</strong>
              <span>{say(roleTexts[user.role])}</span>
            </span>
            {narrow ? null : <IconSelector size={16} stroke={1.5} aria-hidden className="rb-account-more" />}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Facts />
          <Menu.Divider />
          <Menu.Item leftSection={<IconKey {...icon} />} onClick={change}>
            {say(texts.changePassphrase)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSwitch3 {...icon} />}
            rightSection={<Keys keys="Ctrl+Shift+L" />}
            aria-keyshortcuts="Control+Shift+L"
            onClick={() => void lockNow('switch')}
          >
            {say(texts.switchUser)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing ? (
        <ChangePassphraseDialog
          onClose={() => {
            setChanging(false);
          }}
        />
      ) : null}
    </>
  );
}

/** The whole name, when this person was here last, and until when without a touch. */
function Facts() {
  const say = useSay();
  const language = useLanguage();
  const { user } = useSession();
  const minutes = usePreferences()?.idleLockMinutes ?? 0;
  return (
    <div className="rb-account-facts">
      <span className="rb-account-name">{user.name}</span>
      <span>{say(roleTexts[user.role])}</span>
      <span>
        {user.lastUnlockedAt === null
          ? say(texts.firstUnlock)
          : say(texts.lastUnlocked, { time: formatTime(language, user.lastUnlockedAt) })}
      </span>
      <span>{say(shellTexts.autoLock, { minutes })}</span>
    </div>
  );
}
