import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import {
  configurationTopics,
  type ConfigurationSet,
  type ConfigurationTopic,
} from '#shared/domain/configuration/events.ts';
import { formatTime } from '#shared/text/dates.ts';
import { configurationTexts as texts, topicTexts } from '#shared/text/screens/configuration.ts';
import { hashSetTexts } from '#shared/text/screens/file-compare.ts';
import { settingsTexts } from '#shared/text/screens/settings.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useLeaveGuard } from '../../ui/navigation/leave-guard.ts';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { TopicEditor } from './topic-editor.tsx';
import './configuration.css';

type Setting = Output<'configuration.get'>;

/** The order of the list: what binds dates first, then the words to choose from. */
const topics = Object.keys(topicTexts).filter((name): name is ConfigurationTopic => name in configurationTopics);

/** What a whole unit works by. Whoever may not change it can read it. */
export function ConfigurationScreen({ topic }: { readonly topic: ConfigurationTopic }) {
  const say = useSay();
  const { go } = useNavigation();
  const setting = useCatalogueQuery('configuration.get', { topic });
  const trail = [{ label: say(settingsTexts.title), route: { screen: 'settings' } as const }];
  return (
    <Page title={say(texts.title)} trail={trail}>
      <div className="rb-configuration">
        <nav aria-label={say(texts.topics)}>
          <ul>
            {topics.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  aria-current={name === topic ? 'page' : undefined}
                  onClick={() => {
                    go({ screen: 'configuration', topic: name });
                  }}
                >
                  {say(topicTexts[name])}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                onClick={() => {
                  go({ screen: 'hash-sets' });
                }}
              >
                {say(hashSetTexts.title)}
              </button>
            </li>
          </ul>
        </nav>
        <section aria-label={say(topicTexts[topic])}>
          <ErrorNotice failure={setting.failure} onRetry={setting.refetch} />
          {setting.data === undefined ? null : <Topic key={topic} setting={setting.data} />}
        </section>
      </div>
    </Page>
  );
}

/** The draft stays beside what holds until it is signed; what others change meanwhile does not touch it. */
function Topic({ setting }: { readonly setting: Setting }) {
  const say = useSay();
  const may = useMay('configure');
  const [draft, setDraft] = useState<ConfigurationSet | null>(null);
  const command = useCatalogueCommand('configuration.set');
  useLeaveGuard(draft !== null);
  const { setBy, ...held } = setting;
  const save = async () => {
    if (draft === null) return;
    const result = await command.run(draft);
    if (!result.ok) return;
    setDraft(null);
    showToast({ message: say(texts.saved) });
  };
  return (
    <>
      <h2>{say(topicTexts[setting.topic])}</h2>
      <Origin setBy={setBy} />
      {may ? null : <Notice tone="neutral">{say(texts.readOnly)}</Notice>}
      <TopicEditor set={draft ?? held} onChange={may ? setDraft : null} />
      <ErrorNotice failure={command.failure} />
      {may ? (
        <div className="rb-configuration-foot">
          <ActionButton
            id="configuration.save"
            label={texts.save}
            look="primary"
            keys="Ctrl+Enter"
            act="configure"
            disabled={draft === null}
            loading={command.pending}
            onRun={() => void save()}
          />
        </div>
      ) : null}
    </>
  );
}

function Origin({ setBy }: Pick<Setting, 'setBy'>) {
  const say = useSay();
  const language = useLanguage();
  const words =
    setBy === null
      ? say(texts.asShipped)
      : say(texts.setBy, { name: setBy.byName, time: formatTime(language, setBy.at) });
  return <p className="rb-quiet">{words}</p>;
}
