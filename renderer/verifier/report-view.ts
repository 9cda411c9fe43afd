import type { BundleReport, BundleSubject, CheckOutcome, CheckResult, Verdict } from '#shared/bundle/report.ts';
import { checkTexts } from '#shared/text/checks.ts';
import { formatTime } from '#shared/text/dates.ts';
import { verifierTexts as texts } from '#shared/text/screens/verifier.ts';
import { stageTexts } from '#shared/text/terms.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';
import { groupProblems, isNoBundle, verdictText, type ProblemGroup } from '#shared/text/verification.ts';
import { button, element } from './dom.ts';
import { sealedView, type Secrets } from './sealed-view.ts';

const results: Readonly<Record<CheckResult, { readonly sign: string; readonly text: Text }>> = {
  passed: { sign: '✓', text: texts.passed },
  failed: { sign: '✗', text: texts.failed },
  'not-possible': { sign: '–', text: texts.notPossible },
};

const classNames: Readonly<Record<Verdict, string>> = {
  whole: 'whole',
  'whole-but-untrusted-signer': 'untrusted',
  broken: 'broken',
};

/** The verdict first, then what the bundle is and what it keeps under seal, then every check; failed checks come before the others. */
export function reportView(report: BundleReport, secrets: Secrets, language: Language): HTMLElement {
  const nothing = isNoBundle(report.checks);
  const banner = bannerView(report, nothing ? 'none' : classNames[report.verdict], language);
  // Checks that had nothing to look at tell nobody who chose the wrong thing what to do.
  if (nothing) return element('section', '', banner);
  const ordered = [...report.checks].sort((a, b) => Number(b.result === 'failed') - Number(a.result === 'failed'));
  const view = element('section', '', banner);
  if (report.subject !== null) view.append(subjectView(report.subject, report.verdict, language));
  if (report.sealed.length > 0) view.append(sealedView(report, secrets, language));
  view.append(
    element('h2', '', say(language, texts.checks)),
    element('ul', 'checks', ...ordered.map((outcome) => checkView(outcome, language))),
  );
  view.append(
    button(say(language, texts.print), '', () => {
      window.print();
    }),
  );
  return view;
}

function bannerView(report: BundleReport, look: string, language: Language): HTMLElement {
  const { title, lead } = verdictText(report);
  const heading = element('h2', '', say(language, title));
  const banner = element('section', `verdict ${look}`, heading, element('p', '', say(language, lead)));
  banner.setAttribute('role', report.verdict === 'broken' ? 'alert' : 'status');
  banner.dataset['verdict'] = report.verdict;
  return banner;
}

function subjectView(subject: BundleSubject, verdict: Verdict, language: Language): HTMLElement {
  const stage = stageTexts[subject.stage as keyof typeof stageTexts] as Text | undefined;
  const facts: readonly (readonly [Text, string])[] = [
    [texts.subjectCase, subject.caseNumber],
    [texts.subjectUnit, subject.unit],
    [texts.subjectStage, stage === undefined ? subject.stage : say(language, stage)],
    [texts.subjectVersion, String(subject.version)],
    [texts.subjectCreated, formatTime(language, subject.createdAt)],
    [texts.subjectItems, String(subject.items)],
    [texts.subjectFiles, String(subject.files)],
    [texts.subjectPosition, String(subject.treeSize)],
    [texts.subjectSigner, subject.signerKey],
  ];
  const list = element(
    'dl',
    '',
    ...facts.flatMap(([name, value]) => [element('dt', '', say(language, name)), element('dd', '', value)]),
  );
  const view = element('section', '');
  if (verdict === 'broken') view.append(element('p', 'quiet', say(language, texts.claimed)));
  view.append(list);
  return view;
}

function checkView({ check, result, problems }: CheckOutcome, language: Language): HTMLElement {
  const { title, explanation } = checkTexts[check];
  const mark = element('span', `mark ${result}`, `${results[result].sign} ${say(language, results[result].text)}`);
  const view = element(
    'li',
    '',
    mark,
    element('strong', '', say(language, title)),
    element('p', 'quiet', say(language, explanation)),
  );
  view.dataset['check'] = check;
  view.dataset['result'] = result;
  if (problems.length === 0) return view;
  view.append(element('ul', 'problems', ...groupProblems(language, problems).map((group) => problemView(group))));
  return view;
}

function problemView({ sentence, about, places }: ProblemGroup): HTMLElement {
  const where = [...(about === '' ? [] : [element('code', '', about)]), ...(places === '' ? [] : [` ${places}`])];
  return element('li', '', ...where, ` ${sentence}`);
}
