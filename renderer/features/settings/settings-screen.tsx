import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import type { Preferences } from '#shared/contract/window.ts';
import type { Failure } from '#shared/errors/result.ts';
import { configurationTexts } from '#shared/text/screens/configuration.ts';
import { settingsTexts } from '#shared/text/screens/settings.ts';
import { roleTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { changePreferences, usePreferences } from '../../bridge/preferences.ts';
import { useSession } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import './settings.css';

/** Changes take effect and are kept at once; there is nothing to press. */
export function SettingsScreen() {
  const say = useSay();
  return (
    <Page title={say(settingsTexts.title)} layout="read">
      <ThisComputer />
      <ThisCatalogue />
      <ThisUnit />
      <Section title={settingsTexts.program}>
        <ProgramPages />
      </Section>
      <Section title={settingsTexts.keys}>
        <ShortcutList />
      </Section>
    </Page>
  );
}

function Section({ title, children }: { readonly title: Text; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <section className="rb-settings">
      <h2>{say(title)}</h2>
      {children}
    </section>
  );
}

function ThisComputer() {
  const preferences = usePreferences();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (preferences === null) return null;
  const change = async (next: Partial<Preferences>) => {
    const result = await changePreferences(next);
    setFailure(result.ok ? null : result.error);
  };
  return (
    <Section title={settingsTexts.thisComputer}>
      <Choice
        label={settingsTexts.language}
        value={preferences.language}
        choices={[
          ['id', settingsTexts.indonesian],
          ['en', settingsTexts.english],
        ]}
        onChange={(language) => void change({ language })}
      />
      <Choice
        label={settingsTexts.theme}
        value={preferences.theme}
        choices={[
          ['system', settingsTexts.system],
          ['light', settingsTexts.light],
          ['dark', settingsTexts.dark],
        ]}
        onChange={(theme) => void change({ theme })}
      />
      <NumberSetting
        label={settingsTexts.idle}
        hint={settingsTexts.idleHint}
        value={preferences.idleLockMinutes}
        max={120}
        onChange={(idleLockMinutes) => void change({ idleLockMinutes })}
      />
      <NumberSetting
        label={settingsTexts.backupDays}
        hint={settingsTexts.backupDaysHint}
        value={preferences.backupDays}
        max={365}
        onChange={(backupDays) => void change({ backupDays })}
      />
      <NumberSetting
        label={settingsTexts.drillDays}
        hint={settingsTexts.drillDaysHint}
        value={preferences.drillDays}
        max={730}
        onChange={(drillDays) => void change({ drillDays })}
      />
      <ErrorNotice failure={failure} />
    </Section>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: Text;
  readonly value: V;
  readonly choices: readonly (readonly [V, Text])[];
  readonly onChange: (value: V) => void;
}

function Choice<V extends string>({ label, value, choices, onChange }: ChoiceProps<V>) {
  const say = useSay();
  const id = useId();
  return (
    <div className="rb-setting">
      <span id={id}>{say(label)}</span>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        data={choices.map(([key, text]) => ({ value: key, label: say(text) }))}
        onChange={(next) => {
          const chosen = choices.find(([key]) => key === next);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      />
    </div>
  );
}

interface NumberSettingProps {
  readonly label: Text;
  readonly hint: Text;
  readonly value: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function NumberSetting({ label, hint, value, max, onChange }: NumberSettingProps) {
  const say = useSay();
  const [typed, setTyped] = useState<number | string>(value);
  const wrong = typeof typed !== 'number' || !Number.isInteger(typed) || typed < 1 || typed > max;
  return (
    <div className="rb-setting">
      <NumberInput
        label={say(label)}
        description={say(hint)}
        value={typed}
        min={1}
        max={max}
        allowDecimal={false}
        className="rb-setting-number"
        clampBehavior="none"
        error={wrong ? say(settingsTexts.numberWrong, { max }) : undefined}
        onChange={setTyped}
        onBlur={() => {
          if (!wrong && typed !== value) onChange(typed);
        }}
      />
    </div>
  );
}

/** Opened by main in the system's browser, by name: the page knows no address. */
const helpPages = [
  ['manual', settingsTexts.manual],
  ['licence', settingsTexts.licence],
] as const;

function ProgramPages() {
  const say = useSay();
  const help = useCatalogueCommand('window.open-help');
  return (
    <>
      <div className="rb-help-pages">
        {helpPages.map(([page, label]) => (
          <Button
            key={page}
            variant="default"
            leftSection={<IconExternalLink size={16} stroke={1.5} />}
            onClick={() => void help.run({ page })}
          >
            {say(label)}
          </Button>
        ))}
      </div>
      <ErrorNotice failure={help.failure} />
    </>
  );
}

function ThisUnit() {
  const say = useSay();
  const { go } = useNavigation();
  return (
    <Section title={configurationTexts.title}>
      <p className="rb-quiet">{say(configurationTexts.openHint)}</p>
      <div>
        <ActionButton
          id="settings.configuration"
          label={configurationTexts.open}
          onRun={() => {
            go({ screen: 'configuration' });
          }}
        />
      </div>
    </Section>
  );
}

function ThisCatalogue() {
  const say = useSay();
  const { catalogue, user } = useSession();
  const facts = [
    [settingsTexts.catalogue, catalogue.name],
    [settingsTexts.unit, catalogue.unit],
    [settingsTexts.station, catalogue.station],
    [settingsTexts.person, `${user.name}, ${say(roleTexts[user.role])}`],
  ] as const;
  return (
    <Section title={settingsTexts.about}>
      <dl className="rb-about">
        {facts.map(([label, value]) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{say(settingsTexts.key)}</dt>
          <dd>
            <HashText value={catalogue.bundleKey} what={say(settingsTexts.key)} />
            <p className="rb-quiet">{say(settingsTexts.keyHint)}</p>
          </dd>
        </div>
      </dl>
    </Section>
  );
}
