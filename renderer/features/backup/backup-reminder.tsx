import { IconClock } from '@tabler/icons-react';
import { backupTexts as texts } from '#shared/text/screens/backup.ts';
import { usePreferences } from '../../bridge/preferences.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { clockNow } from '../../effects/clock.ts';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { backupState, reminderOf } from './due.ts';
import './backup.css';

/** In the frame of the window while a backup or a drill is due; it leads to the screen where that is mended. */
export function BackupReminder() {
  const say = useSay();
  const { route, go } = useNavigation();
  const mayBackUp = useMay('back-up');
  const preferences = usePreferences();
  const backups = useCatalogueQuery('backup.list', {}, { enabled: mayBackUp });
  if (backups.data === undefined || preferences === null || route.screen === 'backups') return null;
  const reminder = reminderOf(backupState(backups.data, clockNow(), preferences), say);
  if (reminder === null) return null;
  return (
    <button
      type="button"
      className="rb-reminder rb-tone-soon"
      aria-label={say(texts.remindAct, { reminder })}
      onClick={() => {
        go({ screen: 'backups' });
      }}
    >
      <IconClock size={16} stroke={1.5} aria-hidden />
      <span>{reminder}</span>
    </button>
  );
}
