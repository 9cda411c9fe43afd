import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { CaseView } from '#shared/contract/cases.ts';
import { formatTime } from '#shared/text/dates.ts';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { urgentGroundTexts } from '#shared/text/terms.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { HeadFields, type HeadFormState } from './head-fields.tsx';
import { headSchema, type HeadForm } from './seizure-form.ts';

export interface HeadFold {
  readonly folded: boolean;
  /** Only what is whole is folded: what is wrong or wanting must be in sight. */
  readonly whole: boolean;
  readonly turn: () => void;
  /** The fields stand there when this comes back, so that the focus can go to one. */
  readonly unfold: () => void;
}

export function useHeadFold(head: HeadForm): HeadFold {
  const [wanted, setWanted] = useState(false);
  const whole = headSchema.safeParse(head).success && (head.warrant !== '' || head.urgentGround !== '');
  const folded = wanted && whole;
  return {
    folded,
    whole,
    turn: () => {
      setWanted(!folded);
    },
    unfold: () => {
      flushSync(() => {
        setWanted(false);
      });
    },
  };
}

interface HeadSectionProps {
  readonly form: HeadFormState;
  readonly view: CaseView;
  readonly head: HeadForm;
  readonly fold: HeadFold;
}

/** The head of the seizure; once it is filled in, it folds into one line and leaves the place to the items. */
export function HeadSection({ form, view, head, fold: { folded, whole, turn } }: HeadSectionProps) {
  const say = useSay();
  const words = say(folded ? texts.unfoldHead : texts.foldHead);
  return (
    <section className="rb-seizure-head-section" aria-label={say(texts.head)}>
      {folded ? <HeadLine view={view} head={head} /> : null}
      <ActionIcon
        className="rb-seizure-fold"
        aria-label={words}
        title={words}
        aria-expanded={!folded}
        variant="subtle"
        color="gray"
        disabled={!whole}
        onClick={turn}
      >
        {folded ? <IconChevronDown size={16} stroke={1.5} /> : <IconChevronUp size={16} stroke={1.5} />}
      </ActionIcon>
      <div hidden={folded}>
        <HeadFields form={form} view={view} />
      </div>
    </section>
  );
}

/** Everything of the head that was filled in, in the order of its fields. */
function HeadLine({ view, head }: Pick<HeadSectionProps, 'view' | 'head'>) {
  const say = useSay();
  const language = useLanguage();
  const paper = view.warrants.find(({ warrant }) => warrant === head.warrant);
  const authority = paper?.number ?? (head.urgentGround === '' ? '' : say(urgentGroundTexts[head.urgentGround]));
  const people = [head.holder, ...head.officers, ...head.witnesses, head.villageHead];
  const parts = [head.place, formatTime(language, head.at), authority, people.filter(isSaid).join(', ')];
  const papers = [head.recordNumber, head.receiptNumber, head.refusedToSign, head.notes];
  return <p className="rb-seizure-head-line">{[...parts, ...papers].filter(isSaid).join(' · ')}</p>;
}

function isSaid(words: string): boolean {
  return words.trim() !== '';
}
