import { isAlarming } from '#shared/contract/backup.ts';
import type { Output } from '#shared/contract/contract.ts';
import { sayFinding } from '#shared/text/audit-finding.ts';
import { backupTexts as texts } from '#shared/text/screens/backup.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';

type Drilled = Output<'backup.drill'>;

/** Where the file lies, and what to do with it now. */
export function MadeNotice({ outcome }: { readonly outcome: Output<'backup.make'> }) {
  const say = useSay();
  const language = useLanguage();
  const { made, missing } = outcome;
  return (
    <>
      <Notice tone="done" title={say(texts.madeTitle)}>
        <p>
          {say(texts.madeWhere, {
            path: outcome.path,
            entries: formatCount(language, made.treeSize),
            attachments: formatCount(language, made.attachments),
            size: formatBytes(language, made.bytes),
          })}
        </p>
        <p>{say(texts.madeNext)}</p>
        <HashText value={made.sha256} what={say(texts.digestOf)} />
      </Notice>
      {missing === 0 ? null : (
        <Notice tone="alarm">{say(texts.madeMissing, { count: formatCount(language, missing) })}</Notice>
      )}
    </>
  );
}

const headTexts = {
  same: texts.headSame,
  extends: texts.headExtends,
  'rolled-back': texts.headRolledBack,
  'probably-rolled-back': texts.headProbablyRolledBack,
  forked: texts.headForked,
} as const;

/** Whether the file can be relied on; and, by itself, how it stands to the open catalogue. */
export function DrilledNotice({ outcome }: { readonly outcome: Drilled }) {
  const say = useSay();
  const language = useLanguage();
  const { comparison, findings, found } = outcome;
  const good = outcome.result === 'good';
  const count = (value: number) => formatCount(language, value);
  const serious = isAlarming(comparison);
  const apart = Math.abs(comparison.ours.treeSize - comparison.theirs.treeSize);
  const head = say(headTexts[comparison.result], { count: count(apart) });
  return (
    <>
      {good ? (
        <Notice tone="done" title={say(texts.drillGoodTitle)}>
          <p>
            {say(texts.drillGood, {
              entries: count(outcome.entries),
              attachments: count(outcome.attachments),
              restricted: count(outcome.restricted),
            })}
          </p>
          {serious ? null : <p>{head}</p>}
        </Notice>
      ) : (
        <Notice tone="alarm" title={say(texts.drillBadTitle)}>
          <p>{say(texts.drillBad, { count: count(found) })}</p>
          <Findings findings={findings} />
        </Notice>
      )}
      {serious ? (
        <Notice tone="alarm" title={say(texts.drillHead)}>
          {head}
        </Notice>
      ) : null}
    </>
  );
}

const shownFindings = 5;

function Findings({ findings }: { readonly findings: Drilled['findings'] }) {
  const language = useLanguage();
  return (
    <ul className="rb-drill-findings">
      {findings.slice(0, shownFindings).map((finding) => (
        <li key={`${finding.code}/${finding.table}/${finding.row}`}>
          {finding.table === '' ? null : (
            <span className="rb-mono">
              {finding.table} {finding.row}{' '}
            </span>
          )}
          {sayFinding(language, finding)}
        </li>
      ))}
    </ul>
  );
}
