import type {
  BundleReport,
  BundleSubject,
  CheckOutcome,
  CheckResult,
  Problem,
  Verdict,
} from '#shared/bundle/report.ts';
import { checkTexts } from '#shared/text/checks.ts';
import { errorTexts } from '#shared/text/errors.ts';
import { verifierTexts as texts } from '#shared/text/screens/verifier.ts';
import { stageTexts } from '#shared/text/terms.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import { button, element } from './dom.ts';

export type Say = (text: Text, parameters?: TextParameters) => string;

const SHOWN_PROBLEMS = 50;

const verdicts: Readonly<Record<Verdict, { readonly className: string; readonly title: Text; readonly lead: Text }>> = {
  whole: { className: 'whole', title: texts.whole, lead: texts.wholeLead },
  'whole-but-untrusted-signer': { className: 'untrusted', title: texts.untrusted, lead: texts.untrustedLead },
  broken: { className: 'broken', title: texts.broken, lead: texts.brokenLead },
};

const results: Readonly<Record<CheckResult, { readonly sign: string; readonly text: Text }>> = {
  passed: { sign: '✓', text: texts.passed },
  failed: { sign: '✗', text: texts.failed },
  'not-possible': { sign: '–', text: texts.notPossible },
};

/** The verdict first, then what the bundle is, then every check; failed checks come before the others. */
export function reportView(report: BundleReport, say: Say): HTMLElement {
  const { className, title, lead } = verdicts[report.verdict];
  const banner = element('section', `verdict ${className}`, element('h2', '', say(title)), element('p', '', say(lead)));
  banner.setAttribute('role', report.verdict === 'broken' ? 'alert' : 'status');
  banner.dataset['verdict'] = report.verdict;
  const ordered = [...report.checks].sort((a, b) => Number(b.result === 'failed') - Number(a.result === 'failed'));
  const view = element('section', '', banner);
  if (report.subject !== null) view.append(subjectView(report.subject, report.verdict, say));
  view.append(
    element('h2', '', say(texts.checks)),
    element('ul', 'checks', ...ordered.map((outcome) => checkView(outcome, say))),
  );
  view.append(
    button(say(texts.print), '', () => {
      window.print();
    }),
  );
  return view;
}

function subjectView(subject: BundleSubject, verdict: Verdict, say: Say): HTMLElement {
  const stage = stageTexts[subject.stage as keyof typeof stageTexts] as Text | undefined;
  const facts: readonly (readonly [Text, string])[] = [
    [texts.subjectCase, subject.caseNumber],
    [texts.subjectUnit, subject.unit],
    [texts.subjectStage, stage === undefined ? subject.stage : say(stage)],
    [texts.subjectVersion, String(subject.version)],
    [texts.subjectCreated, subject.createdAt],
    [texts.subjectItems, String(subject.items)],
    [texts.subjectFiles, String(subject.files)],
    [texts.subjectSigner, subject.signerKey],
  ];
  const list = element(
    'dl',
    '',
    ...facts.flatMap(([name, value]) => [element('dt', '', say(name)), element('dd', '', value)]),
  );
  const view = element('section', '');
  if (verdict === 'broken') view.append(element('p', 'quiet', say(texts.claimed)));
  view.append(list);
  return view;
}

function checkView({ check, result, problems }: CheckOutcome, say: Say): HTMLElement {
  const { title, explanation } = checkTexts[check];
  const mark = element('span', `mark ${result}`, `${results[result].sign} ${say(results[result].text)}`);
  const view = element('li', '', mark, element('strong', '', say(title)), element('p', 'quiet', say(explanation)));
  view.dataset['check'] = check;
  view.dataset['result'] = result;
  if (problems.length === 0) return view;
  const list = element(
    'ul',
    'problems',
    ...problems.slice(0, SHOWN_PROBLEMS).map((problem) => problemView(problem, say)),
  );
  if (problems.length > SHOWN_PROBLEMS)
    list.append(element('li', '', say(texts.moreProblems, { count: problems.length - SHOWN_PROBLEMS })));
  view.append(list);
  return view;
}

function problemView({ code, details }: Problem, say: Say): HTMLElement {
  const parameters = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]));
  const sentence = errorTexts[code as keyof typeof errorTexts] as Text | undefined;
  const place = parameters['file'] ?? Object.values(parameters).join(', ');
  return element('li', '', element('code', '', place), ` ${sentence === undefined ? code : say(sentence, parameters)}`);
}
