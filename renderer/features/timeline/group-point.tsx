import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { TimelineEntry } from '#shared/contract/items.ts';
import { timelineTexts as texts } from '#shared/text/screens/items.ts';
import { EntryFields } from '../../ui/entry/entry-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { sharedData } from './groups.ts';

const shownNumbers = 8;

interface GroupPointProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly group: readonly [TimelineEntry, ...TimelineEntry[]];
  /** The entries one by one, when they are asked for. */
  readonly children: ReactNode;
}

/** One act on several items as one point; every entry of it can still be seen, because each is signed on its own. */
export function GroupPoint({ title, icon, group, children }: GroupPointProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [first] = group;
  const numbers = group.flatMap((entry) => entry.itemNumber ?? []);
  const more = numbers.length - shownNumbers;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <li className="rb-point" data-type={first.type}>
        <span className="rb-point-mark" aria-hidden>
          {icon}
        </span>
        <div className="rb-point-body">
          <div className="rb-point-head">
            <button
              type="button"
              className="rb-group-button"
              aria-expanded={open}
              onClick={() => {
                setOpen(!open);
              }}
            >
              <Chevron size={16} stroke={1.5} aria-hidden />
              <strong>{title}</strong> · {say(texts.groupCount, { count: group.length })}
            </button>
            <span className="rb-quiet">
              {say(texts.recordedAt)} <DateText value={first.at} />
            </span>
          </div>
          <p>
            <span className="rb-mono">{numbers.slice(0, shownNumbers).join(', ')}</span>
            {more > 0 ? ` ${say(texts.groupMore, { count: more })}` : ''}
          </p>
          <EntryFields type={first.type} data={sharedData(first)} names={first.names} />
          <p className="rb-quiet">
            {say(texts.by, { name: first.byName })} ·{' '}
            {say(texts.entries, { first: first.seq, last: group.at(-1)?.seq ?? first.seq })}
          </p>
        </div>
      </li>
      {open ? children : null}
    </>
  );
}
