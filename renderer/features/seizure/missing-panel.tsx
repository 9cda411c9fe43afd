import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { memo } from 'react';
import type { Missing } from '#shared/domain/seizure/missing.ts';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { missingEffectTexts, missingPlaceTexts, missingTexts } from '#shared/text/seizing.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import type { WrongLine } from './use-wrong.ts';
import './missing-panel.css';

export interface MissingPanelProps {
  readonly wrong: readonly WrongLine[];
  readonly onGoWrong: (line: WrongLine) => void;
  readonly missing: readonly Missing[];
  readonly onGo: (missing: Missing) => void;
}

/** Lines of wrong cells that fit beside the grid; the rest come up as these are put right. */
const mostWrong = 8;

interface Group {
  readonly first: Missing;
  readonly count: number;
}

/** Everything that is wrong, then one line for each thing that is missing, however many items miss it: it leads to the first of them. */
export const MissingPanel = memo(function MissingPanel({ wrong, onGoWrong, missing, onGo }: MissingPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const groups = groupsOf(missing);
  return (
    <section className="rb-missing" aria-labelledby="rb-missing-title">
      <h2 id="rb-missing-title">{say(texts.missing)}</h2>
      {groups.length === 0 && wrong.length === 0 ? (
        <p className="rb-missing-none">
          <IconCircleCheck size={18} stroke={1.5} aria-hidden />
          {say(texts.nothingMissing)}
        </p>
      ) : null}
      <ul>
        {wrong.slice(0, mostWrong).map((line) => (
          <li key={line.words}>
            <WrongButton line={line} onGo={onGoWrong} />
          </li>
        ))}
        {wrong.length > mostWrong ? (
          <li className="rb-missing-more">
            {say(texts.moreWrong, { count: formatCount(language, wrong.length - mostWrong) })}
          </li>
        ) : null}
        {groups.map((group) => (
          <li key={group.first.code}>
            <Line group={group} onGo={onGo} />
          </li>
        ))}
      </ul>
    </section>
  );
});

interface WrongButtonProps {
  readonly line: WrongLine;
  readonly onGo: MissingPanelProps['onGoWrong'];
}

function WrongButton({ line, onGo }: WrongButtonProps) {
  const say = useSay();
  return (
    <button
      type="button"
      className="rb-missing-line rb-missing-needed"
      onClick={() => {
        onGo(line);
      }}
    >
      <IconAlertCircle size={16} stroke={1.5} aria-hidden />
      <span>
        {line.words}
        <span className="rb-missing-why">{say(texts.wrongHere)}</span>
      </span>
    </button>
  );
}

function Line({ group: { first, count }, onGo }: { readonly group: Group; readonly onGo: MissingPanelProps['onGo'] }) {
  const say = useSay();
  const language = useLanguage();
  const needed = first.effect === 'needed';
  const what = say(missingTexts[first.code]);
  const Icon = needed ? IconAlertCircle : IconInfoCircle;
  return (
    <button
      type="button"
      className={`rb-missing-line ${needed ? 'rb-missing-needed' : ''}`}
      onClick={() => {
        onGo(first);
      }}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
      <span>
        {first.item === null ? what : say(texts.missingMany, { what, count: formatCount(language, count) })}
        <span className="rb-missing-why">
          {say(missingEffectTexts[first.effect])} · {say(missingPlaceTexts[first.place])}
          {first.item === null ? '' : ` · ${first.item}`}
        </span>
      </span>
    </button>
  );
}

function groupsOf(missing: readonly Missing[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const each of missing) {
    const before = groups.get(each.code);
    groups.set(each.code, { first: before?.first ?? each, count: (before?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => order(a.first) - order(b.first));
}

function order({ effect, item }: Missing): number {
  return (effect === 'needed' ? 0 : 2) + (item === null ? 0 : 1);
}
