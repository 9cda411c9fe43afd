import { IconPhotoShield, IconUserPlus, IconUserShield } from '@tabler/icons-react';
import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { PersonRow } from '#shared/contract/people.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay, useSession } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { ClearancesPanel, type Clearances } from './clearances.tsx';
import { PersonCard } from './person-card.tsx';
import { RestrictedFiles } from './restricted-files.tsx';
import { SealDialog, type SealDialogProps } from './seal-dialog.tsx';
import { namesOf } from './words.ts';
import './people.css';

type CasePeople = Output<'people.list'>;

/** The people of a case by their codes, and who may know more. */
export function PeoplePanel({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const people = useCatalogueQuery('people.list', { case: caseId });
  const clearances = useCatalogueQuery('clearances.list', { case: caseId });
  return (
    // Scrolls, and holds no button for whoever is not cleared: the keys have to reach it by itself.
    <div className="rb-people" role="region" aria-label={say(texts.tab)} tabIndex={0}>
      <div className="rb-people-list">
        <ErrorNotice failure={people.failure} onRetry={people.refetch} />
        {people.data === undefined ? (
          people.pending ? (
            <Skeleton height={120} />
          ) : null
        ) : (
          <People caseId={caseId} list={people.data} clearances={clearances.data ?? null} />
        )}
      </div>
      <div className="rb-people-side">
        <ErrorNotice failure={clearances.failure} onRetry={clearances.refetch} />
        {clearances.data === undefined ? null : <ClearancesPanel caseId={caseId} list={clearances.data} />}
      </div>
    </div>
  );
}

interface PeopleProps {
  readonly caseId: string;
  readonly list: CasePeople;
  readonly clearances: Clearances | null;
}

function People({ caseId, list, clearances }: PeopleProps) {
  const say = useSay();
  const { go } = useNavigation();
  const seesOpenings = useMay('see-openings');
  const [sealing, setSealing] = useState<Omit<SealDialogProps, 'caseId' | 'onClose'> | null>(null);
  const seal = async (person: PersonRow | null) => {
    const file = await call('window.choose', { purpose: 'attachment' });
    if (file.ok && file.value !== null) setSealing({ person, file: file.value });
  };
  const ofCase = list.attachments.filter((row) => row.person === null);
  const openings = seesOpenings
    ? {
        onOpenings: () => {
          go({ screen: 'openings', case: caseId });
        },
      }
    : {};
  return (
    <>
      <PeopleHead
        caseId={caseId}
        mayOpen={list.mayOpen}
        empty={list.people.length === 0}
        onSeal={() => void seal(null)}
      />
      {list.mayOpen || clearances === null ? null : <WhyClosed clearances={clearances} />}
      {list.people.length === 0 ? <NoPeople caseId={caseId} mayOpen={list.mayOpen} /> : null}
      <ul className="rb-persons">
        {list.people.map((person) => (
          <PersonCard
            key={person.person}
            caseId={caseId}
            person={person}
            attachments={list.attachments.filter((row) => row.person === person.person)}
            mayOpen={list.mayOpen}
            onSeal={(about) => void seal(about)}
            {...openings}
          />
        ))}
      </ul>
      {ofCase.length === 0 ? null : (
        <section className="rb-case-files">
          <h3>{say(texts.filesOfCase)}</h3>
          <RestrictedFiles rows={ofCase} code={say(texts.ofTheCase)} mayOpen={list.mayOpen} />
        </section>
      )}
      {sealing === null ? null : (
        <SealDialog
          caseId={caseId}
          {...sealing}
          onClose={() => {
            setSealing(null);
          }}
        />
      )}
    </>
  );
}

interface PeopleHeadProps {
  readonly caseId: string;
  readonly mayOpen: boolean;
  readonly empty: boolean;
  readonly onSeal: () => void;
}

function PeopleHead({ caseId, mayOpen, empty, onSeal }: PeopleHeadProps) {
  const say = useSay();
  return (
    <div className="rb-people-head">
      <div>
        <h2>{say(texts.title)}</h2>
        <p className="rb-quiet">{say(texts.lead)}</p>
      </div>
      {mayOpen && !empty ? (
        <div className="rb-people-acts">
          <ActionButton
            id="people.seal"
            label={texts.addFileOfCase}
            icon={<IconPhotoShield size={16} stroke={1.5} />}
            look="quiet"
            onRun={onSeal}
          />
          <RecordButton caseId={caseId} />
        </div>
      ) : null}
    </div>
  );
}

function RecordButton({ caseId, first = false }: { readonly caseId: string; readonly first?: boolean }) {
  const { go } = useNavigation();
  return (
    <ActionButton
      id="people.record"
      label={texts.record}
      keys="Alt+O"
      look={first ? 'primary' : 'plain'}
      icon={<IconUserPlus size={16} stroke={1.5} />}
      onRun={() => {
        go({ screen: 'person-new', case: caseId });
      }}
    />
  );
}

function NoPeople({ caseId, mayOpen }: { readonly caseId: string; readonly mayOpen: boolean }) {
  const say = useSay();
  return (
    <EmptyState
      icon={<IconUserShield size={32} stroke={1.2} />}
      sentence={say(mayOpen ? texts.empty : texts.emptyNotCleared)}
      action={mayOpen ? <RecordButton caseId={caseId} first /> : undefined}
    />
  );
}

/** Says what is missing, and whom to ask. */
function WhyClosed({ clearances }: { readonly clearances: Clearances }) {
  const say = useSay();
  const { user } = useSession();
  const isCleared = clearances.cleared.some((person) => person.user === user.id);
  const others = clearances.cleared.filter((person) => person.user !== user.id);
  return (
    <Notice tone="neutral">
      {say(isCleared ? texts.keyMissing : texts.notCleared, { names: namesOf(others, say(texts.somebody)) })}
    </Notice>
  );
}
