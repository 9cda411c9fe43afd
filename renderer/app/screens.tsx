import type { ItemRow } from '#shared/contract/items.ts';
import { useSession } from '../bridge/session.ts';
import { AcquisitionSection, CopyAlarm } from '../features/acquisitions/acquisition-section.tsx';
import { AttachmentList, Attachments } from '../features/attachments/attachments.tsx';
import { CaseAttachments } from '../features/attachments/case-attachments.tsx';
import { AuditScreen } from '../features/audit/audit-screen.tsx';
import { BlockAct, BlockedNotice } from '../features/blocked/blocked.tsx';
import { BackupsScreen } from '../features/backup/backups-screen.tsx';
import { CaseNewScreen } from '../features/cases/case-new-screen.tsx';
import { CaseScreen } from '../features/cases/case-screen.tsx';
import { CasesScreen } from '../features/cases/cases-screen.tsx';
import { ApplicationScreen } from '../features/court/application-screen.tsx';
import { CourtPapers } from '../features/court/court-papers.tsx';
import { DecisionScreen } from '../features/court/decision-screen.tsx';
import { OrderScreen } from '../features/court/order-screen.tsx';
import { RulingScreen } from '../features/court/ruling-screen.tsx';
import { Preview } from '../features/attachments/preview.tsx';
import { ActBar } from '../features/custody/act-bar.tsx';
import { ReceiveDialog } from '../features/custody/custody-dialogs.tsx';
import { ConfigurationScreen } from '../features/configuration/configuration-screen.tsx';
import { Desk } from '../features/desk/desk.tsx';
import { LetterNewScreen } from '../features/desk/letter-new-screen.tsx';
import { Letters } from '../features/desk/letters.tsx';
import { StageNewScreen } from '../features/desk/stage-new-screen.tsx';
import { StagesTab } from '../features/desk/stages-tab.tsx';
import { CaseDue } from '../features/duties/case-due.tsx';
import { CaseDuties } from '../features/duties/case-duties.tsx';
import { DutiesScreen } from '../features/duties/duties-screen.tsx';
import { CompareScreen } from '../features/files/compare-screen.tsx';
import { FileSection } from '../features/files/file-section.tsx';
import { FilesScreen } from '../features/files/files-screen.tsx';
import { FindFilesScreen } from '../features/files/find-screen.tsx';
import { HashSetsScreen } from '../features/files/hash-sets-screen.tsx';
import { ImportFilesScreen } from '../features/files/import-screen.tsx';
import { ExportScreen } from '../features/handover/export-screen.tsx';
import { CaseFinds } from '../features/finds/case-finds.tsx';
import { FindNewScreen } from '../features/finds/find-new-screen.tsx';
import { FindScreen } from '../features/finds/find-screen.tsx';
import { FindsScreen } from '../features/finds/finds-screen.tsx';
import { HandoversScreen } from '../features/handover/handovers-screen.tsx';
import { IntakeScreen } from '../features/intake/intake-screen.tsx';
import { ItemScreen } from '../features/items/item-screen.tsx';
import { ItemsList } from '../features/items/items-list.tsx';
import { ItemsScreen } from '../features/items/items-screen.tsx';
import { OpeningsScreen } from '../features/openings/openings-screen.tsx';
import { PeoplePanel } from '../features/people/people-panel.tsx';
import { PersonNewScreen } from '../features/people/person-new-screen.tsx';
import { RegisterScreen } from '../features/register/register-screen.tsx';
import { CaseDrafts } from '../features/seizure/case-drafts.tsx';
import { SeizureNewScreen } from '../features/seizure/seizure-new-screen.tsx';
import { RecoveryStatus } from '../features/recovery/recovery-status.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { CaseTimeline } from '../features/timeline/case-timeline.tsx';
import { Timeline } from '../features/timeline/timeline.tsx';
import { UserNewScreen } from '../features/users/user-new-screen.tsx';
import { UsersScreen } from '../features/users/users-screen.tsx';
import { VerifyScreen } from '../features/verify/verify-screen.tsx';
import { useNavigation } from '../ui/navigation/navigation.tsx';
import type { Route } from '../ui/navigation/routes.ts';

/** Which component shows which route. The visit's key makes every visit a screen of its own. */
export function CurrentScreen() {
  const { route, visitKey } = useNavigation();
  return <Screen key={visitKey} route={route} />;
}

/** Features do not know each other: what one draws inside another is put together here. */
const acts = (items: readonly ItemRow[], onDone: () => void) => <ActBar items={items} onDone={onDone} />;

const receive = (items: readonly ItemRow[], onClose: () => void, onDone: () => void) => (
  <ReceiveDialog items={items} onClose={onClose} onDone={onDone} />
);
const photo = (attachment: string, caption: string) => <Preview attachment={attachment} caption={caption} />;

/** Inside the lock, one's own bundles can be verified with one's own key. */
function OwnVerifyScreen() {
  return <VerifyScreen ownKey={useSession().catalogue.bundleKey} />;
}

type CaseRoute = Extract<Route, { screen: 'case' }>;

function CasePage({ case: id, tab }: CaseRoute) {
  return (
    <CaseScreen
      caseId={id}
      firstTab={tab ?? 'items'}
      items={<ItemsList caseId={id} custody={null} acts={acts} />}
      desk={
        <>
          <CaseDrafts caseId={id} />
          <Desk caseId={id} due={<CaseDue caseId={id} />} />
        </>
      }
      duties={<CaseDuties caseId={id} />}
      stages={<StagesTab caseId={id} />}
      timeline={<CaseTimeline caseId={id} />}
      papers={
        <>
          <CourtPapers caseId={id} />
          <Letters caseId={id} />
        </>
      }
      people={<PeoplePanel caseId={id} />}
      finds={<CaseFinds caseId={id} />}
      attachments={<CaseAttachments caseId={id} />}
    />
  );
}

function ItemPage({ itemId }: { readonly itemId: string }) {
  return (
    <ItemScreen
      itemId={itemId}
      acts={acts}
      timeline={({ timeline }) => <Timeline entries={timeline} />}
      seizure={(entry) => <Timeline entries={[entry]} />}
      photo={photo}
      blocked={(view) => (
        <>
          <BlockedNotice view={view} />
          <CopyAlarm view={view} />
        </>
      )}
      block={(view) => <BlockAct view={view} />}
      files={(view) => <FileSection view={view} />}
      copies={(view) => <AcquisitionSection view={view} />}
      attachments={({ item, attachments }) => <Attachments caseId={item.case} item={item.item} rows={attachments} />}
    />
  );
}

function FindPage({ findId }: { readonly findId: string }) {
  return (
    <FindScreen
      findId={findId}
      files={(rows) => <AttachmentList rows={rows} />}
      timeline={<CaseTimeline caseId={findId} />}
    />
  );
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'cases':
      return <CasesScreen />;
    case 'case-new':
      return <CaseNewScreen />;
    case 'case':
      return <CasePage {...route} />;
    case 'stage-new':
      return <StageNewScreen caseId={route.case} to={route.to ?? null} />;
    case 'letter-new':
      return <LetterNewScreen caseId={route.case} kind={route.kind ?? 'spdp'} />;
    case 'warrant-new':
      return <OrderScreen caseId={route.case} />;
    case 'application-new':
      return <ApplicationScreen caseId={route.case} seizure={route.seizure ?? null} again={route.again ?? null} />;
    case 'decision-new':
      return <DecisionScreen caseId={route.case} application={route.application} />;
    case 'ruling-new':
      return <RulingScreen caseId={route.case} />;
    case 'seizure-new':
      return <SeizureNewScreen caseId={route.case} draft={route.draft ?? null} />;
    case 'register-import':
      return <RegisterScreen caseId={route.case ?? null} />;
    case 'person-new':
      return <PersonNewScreen caseId={route.case} />;
    case 'items':
      return <ItemsScreen custody={route.custody ?? null} acts={acts} />;
    case 'item':
      return <ItemPage itemId={route.item} />;
    case 'files':
      return <FilesScreen itemId={route.item} at={route.at ?? null} category={route.category ?? null} />;
    case 'files-import':
      return <ImportFilesScreen itemId={route.item} />;
    case 'files-compare':
      return <CompareScreen itemId={route.item} first={route.comparison ?? null} />;
    case 'files-find':
      return <FindFilesScreen />;
    case 'intake':
      return <IntakeScreen caseId={route.case ?? null} receive={receive} photo={photo} />;
    case 'finds':
      return <FindsScreen />;
    case 'find-new':
      return <FindNewScreen again={route.again ?? null} />;
    case 'find':
      return <FindPage findId={route.find} />;
    case 'duties':
      return <DutiesScreen />;
    case 'configuration':
      return <ConfigurationScreen topic={route.topic ?? 'rules'} />;
    case 'hash-sets':
      return <HashSetsScreen />;
    case 'handovers':
      return <HandoversScreen />;
    case 'handover-new':
      return <ExportScreen caseId={route.case} stage={route.stage ?? null} />;
    case 'verify':
      return <OwnVerifyScreen />;
    case 'audit':
      return <AuditScreen />;
    case 'backups':
      return <BackupsScreen />;
    case 'openings':
      return <OpeningsScreen caseId={route.case ?? null} />;
    case 'users':
      return <UsersScreen recovery={<RecoveryStatus />} />;
    case 'user-new':
      return <UserNewScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
