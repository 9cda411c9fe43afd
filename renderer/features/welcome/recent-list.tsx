import { Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconArchive, IconX } from '@tabler/icons-react';
import { formatTime } from '#shared/text/dates.ts';
import { welcomeTexts } from '#shared/text/screens/welcome.ts';
import { call } from '../../bridge/call.ts';
import { offsetHere } from '../../effects/clock.ts';
import type { OpenFolder } from '../../bridge/session.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { atPlace } from '../../ui/format/local-time.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { useRecents, type Recent } from './start-data.ts';

export function RecentList({ onOpen }: { readonly onOpen: (folder: OpenFolder) => void }) {
  const say = useSay();
  const { recents, reload } = useRecents();
  const forget = async (recent: Recent) => {
    const result = await call('window.forget-recent', { token: recent.token });
    if (result.ok) showToast({ message: say(welcomeTexts.forgotten, { name: recent.name }), tone: 'neutral' });
    await reload();
  };
  return (
    <section className="rb-recents" aria-labelledby="recents">
      <h2 id="recents">{say(welcomeTexts.recents)}</h2>
      {recents === null ? <Skeleton height={56} /> : null}
      {recents?.length === 0 ? (
        <EmptyState icon={<IconArchive size={28} stroke={1.5} />} sentence={say(welcomeTexts.noRecents)} />
      ) : null}
      <ul>
        {recents?.map((recent) => (
          <li key={recent.token}>
            <RecentRow recent={recent} onOpen={onOpen} />
            <IconButton label={say(welcomeTexts.forget, { name: recent.name })} onClick={() => void forget(recent)}>
              <IconX size={16} stroke={1.5} />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentRow({ recent, onOpen }: { readonly recent: Recent; readonly onOpen: (folder: OpenFolder) => void }) {
  const say = useSay();
  const language = useLanguage();
  const opened = say(welcomeTexts.opened, { time: formatTime(language, atPlace(recent.lastOpened, offsetHere())) });
  const words = (
    <>
      <span className="rb-recent-name">
        <strong>{recent.name}</strong>
        {recent.missing ? (
          <Badge tone="soon" icon={<IconAlertTriangle size={14} stroke={1.5} />}>
            {say(welcomeTexts.missing)}
          </Badge>
        ) : null}
      </span>
      <span className="rb-recent-path" title={recent.path}>
        {recent.path}
      </span>
      <span className="rb-recent-when">{recent.missing ? say(welcomeTexts.missingHelp) : opened}</span>
    </>
  );
  if (recent.missing) return <div className="rb-recent">{words}</div>;
  return (
    <button
      type="button"
      className="rb-recent"
      onClick={() => {
        onOpen({ token: recent.token, name: recent.name, path: recent.path });
      }}
    >
      {words}
    </button>
  );
}
