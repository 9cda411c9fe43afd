import type { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import type { CourtApplication } from '#shared/contract/court.ts';
import { shortText } from '#shared/domain/text.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { todayHere } from '../../effects/clock.ts';
import type { Say } from '../../ui/language/language.tsx';
import { itemsOfSeizure, mayApply, type CourtCase } from './court-words.ts';
import { paperDate, problemAt, seizedOn } from './paper-dates.ts';

const typed = contract['court.apply'].input
  .omit({ case: true, attachment: true, again: true })
  .extend({ number: shortText, date: paperDate });
export type ApplicationForm = z.output<typeof typed>;

/** Leave comes before the seizure, approval after it, a re-application after the refusal. */
export function applicationSchema({ view }: CourtCase, again: CourtApplication | null) {
  return typed.superRefine(({ kind, seizure, date }, context) => {
    const seized = seizedOn(view, seizure);
    const refused = again?.decision?.date ?? null;
    if (kind === 'approval' && seizure === null && again === null)
      context.addIssue({ code: 'custom', path: ['seizure'], message: 'required' });
    if (refused !== null && date < refused) context.addIssue(problemAt('date', 'before-refusal'));
    else if (seized === null) return;
    else if (kind === 'approval' && date < seized) context.addIssue(problemAt('date', 'before-seizure'));
    else if (kind === 'leave' && date > seized) context.addIssue(problemAt('date', 'after-seizure'));
  });
}

/** What is known already: the seizure that was pressed on, the refused application, where the last one went. */
export function applicationDefaults(
  known: CourtCase,
  again: CourtApplication | null,
  wanted: string | null,
  say: Say,
): ApplicationForm {
  const { view, court } = known;
  const common = { number: '', date: todayHere(), items: [], reason: '' };
  if (again !== null) {
    const { kind, seizure, warrant, scope } = again;
    return { ...common, kind, seizure, warrant, scope, court: again.court };
  }
  const only = view.seizures.length === 1 ? view.seizures[0] : undefined;
  const asked = wanted ?? court.groups.find(({ standing }) => standing.reason === 'not-asked')?.seizure;
  const seizure = view.seizures.find((each) => each.seizure === asked) ?? only;
  const order = view.warrants.findLast(({ kind }) => kind === 'seizure-order' || kind === 'search-order');
  return {
    ...common,
    kind: seizure === undefined ? 'leave' : 'approval',
    seizure: seizure?.seizure ?? null,
    items: stillToAsk(known, seizure?.seizure ?? null),
    warrant: seizure === undefined ? (order?.warrant ?? null) : null,
    court: court.applications.at(-1)?.court ?? '',
    scope: {
      place: seizure?.place ?? '',
      kinds: '',
      count: seizure === undefined ? '' : say(texts.countDefault, { count: seizure.items }),
      value: '',
    },
  };
}

/** Items of the seizure that the court can still be asked for; none named when that is all of them. */
function stillToAsk({ court }: CourtCase, seizure: string | null): string[] {
  const groups = court.groups.filter((group) => group.seizure === seizure);
  const open = groups.filter(({ standing }) => mayApply.has(standing.reason));
  if (open.length === groups.length || open.length === 0) return [];
  return open.flatMap(({ items }) => items.map(({ item }) => item));
}

/** The items that may be named: of the seizure, or of the refused application. */
export function itemsToChoose({ court }: CourtCase, seizure: string | null, again: CourtApplication | null) {
  if (again === null || again.items.length === 0) return itemsOfSeizure(court, seizure);
  const asked = new Set(again.items);
  return court.groups.flatMap(({ items }) => items.filter(({ item }) => asked.has(item)));
}
