import { Button } from '@mantine/core';
import { IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { peopleTexts as texts } from '#shared/text/screens/people.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { useSession } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { GrantDialog, RevokeDialog } from './clearance-dialogs.tsx';

export type Clearances = Output<'clearances.list'>;
type Cleared = Clearances['cleared'][number];

/** Need-to-know of one case: who may open, since when, why, and by whose signature. */
export function ClearancesPanel({ caseId, list }: { readonly caseId: string; readonly list: Clearances }) {
  const say = useSay();
  const { user } = useSession();
  const [dialog, setDialog] = useState<'grant' | Cleared | null>(null);
  const mayChange = list.cleared.some((person) => person.user === user.id);
  const close = () => {
    setDialog(null);
  };
  return (
    <section className="rb-cleared" aria-labelledby="rb-cleared-title">
      <h2 id="rb-cleared-title">{say(texts.cleared)}</h2>
      <p className="rb-quiet">{say(texts.clearedHint)}</p>
      {list.rotationDue ? <Notice tone="soon">{say(texts.rotationDue)}</Notice> : null}
      <ul>
        {list.cleared.map((person) => (
          <ClearedPerson
            key={person.user}
            person={person}
            self={person.user === user.id}
            {...(mayChange && list.cleared.length > 1
              ? {
                  onRevoke: () => {
                    setDialog(person);
                  },
                }
              : {})}
          />
        ))}
      </ul>
      {!mayChange ? null : list.candidates.length === 0 ? (
        <p className="rb-quiet">{say(texts.nobodyLeft)}</p>
      ) : (
        <ActionButton
          id="clearances.grant"
          label={texts.grant}
          icon={<IconUserPlus size={16} stroke={1.5} />}
          onRun={() => {
            setDialog('grant');
          }}
        />
      )}
      {dialog === 'grant' ? <GrantDialog caseId={caseId} candidates={list.candidates} onClose={close} /> : null}
      {dialog === null || dialog === 'grant' ? null : (
        <RevokeDialog caseId={caseId} person={dialog} self={dialog.user === user.id} onClose={close} />
      )}
    </section>
  );
}

interface ClearedPersonProps {
  readonly person: Cleared;
  readonly self: boolean;
  readonly onRevoke?: () => void;
}

function ClearedPerson({ person, self, onRevoke }: ClearedPersonProps) {
  const say = useSay();
  const ownAct = person.reason === '';
  return (
    <li>
      <div>
        <p>
          <strong>{person.name}</strong>
          {self ? ` (${say(texts.you)})` : ''}
        </p>
        <p className="rb-quiet">
          {say(roleTexts[person.role])} · {say(texts.since)} <DateText value={person.since.slice(0, 10)} />
        </p>
        <p className="rb-quiet">
          {ownAct ? say(texts.byOpening) : `${person.reason} · ${say(texts.grantedBy, { name: person.byName })}`}
        </p>
      </div>
      {onRevoke === undefined ? null : (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconUserMinus size={16} stroke={1.5} />}
          aria-label={say(texts.revokeOf, { name: person.name })}
          onClick={onRevoke}
        >
          {say(texts.revokeShort)}
        </Button>
      )}
    </li>
  );
}
