import { IconFlask, IconFolderOpen, IconFolderPlus, IconRestore, IconShieldCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Failure } from '#shared/errors/result.ts';
import { welcomeTexts } from '#shared/text/screens/welcome.ts';
import type { Text } from '#shared/text/text.ts';
import { call } from '../../bridge/call.ts';
import type { OpenFolder } from '../../bridge/session.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Mark } from './mark.tsx';
import { RecentList } from './recent-list.tsx';
import { useSample } from './start-data.ts';
import './welcome.css';

export interface WelcomeScreenProps {
  readonly onOpen: (folder: OpenFolder) => void;
  readonly onCreate: () => void;
  readonly onVerify: () => void;
  readonly onRestore: () => void;
}

/** What was opened before, and the ways to begin. */
export function WelcomeScreen({ onOpen, onCreate, onVerify, onRestore }: WelcomeScreenProps) {
  const say = useSay();
  const sample = useSample();
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async () => {
    const result = await call('window.choose', { purpose: 'catalogue' });
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value !== null) onOpen(result.value);
  };
  return (
    <div className="rb-welcome">
      <div className="rb-welcome-head">
        <Mark />
        <div>
          <h1>Rantai Bukti</h1>
          <p>{say(welcomeTexts.promise)}</p>
        </div>
      </div>
      <div className="rb-welcome-body">
        <RecentList onOpen={onOpen} />
        <div className="rb-welcome-ways">
          <h2>{say(welcomeTexts.begin)}</h2>
          <ErrorNotice failure={failure} />
          <Way
            icon={<IconFolderOpen size={22} stroke={1.5} />}
            title={welcomeTexts.open}
            help={welcomeTexts.openHelp}
            onClick={() => void choose()}
          />
          <Way
            icon={<IconFolderPlus size={22} stroke={1.5} />}
            title={welcomeTexts.create}
            help={welcomeTexts.createHelp}
            onClick={onCreate}
          />
          {sample === null ? null : (
            <Way
              icon={<IconFlask size={22} stroke={1.5} />}
              title={welcomeTexts.sample}
              help={welcomeTexts.sampleHelp}
              onClick={() => {
                onOpen(sample);
              }}
            />
          )}
          <Way
            icon={<IconShieldCheck size={22} stroke={1.5} />}
            title={welcomeTexts.verify}
            help={welcomeTexts.verifyHelp}
            onClick={onVerify}
          />
          <Way
            icon={<IconRestore size={22} stroke={1.5} />}
            title={welcomeTexts.restore}
            help={welcomeTexts.restoreHelp}
            onClick={onRestore}
          />
        </div>
      </div>
    </div>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: Text;
  readonly help: Text;
  readonly onClick: () => void;
}

function Way({ icon, title, help, onClick }: WayProps) {
  const say = useSay();
  return (
    <button type="button" className="rb-way" onClick={onClick}>
      <span aria-hidden className="rb-way-icon">
        {icon}
      </span>
      <span className="rb-way-words">
        <strong>{say(title)}</strong>
        <span>{say(help)}</span>
      </span>
    </button>
  );
}
