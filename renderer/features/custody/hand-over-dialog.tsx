import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { contract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { ItemRow } from '#shared/contract/items.ts';
import { formatDate } from '#shared/text/dates.ts';
import { legalReasonTexts } from '#shared/text/legal.ts';
import { printable } from '#shared/text/printable.ts';
import { actTexts as texts } from '#shared/text/screens/custody.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useSession } from '../../bridge/session.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { ActFrame, type ActDialogProps } from './act-dialog.tsx';
import { Parties, party } from './custody-dialogs.tsx';
import { idsOf, useAct } from './use-act.ts';
import './custody.css';

const handOver = contract['custody.hand-over'].input.omit({ items: true });

type Barred = ReadonlyMap<string, Output<'custody.barred'>[number]>;

/** What a court refused is left out beforehand, so that all others go in one step. */
export function HandOverDialog(props: ActDialogProps) {
  const { user } = useSession();
  const { data, failure, refetch } = useCatalogueQuery('custody.barred', { items: idsOf(props.items) });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const barred: Barred = new Map(data?.map((each) => [each.item, each]));
  const going = props.items.filter(({ item }) => !barred.has(item) && !left.has(item));
  const { form, dirty, run } = useAct('custody.hand-over', handOver, { ...party, releasedBy: user.name }, (values) => ({
    ...values,
    items: idsOf(going),
  }));
  const toggle = (item: string) => {
    const next = new Set(left);
    if (!next.delete(item)) next.add(item);
    setLeft(next);
  };
  return (
    <ActFrame
      {...props}
      items={going}
      name="handOver"
      dirty={dirty || left.size > 0}
      run={run}
      disabled={data === undefined || going.length === 0}
      wide={barred.size > 0}
    >
      <ErrorNotice failure={failure} onRetry={refetch} />
      {barred.size === 0 ? null : <GoingItems items={props.items} barred={barred} left={left} onToggle={toggle} />}
      <Parties control={form.control} autoFocus />
    </ActFrame>
  );
}

interface GoingItemsProps {
  readonly items: readonly ItemRow[];
  readonly barred: Barred;
  /** What somebody took out by hand. */
  readonly left: ReadonlySet<string>;
  readonly onToggle: (item: string) => void;
}

function GoingItems({ items, barred, left, onToggle }: GoingItemsProps) {
  const say = useSay();
  const language = useLanguage();
  const why = (item: string) => {
    const bar = barred.get(item);
    if (bar === undefined) return undefined;
    const reason = say(legalReasonTexts[bar.reason]);
    const { paper } = bar;
    if (paper === null) return reason;
    return say(texts.barredBy, {
      reason,
      number: printable(paper.number),
      date: formatDate(language, paper.date),
    });
  };
  return (
    <fieldset className="rb-going">
      <legend>{say(texts.handOverWhich)}</legend>
      <p className="rb-quiet">{say(texts.handOverBarred)}</p>
      <div className="rb-going-items">
        {items.map(({ item, number, description }) => (
          <Checkbox
            key={item}
            label={`${number} · ${printable(description)}`}
            description={why(item)}
            checked={!barred.has(item) && !left.has(item)}
            disabled={barred.has(item)}
            onChange={() => {
              onToggle(item);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
