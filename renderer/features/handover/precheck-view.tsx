import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import { precheckTexts, sayFindingAbout, severityTexts } from '#shared/text/precheck.ts';
import { handoverTexts as texts } from '#shared/text/screens/handover.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { Badge } from '../../ui/state/badge.tsx';

type Precheck = Output<'handover.precheck'>;
type Finding = Precheck['findings'][number];

const shownItems = 6;

interface Gap {
  readonly code: Finding['code'];
  readonly severity: Finding['severity'];
  readonly items: readonly { readonly item: string; readonly number: string }[];
  readonly about: Pick<Finding, 'paper' | 'image' | 'sets'>;
}

type Grouped = Pick<Finding, 'severity' | 'code' | 'paper' | 'image' | 'sets'>;

function keyOf({ severity, code, paper, image, sets }: Grouped): string {
  return JSON.stringify([severity, code, paper?.date, paper?.number, image, sets]);
}

/** One line a kind of gap and what it is about, what blocks first: thirty unsealed items are one thing to mend, not thirty. */
function gapsOf(findings: readonly Finding[]): Gap[] {
  const byCode = Map.groupBy(findings, keyOf);
  const gaps = [...byCode.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const { code, severity } = first;
    return [{ code, severity, about: first, items: group.flatMap(named) }];
  });
  return gaps.sort((a, b) => Number(b.severity === 'blocks') - Number(a.severity === 'blocks'));
}

function named({ item, number }: Finding): Gap['items'] {
  return item === null || number === null ? [] : [{ item, number }];
}

export function PrecheckView({ precheck }: { readonly precheck: Precheck }) {
  const say = useSay();
  const language = useLanguage();
  const gaps = gapsOf(precheck.findings);
  const blocking = gaps.filter((gap) => gap.severity === 'blocks').length;
  const summary = blocking > 0 ? texts.precheckBlocks : gaps.length > 0 ? texts.precheckWarns : texts.precheckClean;
  const count = (value: number) => formatCount(language, value);
  return (
    <section className="rb-precheck" tabIndex={-1}>
      <Notice tone={blocking > 0 ? 'alarm' : gaps.length > 0 ? 'soon' : 'done'} title={say(texts.precheck)}>
        {say(summary, { count: blocking > 0 ? blocking : gaps.length })}
        <br />
        {say(texts.counts, {
          items: count(precheck.items),
          attachments: count(precheck.attachments),
          files: count(precheck.files),
        })}
      </Notice>
      <ul className="rb-gaps">
        {gaps.map((gap) => (
          <GapLine key={keyOf({ ...gap.about, ...gap })} gap={gap} />
        ))}
      </ul>
    </section>
  );
}

function GapLine({ gap }: { readonly gap: Gap }) {
  const say = useSay();
  const language = useLanguage();
  const text = precheckTexts[gap.code];
  const about = sayFindingAbout(language, gap.about);
  const more = gap.items.length - shownItems;
  return (
    <li className="rb-gap">
      <Badge
        tone={gap.severity === 'blocks' ? 'alarm' : 'soon'}
        icon={
          gap.severity === 'blocks' ? <IconBan size={14} stroke={1.5} /> : <IconAlertTriangle size={14} stroke={1.5} />
        }
      >
        {say(severityTexts[gap.severity])}
      </Badge>
      <div>
        <p>{say(text)}</p>
        <p className="rb-quiet">
          {gap.items.length === 0 ? say(texts.whole) : null}
          {gap.items.slice(0, shownItems).map(({ item, number }, index) => (
            <Fragment key={item}>
              {index === 0 ? '' : ', '}
              <ItemLink item={item} number={number} />
            </Fragment>
          ))}
          {more > 0 ? ` ${say(texts.moreItems, { count: more })}` : ''} ·{' '}
          {[about, say(text.article)].filter((part) => part !== '').join(' · ')}
        </p>
      </div>
    </li>
  );
}

/** Leads to the page of the item, where its standing, its papers and its custody are. */
function ItemLink({ item, number }: { readonly item: string; readonly number: string }) {
  const { go } = useNavigation();
  return (
    <button
      type="button"
      className="rb-number-link"
      onClick={() => {
        go({ screen: 'item', item });
      }}
    >
      {number}
    </button>
  );
}
