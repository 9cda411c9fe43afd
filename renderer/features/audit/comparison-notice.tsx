import type { HeadComparison } from '#shared/contract/backup.ts';
import { auditTexts as texts } from '#shared/text/screens/audit.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import type { Tone } from '../../ui/theme/tokens.ts';

const looks = {
  same: { tone: 'done', title: texts.sameTitle, text: texts.same },
  extends: { tone: 'done', title: texts.extendsTitle, text: texts.extends },
  'rolled-back': { tone: 'alarm', title: texts.rolledBackTitle, text: texts.rolledBack },
  'probably-rolled-back': {
    tone: 'alarm',
    title: texts.probablyRolledBackTitle,
    text: texts.probablyRolledBack,
  },
  forked: { tone: 'alarm', title: texts.forkedTitle, text: texts.forked },
} as const satisfies Record<HeadComparison['result'], { tone: Tone; title: object; text: object }>;

/** Five answers, in plain words; the bad ones are what a court would attack. */
export function ComparisonNotice({ comparison }: { readonly comparison: HeadComparison }) {
  const say = useSay();
  const language = useLanguage();
  const { theirs, ours } = comparison;
  const look = looks[comparison.result];
  const count = (value: number) => formatCount(language, value);
  return (
    <Notice tone={look.tone} title={say(look.title)}>
      <p>
        {say(look.text, {
          theirs: count(theirs.treeSize),
          ours: count(ours.treeSize),
          apart: count(Math.abs(ours.treeSize - theirs.treeSize)),
        })}
      </p>
      <dl className="rb-heads">
        {(
          [
            [texts.theirHead, theirs],
            [texts.ourHead, ours],
          ] as const
        ).map(([label, head]) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd>
              {say(texts.headEntries, { count: count(head.treeSize) })} ·{' '}
              <HashText value={head.rootHash} what={say(texts.root)} short copy={false} />
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
