import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCopy,
  IconFileUnknown,
  IconHelpCircle,
  IconShieldCheck,
  IconShieldQuestion,
  IconShieldX,
} from '@tabler/icons-react';
import type { VerificationReport } from '#shared/contract/handover.ts';
import { checkResultTexts } from '#shared/text/checks.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { verifierTexts } from '#shared/text/screens/verifier.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { groupProblems, isNoBundle, sealedLine } from '#shared/text/verification.ts';
import { showToast } from '../../ui/feedback/toast.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { copyText } from '../../ui/text/clipboard.ts';
import { HashText } from '../../ui/text/hash-text.tsx';
import type { Tone } from '../../ui/theme/tokens.ts';
import { checkText, countResults, reportText, shownVerdict, subjectLines } from './report-text.ts';

type Check = VerificationReport['checks'][number];

const verdictLooks = {
  whole: { tone: 'done', icon: IconShieldCheck },
  'whole-but-untrusted-signer': { tone: 'soon', icon: IconShieldQuestion },
  broken: { tone: 'alarm', icon: IconShieldX },
} as const;
const noBundleLook = { tone: 'neutral', icon: IconFileUnknown } as const;

/** Whoever waited for a verdict, or comes back for it, sees it without looking for it. */
function showFirst(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: 'start' });
}

export interface ReportViewProps {
  readonly report: VerificationReport;
  readonly name: string;
  /** The signer key of the catalogue that is open. */
  readonly ownKey: string | null;
}

/** The verdict first and large, then what was verified, then every check; of what is no bundle there is nothing more to say. */
export function ReportView({ report, name, ownKey }: ReportViewProps) {
  const say = useSay();
  return (
    <section ref={showFirst} className="rb-report" aria-label={say(verifyTexts.result, { name })}>
      <VerdictView report={report} name={name} ownKey={ownKey} />
      {isNoBundle(report.checks) ? null : <Found report={report} name={name} ownKey={ownKey} />}
    </section>
  );
}

function VerdictView({ report, name, ownKey }: ReportViewProps) {
  const say = useSay();
  const { tone, icon: Icon } = isNoBundle(report.checks) ? noBundleLook : verdictLooks[report.verdict];
  const { title, lead } = shownVerdict(report, ownKey);
  return (
    <div className={`rb-verdict rb-tone-${tone}`} role={report.verdict === 'broken' ? 'alert' : 'status'}>
      <Icon size={40} stroke={1.5} aria-hidden />
      <div>
        <h2>{say(title)}</h2>
        <p>{say(lead)}</p>
        <p className="rb-verdict-name">{say(verifyTexts.result, { name })}</p>
      </div>
    </div>
  );
}

function Found({ report, name, ownKey }: ReportViewProps) {
  const say = useSay();
  const language = useLanguage();
  const copy = () => {
    const copied = copyText(reportText(language, name, report, ownKey));
    showToast(copied ? { message: say(verifyTexts.copied) } : { message: say(kitTexts.copyFailed), tone: 'soon' });
  };
  return (
    <>
      {report.subject === null ? null : <SubjectView subject={report.subject} trusted={report.verdict === 'whole'} />}
      {report.sealed.length === 0 ? null : <SealedView entries={report.sealed} />}
      <div className="rb-report-head">
        <h3>{say(verifierTexts.checks)}</h3>
        <span className="rb-quiet">{say(verifyTexts.counts, countResults(report))}</span>
        <Button size="xs" variant="default" leftSection={<IconCopy size={16} stroke={1.5} />} onClick={copy}>
          {say(verifyTexts.copyReport)}
        </Button>
      </div>
      <div className="rb-checks">
        {report.checks.map((check) => (
          <CheckView key={check.check} check={check} />
        ))}
      </div>
    </>
  );
}

function SubjectView({
  subject,
  trusted,
}: {
  readonly subject: NonNullable<VerificationReport['subject']>;
  readonly trusted: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div>
      {trusted ? null : <p className="rb-quiet rb-claimed">{say(verifierTexts.claimed)}</p>}
      <dl className="rb-subject">
        {subjectLines(language, subject).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === subject.signerKey ? <HashText value={value} what={label} /> : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What is disclosed and what is not, by the codes of people. The values stand in the bundle alone: its PERIKSA.html shows them. */
function SealedView({ entries }: { readonly entries: VerificationReport['sealed'] }) {
  const language = useLanguage();
  const say = useSay();
  return (
    <div>
      <h3>{say(verifierTexts.sealedTitle)}</h3>
      <ul>
        {entries.map((entry) => (
          <li key={entry.seq}>{sealedLine(language, entry)}</li>
        ))}
      </ul>
    </div>
  );
}

const resultLooks: Readonly<Record<Check['result'], { readonly tone: Tone; readonly icon: typeof IconCircleCheck }>> = {
  passed: { tone: 'done', icon: IconCircleCheck },
  failed: { tone: 'alarm', icon: IconAlertTriangle },
  'not-possible': { tone: 'neutral', icon: IconHelpCircle },
};

/** More than these of one check say nothing new on a screen; the copied report has them all. */
const mostShown = 50;

function CheckView({ check }: { readonly check: Check }) {
  const say = useSay();
  const language = useLanguage();
  const { tone, icon: Icon } = resultLooks[check.result];
  const { title, explanation } = checkText(check.check);
  const groups = groupProblems(language, check.problems);
  const more = groups.length - mostShown;
  return (
    <details className="rb-check" open={check.result === 'failed'}>
      <summary>
        <Badge tone={tone} icon={<Icon size={14} stroke={1.5} />}>
          {say(checkResultTexts[check.result])}
        </Badge>
        <span>{say(title)}</span>
      </summary>
      <p>{say(explanation)}</p>
      {check.problems.length === 0 ? null : (
        <ul>
          {groups.slice(0, mostShown).map(({ code, sentence, about, places }, index) => (
            <li key={`${String(index)}${code}`}>
              {sentence} <span className="rb-mono rb-quiet">{[code, about, places].filter(Boolean).join(' ')}</span>
            </li>
          ))}
          {more > 0 ? <li>{say(verifierTexts.moreProblems, { count: formatCount(language, more) })}</li> : null}
        </ul>
      )}
    </details>
  );
}
