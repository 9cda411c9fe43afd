import { Tabs } from '@mantine/core';
import {
  IconBinoculars,
  IconFilePlus,
  IconHistory,
  IconPackageExport,
  IconPaperclip,
  IconArchive,
  IconCalendarDue,
  IconPlus,
  IconScript,
  IconStairsUp,
  IconUserShield,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseView } from '#shared/contract/cases.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import { deskTexts } from '#shared/text/screens/desk.ts';
import { peopleTexts } from '#shared/text/screens/people.ts';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation, useVisitState } from '../../ui/navigation/navigation.tsx';
import { caseTabs, type CaseTab } from '../../ui/navigation/routes.ts';
import { Page } from '../../ui/page/page.tsx';
import { CaseFacts } from './case-facts.tsx';
import './cases.css';

const tabLooks = {
  items: { label: texts.tabItems, icon: <IconArchive size={16} stroke={1.5} /> },
  duties: { label: shellTexts.duties, icon: <IconCalendarDue size={16} stroke={1.5} /> },
  stages: { label: deskTexts.tabStages, icon: <IconStairsUp size={16} stroke={1.5} /> },
  timeline: { label: texts.tabTimeline, icon: <IconHistory size={16} stroke={1.5} /> },
  papers: { label: texts.tabPapers, icon: <IconScript size={16} stroke={1.5} /> },
  people: { label: peopleTexts.tab, icon: <IconUserShield size={16} stroke={1.5} /> },
  finds: { label: shellTexts.finds, icon: <IconBinoculars size={16} stroke={1.5} /> },
  attachments: { label: texts.tabAttachments, icon: <IconPaperclip size={16} stroke={1.5} /> },
} as const;

export interface CaseScreenProps {
  readonly caseId: string;
  readonly firstTab: CaseTab;
  /** Parts that other features draw; the app puts them together. */
  readonly desk: ReactNode;
  readonly items: ReactNode;
  readonly duties: ReactNode;
  readonly stages: ReactNode;
  readonly timeline: ReactNode;
  readonly papers: ReactNode;
  readonly people: ReactNode;
  /** Finds taken up into the case; null leaves the tab out. */
  readonly finds: ReactNode;
  readonly attachments: ReactNode;
}

/** The investigator's desk: facts of the case, then its items, its story, its papers. */
export function CaseScreen({ caseId, firstTab, desk, ...slots }: CaseScreenProps) {
  const say = useSay();
  const view = useCatalogueQuery('cases.get', { case: caseId });
  const [tab, setTab] = useVisitState<CaseTab>('case.tab', firstTab);
  const trail = [{ label: say(texts.listTitle), route: { screen: 'cases' } as const }];
  if (view.data === undefined) {
    return (
      <Page title={say(texts.listTitle)} trail={trail}>
        <ErrorNotice failure={view.failure} onRetry={view.refetch} />
      </Page>
    );
  }
  const shown = caseTabs.filter((name) => slots[name] !== null);
  return (
    <Page title={view.data.case.number} trail={trail} actions={<Actions view={view.data} />} layout="fill">
      <CaseFacts view={view.data} />
      {desk}
      <Tabs
        value={tab}
        onChange={(next) => {
          const known = shown.find((name) => name === next);
          if (known !== undefined) setTab(known);
        }}
        keepMounted={false}
        className="rb-case-tabs"
      >
        <Tabs.List>
          {shown.map((name) => (
            <Tabs.Tab key={name} value={name} leftSection={tabLooks[name].icon}>
              {say(tabLooks[name].label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map((name) => (
          <Tabs.Panel key={name} value={name} className="rb-case-panel">
            {slots[name]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

/** Only what the person's office may do: whoever oversees records nothing. */
function Actions({ view }: { readonly view: CaseView }) {
  const { go } = useNavigation();
  const mayRecord = useMay('record-case');
  const mayHandOver = useMay('hand-over');
  const caseId = view.case.case;
  const noItems = view.counts.items === 0;
  return (
    <>
      {mayRecord ? (
        <>
          <ActionButton
            id="case.warrant"
            label={texts.addWarrant}
            keys="Alt+S"
            icon={<IconFilePlus size={16} stroke={1.5} />}
            look={view.warrants.length === 0 && noItems ? 'primary' : 'plain'}
            onRun={() => {
              go({ screen: 'warrant-new', case: caseId });
            }}
          />
          <ActionButton
            id="case.seizure"
            label={texts.addSeizure}
            keys="Alt+N"
            icon={<IconPlus size={16} stroke={1.5} />}
            look={view.warrants.length > 0 && noItems ? 'primary' : 'plain'}
            onRun={() => {
              go({ screen: 'seizure-new', case: caseId });
            }}
          />
        </>
      ) : null}
      {mayRecord && view.next.length > 0 ? (
        <ActionButton
          id="case.stage"
          label={deskTexts.change}
          keys="Alt+X"
          icon={<IconStairsUp size={16} stroke={1.5} />}
          onRun={() => {
            go({ screen: 'stage-new', case: caseId });
          }}
        />
      ) : null}
      {mayHandOver ? (
        <ActionButton
          id="case.bundle"
          label={texts.makeBundle}
          keys="Alt+P"
          icon={<IconPackageExport size={16} stroke={1.5} />}
          look={noItems ? 'plain' : 'primary'}
          disabled={noItems}
          onRun={() => {
            go({ screen: 'handover-new', case: caseId });
          }}
        />
      ) : null}
    </>
  );
}
