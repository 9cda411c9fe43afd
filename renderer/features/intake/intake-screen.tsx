import { Tabs } from '@mantine/core';
import { intakeTexts as texts } from '#shared/text/screens/intake.ts';
import { useSay } from '../../ui/language/language.tsx';
import { useVisitState } from '../../ui/navigation/navigation.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Counter, type CounterProps } from './counter.tsx';
import { Statistics } from './statistics.tsx';
import './intake.css';

const tabs = ['waiting', 'statistics'] as const;

/** The counter of the store: what waits there, and what was wrong before. */
export function IntakeScreen(props: CounterProps) {
  const say = useSay();
  const [tab, setTab] = useVisitState<(typeof tabs)[number]>('intake.tab', 'waiting');
  return (
    <Page title={say(texts.title)} layout="fill">
      <Tabs
        value={tab}
        onChange={(next) => {
          const known = tabs.find((name) => name === next);
          if (known !== undefined) setTab(known);
        }}
        keepMounted={false}
        className="rb-intake-tabs"
      >
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {say(texts[name])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="waiting">
          <Counter {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="statistics">
          <Statistics />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
