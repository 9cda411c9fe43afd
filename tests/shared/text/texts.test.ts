import { describe, expect, test } from 'vitest';
import { bundleChecks } from '#shared/bundle/report.ts';
import { roles } from '#shared/domain/catalogue/events.ts';
import { lendPurposes } from '#shared/domain/custody/events.ts';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import { eventSchemas } from '#shared/domain/events.ts';
import { precheckCodes } from '#shared/domain/handover/precheck.ts';
import { itemClasses } from '#shared/domain/item/events.ts';
import { errorCodes } from '#shared/errors/codes.ts';
import { checkResultTexts, checkTexts } from '#shared/text/checks.ts';
import { errorTexts } from '#shared/text/errors.ts';
import { acquisitionErrors } from '#shared/text/errors/acquisition.ts';
import { bundleErrors } from '#shared/text/errors/bundle.ts';
import { catalogueErrors } from '#shared/text/errors/catalogue.ts';
import { ledgerErrors } from '#shared/text/errors/ledger.ts';
import { peopleErrors } from '#shared/text/errors/people.ts';
import { requestErrors } from '#shared/text/errors/requests.ts';
import { ruleErrors } from '#shared/text/errors/rules.ts';
import { configurationErrors } from '#shared/text/errors/configuration.ts';
import { courtErrors } from '#shared/text/errors/court.ts';
import { fileListErrors } from '#shared/text/errors/file-lists.ts';
import { findErrors } from '#shared/text/errors/finds.ts';
import { registerErrors } from '#shared/text/errors/register.ts';
import { seizingErrors } from '#shared/text/errors/seizing.ts';
import { viewErrors } from '#shared/text/errors/views.ts';
import { stageErrors } from '#shared/text/errors/stages.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { precheckTexts, severityTexts } from '#shared/text/precheck.ts';
import { progressTexts } from '#shared/text/progress.ts';
import * as stages from '#shared/text/stages.ts';
import * as terms from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';

const parametersOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const entriesOf = (texts: Readonly<Record<string, Text>>) => Object.entries(texts);
const checkParts = Object.fromEntries(
  Object.entries(checkTexts).flatMap(([name, text]) => [
    [`${name} title`, text.title],
    [`${name} explanation`, text.explanation],
  ]),
);
const articles = Object.fromEntries(Object.entries(precheckTexts).map(([code, text]) => [code, text.article]));

/** All but the functions and single texts of that file. */
const { caseStageTexts, stagePaperTexts, guardTexts, regimeTexts, regimeGroundTexts, paperKindTexts, lawTexts } =
  stages;
const stageTexts = {
  caseStageTexts,
  stagePaperTexts,
  guardTexts,
  regimeTexts,
  regimeGroundTexts,
  paperKindTexts,
  lawTexts,
};

const dictionaries: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ...terms,
  ...stageTexts,
  errorTexts,
  fieldLabels,
  precheckTexts,
  articles,
  severityTexts,
  progressTexts,
  checkParts,
  checkResultTexts,
};
const all = Object.entries(dictionaries).flatMap(([dictionary, texts]) =>
  entriesOf(texts).map(([key, text]) => ({ dictionary, key, text })),
);

describe('every text', () => {
  test.each(all)('$dictionary $key stands in both languages, with the same parameters', ({ text }) => {
    expect(text.id.trim()).toBe(text.id);
    expect(text.en.trim()).toBe(text.en);
    expect(Math.min(text.id.length, text.en.length)).toBeGreaterThan(1);
    expect(parametersOf(text.id)).toEqual(parametersOf(text.en));
    expect(`${text.id}${text.en}`).not.toMatch(/TODO|undefined|\s\s|\{\}/);
  });

  test('has no two terms of one list that read the same', () => {
    for (const [name, texts] of Object.entries(terms)) {
      for (const language of ['id', 'en'] as const) {
        const words = entriesOf(texts).map(([, text]) => text[language]);
        expect(
          words.filter((word, at) => words.indexOf(word) !== at),
          name,
        ).toEqual([]);
      }
    }
  });
});

describe('the sentences of failures', () => {
  const parts = [
    acquisitionErrors,
    requestErrors,
    catalogueErrors,
    ledgerErrors,
    ruleErrors,
    stageErrors,
    configurationErrors,
    courtErrors,
    findErrors,
    fileListErrors,
    registerErrors,
    seizingErrors,
    viewErrors,
    bundleErrors,
    peopleErrors,
  ].flatMap((part) => Object.keys(part));

  test('are there for every code, once, and for nothing else', () => {
    expect([...parts].sort()).toEqual([...errorCodes].sort());
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
    expect(Object.keys(errorTexts).sort()).toEqual([...errorCodes].sort());
  });

  test.each(entriesOf(errorTexts))('%s is a sentence of its own that ends', (code, text) => {
    const end = code === 'FOLD_REFUSED' ? /\{rule\}$/ : /\.$/;
    expect(text.id).toMatch(end);
    expect(text.en).toMatch(end);
    expect(text.id).not.toBe(text.en);
    const same = entriesOf(errorTexts).filter(
      ([other, each]) => other !== code && (each.id === text.id || each.en === text.en),
    );
    expect(same).toEqual([]);
  });

  test.each(entriesOf(ruleErrors))('%s, a refused act, says what to do next', (_, text) => {
    expect(text.id.split(/[.;}]\s/).length).toBeGreaterThan(1);
  });
});

describe('closed lists have a text for every member', () => {
  test.each([
    ['custody states', custodyStates, terms.custodyTexts],
    ['purposes', lendPurposes, terms.purposeTexts],
    ['event types', Object.keys(eventSchemas), terms.eventTexts],
    ['item classes', itemClasses, terms.classTexts],
    ['roles', roles, terms.roleTexts],
    ['pre-check codes', precheckCodes, precheckTexts],
  ] as const)('%s', (_, members, texts) => {
    expect(Object.keys(texts).sort()).toEqual([...members].sort());
  });

  test('checks of a bundle, in the order of the report', () => {
    expect(Object.keys(checkTexts)).toEqual([...bundleChecks]);
  });
});
