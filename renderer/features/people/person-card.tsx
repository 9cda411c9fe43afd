import { Button } from '@mantine/core';
import { IconPencil, IconPhotoShield, IconUserShield } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonRow, RestrictedRow } from '#shared/contract/people.ts';
import { isHeldRole } from '#shared/domain/person/code.ts';
import type { OpenedPerson } from './identity-form.ts';
import type { OpeningReason } from '#shared/domain/restricted/events.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { personRoleTexts } from '#shared/text/terms.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import { EyeButton } from './eye-button.tsx';
import { Holds } from './holds.tsx';
import { IdentityView } from './identity-view.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { OpenedBox } from './opened-box.tsx';
import { RestrictedFiles } from './restricted-files.tsx';
import { useRevealed } from './revealed.ts';
import { filled } from './words.ts';

export interface PersonCardProps {
  readonly caseId: string;
  readonly person: PersonRow;
  readonly attachments: readonly RestrictedRow[];
  readonly mayOpen: boolean;
  readonly onSeal: (person: PersonRow) => void;
  /** Only for whoever may see the list of openings. */
  readonly onOpenings?: () => void;
}

/** A protected person as everybody sees them, and, for the cleared, the eye. */
export function PersonCard({ caseId, person, attachments, mayOpen, onSeal, onOpenings }: PersonCardProps) {
  const say = useSay();
  const { code } = person;
  const open = useCatalogueCommand('people.open');
  const revealed = useRevealed<OpenedPerson>();
  const [asking, setAsking] = useState(false);
  const [amending, setAmending] = useState<OpenedPerson | null>(null);
  const [again, setAgain] = useState(false);
  const run = async (reason: OpeningReason) => {
    const result = await open.run({ person: person.person, reason });
    const { identity, otherRole } = result.ok ? result.value : { identity: null, otherRole: null };
    if (identity !== null) revealed.reveal({ identity, otherRole });
    setAgain(result.ok && identity === null);
    return result;
  };
  return (
    <li className="rb-person" data-shown={revealed.value !== null || undefined}>
      <Head
        person={person}
        mayOpen={mayOpen}
        shown={revealed.value !== null}
        onSeal={onSeal}
        onOpen={() => {
          setAsking(true);
        }}
        onCover={revealed.cover}
      />
      <Facts person={person} {...(onOpenings === undefined ? {} : { onOpenings })} />
      {again ? <Notice tone="soon">{say(texts.shownOnce)}</Notice> : null}
      <span className="rb-visually-hidden" role="status">
        {revealed.wasCovered ? say(texts.coveredAgain, { code }) : ''}
      </span>
      {revealed.value === null ? null : (
        <OpenedBox
          secondsLeft={revealed.secondsLeft}
          acts={
            <AmendButton
              code={code}
              onAmend={() => {
                setAmending(revealed.value);
              }}
            />
          }
        >
          <IdentityView {...revealed.value} />
        </OpenedBox>
      )}
      {isHeldRole(person.roles) ? <Holds caseId={caseId} person={person} /> : null}
      <RestrictedFiles rows={attachments} code={code} mayOpen={mayOpen} />
      {asking ? (
        <OpenDialog
          act={say(texts.openOf, { code })}
          sentence={say(texts.openSentence, { code })}
          run={run}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
      {amending === null ? null : (
        <AmendDialog
          person={person.person}
          code={code}
          {...amending}
          onClose={() => {
            setAmending(null);
            revealed.cover();
          }}
        />
      )}
    </li>
  );
}

interface HeadProps extends Pick<PersonCardProps, 'person' | 'mayOpen' | 'onSeal'> {
  readonly shown: boolean;
  readonly onOpen: () => void;
  readonly onCover: () => void;
}

/** The code, the roles and what may be done with the person. */
function Head({ person, mayOpen, shown, onSeal, onOpen, onCover }: HeadProps) {
  const say = useSay();
  const { code } = person;
  return (
    <div className="rb-person-head">
      <h3 className="rb-code">{code}</h3>
      <span className="rb-person-roles">
        {person.roles.map((role) => (
          <Badge key={role} tone="neutral" icon={<IconUserShield size={14} stroke={1.5} />}>
            {say(personRoleTexts[role])}
          </Badge>
        ))}
      </span>
      {mayOpen ? (
        <span className="rb-person-acts">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPhotoShield size={16} stroke={1.5} />}
            aria-label={say(texts.addFileOf, { code })}
            onClick={() => {
              onSeal(person);
            }}
          >
            {say(texts.addFile)}
          </Button>
          <EyeButton
            id={`person.${person.person}.open`}
            word={texts.open}
            name={filled(texts.openOf, { code })}
            shown={shown}
            onOpen={onOpen}
            onCover={onCover}
          />
        </span>
      ) : null}
    </div>
  );
}

function AmendButton({ code, onAmend }: { readonly code: string; readonly onAmend: () => void }) {
  const say = useSay();
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconPencil size={16} stroke={1.5} />}
      aria-label={say(texts.amendOf, { code })}
      onClick={onAmend}
    >
      {say(texts.amend)}
    </Button>
  );
}

/** Nothing here tells who it is. */
function Facts({ person, onOpenings }: { readonly person: PersonRow; readonly onOpenings?: () => void }) {
  const say = useSay();
  const { amended, openings } = person;
  const opened = openings === 0 ? say(texts.neverOpened) : say(texts.openedTimes, { count: openings });
  return (
    <p className="rb-quiet">
      <DateText value={person.at} /> · {say(texts.recordedBy, { name: person.byName })}
      {amended === 0 ? '' : ` · ${say(texts.amendedTimes, { count: amended })}`} ·{' '}
      {onOpenings === undefined || openings === 0 ? (
        opened
      ) : (
        <button type="button" className="rb-link" onClick={onOpenings}>
          {opened}
        </button>
      )}
    </p>
  );
}
