import type { ReactNode } from 'react';
import type { FindView } from '#shared/contract/finds.ts';
import { findSourceTexts } from '#shared/text/finds.ts';
import { findTexts as texts } from '#shared/text/screens/finds.ts';
import type { Text } from '#shared/text/text.ts';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';

/** What was seen, where and when; what was left empty is not shown. Text of others stands apart, so that it turns nothing around it. */
export function FindFacts({ find }: { readonly find: FindView['find'] }) {
  const say = useSay();
  const mono = (value: string) => (value === '' ? '' : <bdi className="rb-mono">{value}</bdi>);
  const plain = (value: string) => (value === '' ? '' : <bdi>{value}</bdi>);
  const facts: readonly (readonly [Text, ReactNode])[] = [
    [texts.platform, plain(find.platform)],
    [texts.handleLabel, plain(find.handle)],
    [texts.userIdLabel, mono(find.userId)],
    [texts.linkLabel, mono(find.link)],
    [texts.placeLabel, plain(find.place)],
    [texts.atLabel, <DateText key="at" value={find.at} />],
    [texts.seen, find.seen.join(', ')],
    [texts.sourceLabel, say(findSourceTexts[find.source])],
    [texts.notesLabel, plain(find.notes)],
  ];
  return (
    <dl className="rb-find-facts">
      {facts.map(([label, value]) =>
        value === '' ? null : (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
