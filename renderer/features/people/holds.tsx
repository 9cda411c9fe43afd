import { Button } from '@mantine/core';
import { IconGavel, IconLock, IconLockOpen2, IconPencil, IconUserSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { HoldRow, PersonRow } from '#shared/contract/people.ts';
import type { HoldState } from '#shared/domain/hold/fold.ts';
import { formatDate } from '#shared/text/dates.ts';
import { holdMeasureTexts, holdStateTexts } from '#shared/text/holds.ts';
import { holdTexts as texts } from '#shared/text/screens/holds.ts';
import { useMay } from '../../bridge/session.ts';
import { todayHere } from '../../effects/clock.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import type { Tone } from '../../ui/theme/tokens.ts';
import { HoldDialog } from './hold-dialog.tsx';
import { endingOf, standingOf } from './hold-form.ts';

const small = { size: 14, stroke: 1.5 } as const;
const looks: Readonly<Record<HoldState, { readonly tone: Tone; readonly icon: React.ReactNode }>> = {
  free: { tone: 'neutral', icon: <IconLockOpen2 {...small} /> },
  arrested: { tone: 'away', icon: <IconLock {...small} /> },
  detained: { tone: 'away', icon: <IconLock {...small} /> },
  suspended: { tone: 'neutral', icon: <IconLockOpen2 {...small} /> },
  wanted: { tone: 'soon', icon: <IconUserSearch {...small} /> },
};

/** How it stands with the freedom of a suspect, and how it came there, the oldest measure first. */
export function Holds({ caseId, person }: { readonly caseId: string; readonly person: PersonRow }) {
  const say = useSay();
  const mayRecord = useMay('record-case');
  const mayCorrect = useMay('correct');
  const [shown, setShown] = useState<HoldRow | 'new' | null>(null);
  const { code, holds } = person;
  return (
    <section className="rb-holds" aria-label={`${say(texts.title)} ${code}`}>
      <div className="rb-holds-head">
        <h4>{say(texts.title)}</h4>
        {holds.length === 0 ? <span className="rb-quiet">{say(texts.none)}</span> : <Standing holds={holds} />}
        {mayRecord ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconGavel size={16} stroke={1.5} />}
            aria-label={say(texts.recordOf, { code })}
            onClick={() => {
              setShown('new');
            }}
          >
            {say(texts.record)}
          </Button>
        ) : null}
      </div>
      {holds.length === 0 ? null : (
        <ol className="rb-holds-line">
          {holds.map((hold) => (
            <Hold
              key={hold.seq}
              hold={hold}
              code={code}
              {...(mayCorrect
                ? {
                    onCorrect: () => {
                      setShown(hold);
                    },
                  }
                : {})}
            />
          ))}
        </ol>
      )}
      {shown === null ? null : (
        <HoldDialog
          caseId={caseId}
          person={person}
          known={shown === 'new' ? null : shown}
          onClose={() => {
            setShown(null);
          }}
        />
      )}
    </section>
  );
}

function Standing({ holds }: { readonly holds: readonly HoldRow[] }) {
  const say = useSay();
  const language = useLanguage();
  const standing = standingOf(holds);
  const { state, since, until } = standing;
  const { tone, icon } = looks[state];
  const ending = endingOf(standing, todayHere());
  const days = { until: formatDate(language, until ?? '') };
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {say(holdStateTexts[state])}
      </Badge>
      {since === null ? null : (
        <span className="rb-quiet">{say(texts.since, { from: formatDate(language, since) })}</span>
      )}
      {ending === null ? null : (
        <span className={`rb-hold-end rb-tone-${ending.tone}`}>
          {say(ending.text, { ...ending.parameters, ...days })}
        </span>
      )}
    </>
  );
}

interface HoldProps {
  readonly hold: HoldRow;
  readonly code: string;
  readonly onCorrect?: () => void;
}

function Hold({ hold, code, onCorrect }: HoldProps) {
  const say = useSay();
  const { measure, from, until, place, number, date, authority, notes, attachment } = hold;
  const word = say(holdMeasureTexts[measure]);
  // Whoever is caught in the act is arrested without a paper.
  const missing = number === '' && measure !== 'arrest';
  const paper = missing ? say(texts.numberMissing) : number;
  return (
    <li>
      <p>
        <strong>{word}</strong> <DateText value={from} />
        {until === null ? null : (
          <>
            {' – '}
            <DateText value={until} />
          </>
        )}
        {place === '' ? '' : ` · ${place}`}
        {onCorrect === undefined ? null : (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<IconPencil size={14} stroke={1.5} />}
            aria-label={say(texts.correctOf, { measure: word, code })}
            onClick={onCorrect}
          >
            {say(texts.correct)}
          </Button>
        )}
      </p>
      <p className="rb-quiet">
        {missing ? <span className="rb-hold-missing">{paper}</span> : paper}
        {date === null ? null : (
          <>
            {paper === '' ? '' : ' · '}
            <DateText value={date} />
          </>
        )}
        {[authority, attachment === null ? '' : say(texts.withScan), notes]
          .filter((part) => part !== '')
          .map((part, index) => (index === 0 && paper === '' && date === null ? part : ` · ${part}`))
          .join('')}
      </p>
    </li>
  );
}
