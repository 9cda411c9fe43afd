import type { CaseView } from '#shared/contract/cases.ts';
import type { CourtApplication, CourtView } from '#shared/contract/court.ts';
import type { DutyRow } from '#shared/contract/duties.ts';
import type { LegalReason } from '#shared/domain/legal/states.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { formatDate } from '#shared/text/dates.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import type { Language } from '#shared/text/text.ts';
import type { Say } from '../../ui/language/language.tsx';

export type Group = CourtView['groups'][number];
export type NamedItem = Group['items'][number];

/** Everything that the papers of a case are told from. */
export interface CourtCase {
  readonly view: CaseView;
  readonly court: CourtView;
  readonly duties: readonly DutyRow[];
}

type About = Pick<CourtView['rulings'][number], 'seizure' | 'items'> & { readonly warrant?: string | null };

/** Items of a seizure, whatever they stand on, in the order of their numbers. */
export function itemsOfSeizure({ groups }: CourtView, seizure: string | null): NamedItem[] {
  const items = groups.filter((group) => group.seizure === seizure).flatMap((group) => group.items);
  return items.sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}

/** Items that an application is about: by name, all of its seizure, or all that was seized later under its order. */
export function itemsAbout({ view, court }: Pick<CourtCase, 'view' | 'court'>, asked: CourtApplication): NamedItem[] {
  if (asked.items.length > 0) {
    const named = new Set(asked.items);
    return court.groups.flatMap(({ items }) => items.filter(({ item }) => named.has(item)));
  }
  if (asked.seizure !== null || asked.warrant === null) return itemsOfSeizure(court, asked.seizure);
  return view.seizures
    .filter(({ warrant, at }) => warrant === asked.warrant && asked.date <= localDate(at))
    .flatMap(({ seizure }) => itemsOfSeizure(court, seizure));
}

/** Which things a paper is about, in words that stand in the middle of a sentence. */
export function thingsOf({ view, court }: Pick<CourtCase, 'view' | 'court'>, about: About, say: Say): string {
  if (about.items.length > 0) {
    const named = new Set(about.items);
    const numbers = court.groups.flatMap(({ items }) => items.filter(({ item }) => named.has(item)));
    return numbersOf(numbers, say);
  }
  const seizure = view.seizures.find((each) => each.seizure === about.seizure);
  if (seizure !== undefined) return say(texts.wholeSeizure, { place: seizure.place });
  const order = view.warrants.find(({ warrant }) => warrant === about.warrant);
  return order === undefined ? say(texts.forCase) : say(texts.forOrder, { number: order.number });
}

const shown = 6;

export function numbersOf(items: readonly NamedItem[], say: Say): string {
  const words = items.slice(0, shown).map(({ number }) => number);
  if (items.length > shown) return `${words.join(', ')} ${say(texts.moreItems, { count: items.length - shown })}`;
  return words.join(', ');
}

/** The seizure that a paper is about, by itself or by its first item. */
export function seizureOf({ groups }: CourtView, { seizure, items }: About): string | null {
  if (seizure !== null) return seizure;
  return groups.find((group) => group.items.some(({ item }) => item === items[0]))?.seizure ?? null;
}

export function seizureLine(seizure: CaseView['seizures'][number], say: Say, language: Language): string {
  const date = formatDate(language, localDate(seizure.at));
  return say(texts.seizureLine, { place: seizure.place, date, count: seizure.items });
}

/** The clock of asking for approval of a seizure; undefined where the unit does not keep it, or its code gives no days. */
export function approvalDuty(duties: readonly DutyRow[], seizure: string | null): DutyRow | undefined {
  return duties.find(({ rule, about }) => rule === 'R3' && about.seizure === seizure && seizure !== null);
}

/** Its last day when a paper of that date comes too late. */
export function lateFor(duty: DutyRow | undefined, date: string): string | null {
  const dueOn = duty?.due?.dueOn;
  return dueOn !== undefined && date > dueOn ? dueOn : null;
}

/** The clock that runs for things that stand so: of the seizure itself, or of an application they rest on. */
export function clockOf(duties: readonly DutyRow[], { seizure, standing }: Group): DutyRow | undefined {
  const rules = clocks[standing.reason];
  if (rules === undefined) return undefined;
  const papers = new Set(standing.basis.map(({ id }) => id));
  const running = duties.filter(
    ({ rule, state, about }) =>
      rules.includes(rule) &&
      state !== 'cleared' &&
      (about.application === null ? about.seizure === seizure : papers.has(about.application)),
  );
  return running.at(-1);
}

const clocks: Partial<Record<Group['standing']['reason'], readonly DutyRow['rule'][]>> = {
  'order-without-leave': ['R1'],
  'leave-undecided': ['R2', 'R1'],
  'not-asked': ['R3'],
  asked: ['R4'],
  'approval-refused': ['R5'],
  'asked-again': ['R4'],
  'refused-again': ['R5'],
};

/** What the court can still be asked for in a first application; the rest is done at the application itself. */
export const mayApply: ReadonlySet<LegalReason> = new Set([
  'order-without-leave',
  'leave-refused',
  'no-paper',
  'not-asked',
  'refused-without-rule',
]);
