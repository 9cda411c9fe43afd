import { IconFileText, IconMailPlus } from '@tabler/icons-react';
import type { Output } from '#shared/contract/contract.ts';
import { formatDate } from '#shared/text/dates.ts';
import { deskTexts, letterTexts as texts } from '#shared/text/screens/desk.ts';
import { paperKindTexts } from '#shared/text/stages.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useMay } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useLanguage, useSay, type Say } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import './letters.css';

type Letter = Output<'papers.list'>[number];

/** Papers of a case that are neither orders nor of the court, the newest first. */
export function Letters({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const { go } = useNavigation();
  const mayRecord = useMay('record-case');
  const { data: letters, failure, refetch } = useCatalogueQuery('papers.list', { case: caseId });
  const { data: view } = useCatalogueQuery('cases.get', { case: caseId });
  const orders = new Map(view?.warrants.map(({ warrant, number }) => [warrant, number]));
  const { data: court } = useCatalogueQuery('court.list', { case: caseId });
  const numbers = new Map(court?.groups.flatMap(({ items }) => items.map(({ item, number }) => [item, number])));
  const add = mayRecord ? (
    <ActionButton
      id="case.letter"
      label={texts.add}
      keys="Alt+Y"
      icon={<IconMailPlus size={16} stroke={1.5} />}
      onRun={() => {
        go({ screen: 'letter-new', case: caseId });
      }}
    />
  ) : undefined;
  return (
    <section className="rb-letters">
      <div className="rb-letters-head">
        <div>
          <h2>{say(texts.title)}</h2>
          <p className="rb-quiet">{say(texts.about)}</p>
        </div>
        {letters?.length === 0 ? null : add}
      </div>
      <ErrorNotice failure={failure} onRetry={refetch} />
      {letters?.length === 0 ? (
        <EmptyState icon={<IconFileText size={32} stroke={1.2} />} sentence={say(texts.empty)} action={add} />
      ) : null}
      <ul>
        {letters
          ?.toSorted((one, other) => other.date.localeCompare(one.date))
          .map((letter) => (
            <LetterLine key={letter.paper} letter={letter} numbers={numbers} orders={orders} />
          ))}
      </ul>
    </section>
  );
}

const mostNumbers = 6;

function aboutLine(all: readonly string[], say: Say): string {
  const numbers = all.slice(0, mostNumbers).join(', ');
  const count = all.length - mostNumbers;
  return count > 0 ? say(texts.aboutMore, { numbers, count }) : say(texts.aboutItems, { numbers });
}

interface LetterLineProps {
  readonly letter: Letter;
  /** Of the items of the case. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Numbers of the orders of the case. */
  readonly orders: ReadonlyMap<string, string>;
}

function LetterLine({ letter, numbers, orders }: LetterLineProps) {
  const say = useSay();
  const language = useLanguage();
  const { number, date, signer, addressee, sentOn, receivedOn, attachment, notes } = letter;
  const about = letter.items.flatMap((item) => numbers.get(item) ?? []);
  const order = orders.get(letter.warrant ?? '');
  const way = [
    ...(order === undefined ? [] : [say(texts.ofOrder, { number: order })]),
    ...(about.length === 0 ? [] : [aboutLine(about, say)]),
    ...(addressee === '' ? [] : [say(texts.sentTo, { addressee })]),
    ...(sentOn === null ? [] : [say(texts.sent, { date: formatDate(language, sentOn) })]),
    ...(receivedOn === null ? [] : [say(texts.received, { date: formatDate(language, receivedOn) })]),
  ];
  return (
    <li>
      <p>
        <strong>{say(paperKindTexts[letter.kind])}</strong>
        {number === '' ? '' : ` · ${number}`} · <DateText value={date} />
        {signer === '' ? '' : ` · ${signer}`}
      </p>
      {way.length === 0 ? null : <p className="rb-quiet">{way.join(', ')}</p>}
      {attachment === null ? null : <p className="rb-quiet">{say(deskTexts.scanThere)}</p>}
      {notes === '' ? null : <p className="rb-quiet">{notes}</p>}
    </li>
  );
}
