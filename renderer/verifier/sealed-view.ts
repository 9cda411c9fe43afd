import type { BundleReport, SealedEntry } from '#shared/bundle/report.ts';
import type { OpenedValue } from '#shared/bundle/verify/disclosures.ts';
import { formatDate } from '#shared/text/dates.ts';
import { verifierTexts as texts } from '#shared/text/screens/verifier.ts';
import { say, type Language } from '#shared/text/text.ts';
import { sealedField, sealedPerson, sealedState, sealedTitle } from '#shared/text/verification.ts';
import { button, element } from './dom.ts';

/** What a disclosing bundle opened, and whether it stands on the screen now. */
export interface Secrets {
  readonly values: readonly OpenedValue[];
  readonly shown: boolean;
  readonly toggle: () => void;
}

/**
 * People by their codes, and of each entry what is disclosed and what stays withheld. Values are covered until asked for,
 * stand under a mark that says what they are, are shown of no broken bundle, and are never printed with the result.
 */
export function sealedView(report: BundleReport, secrets: Secrets, language: Language): HTMLElement {
  const view = element(
    'section',
    'sealed',
    element('h2', '', say(language, texts.sealedTitle)),
    element('p', 'quiet', say(language, texts.sealedLead)),
  );
  if (secrets.values.length > 0) view.append(secretBanner(report, secrets, language));
  const shown = report.verdict !== 'broken' && secrets.shown ? secrets.values : [];
  for (const [code, entries] of byCode(report.sealed)) view.append(personView(code, entries, shown, language));
  return view;
}

function secretBanner(report: BundleReport, secrets: Secrets, language: Language): HTMLElement {
  const banner = element(
    'div',
    'secret',
    element('strong', '', say(language, texts.secretMark)),
    element('p', '', say(language, texts.secretLead)),
  );
  if (report.verdict === 'broken') banner.append(element('p', '', say(language, texts.secretBroken)));
  else
    banner.append(button(say(language, secrets.shown ? texts.hideSecret : texts.showSecret), 'reveal', secrets.toggle));
  return banner;
}

function byCode(entries: readonly SealedEntry[]): ReadonlyMap<string, readonly SealedEntry[]> {
  const people = new Map<string, SealedEntry[]>();
  for (const entry of entries) people.set(entry.code, [...(people.get(entry.code) ?? []), entry]);
  return people;
}

function personView(
  code: string,
  entries: readonly SealedEntry[],
  shown: readonly OpenedValue[],
  language: Language,
): HTMLElement {
  const [first] = entries;
  const [name, standing] = first === undefined ? [code, ''] : sealedPerson(language, first);
  const view = element('article', 'person', element('h3', '', `${name} `, element('span', 'quiet', standing)));
  view.dataset['person'] = code;
  view.append(...entries.map((entry) => entryView(entry, shown, language)));
  return view;
}

function entryView(entry: SealedEntry, shown: readonly OpenedValue[], language: Language): HTMLElement {
  const view = element(
    'div',
    '',
    element('strong', '', sealedTitle(language, entry)),
    element('p', 'quiet', sealedState(language, entry)),
  );
  const values = entry.fields.flatMap(({ name }) =>
    shown.filter((value) => value.seq === entry.seq && value.name === name),
  );
  if (values.length > 0) view.append(valuesView(entry, values, language));
  return view;
}

function valuesView(entry: SealedEntry, values: readonly OpenedValue[], language: Language): HTMLElement {
  const rows = values.flatMap(({ name, value }) => [
    element('dt', '', sealedField(language, entry, name)),
    element(
      'dd',
      '',
      element('span', 'value', readable(name, value, language)),
      element('span', 'instead', say(language, texts.notPrinted)),
    ),
  ]);
  return element('dl', 'values', ...rows);
}

function readable(name: string, value: string, language: Language): string {
  if (value === '') return say(language, texts.emptyValue);
  return name === 'birthDate' ? formatDate(language, value) : value;
}
