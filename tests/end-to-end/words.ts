import { globSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Language, Text } from '#shared/text/text.ts';
import { defaultConfiguration } from '#shared/domain/configuration/defaults/defaults.ts';
import { dutyRules } from '#shared/domain/procedure/duties/rules.ts';
import { projectRoot } from '../../build/electron.ts';

const languages: readonly Language[] = ['id', 'en'];

function isText(value: object): value is Text {
  return 'id' in value && 'en' in value && typeof value.id === 'string' && typeof value.en === 'string';
}

function* textsIn(value: unknown): Generator<Text> {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) yield value;
  for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Every sentence that the program can say. */
async function allTexts(): Promise<Text[]> {
  const files = globSync('shared/text/**/*.ts', { cwd: projectRoot });
  const modules: unknown[] = await Promise.all(files.map((file) => import(path.join(projectRoot, file))));
  return modules.flatMap((module) => [...textsIn({ ...(module as object) })]);
}

/** What the unit keeps in its own lists, and what a law is called, is data in one language, whatever the window speaks. */
function* wordsOfUnit(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) yield* wordsOfUnit(inner);
}

/** A sentence as it stands on the screen, whatever was put in for its {parameters}, with either form of {n|word|words}. */
function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/(\{\w+(?:\|[^{}|]+\|[^{}|]+)?\})/).map((part, at) => {
    // Every second part is a place for a parameter.
    if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const [, ...forms] = part.slice(1, -1).split('|');
    return forms.length === 0 ? '.+' : `(?:${forms.join('|')})`;
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}

/** Tells of words on a page that belong to the other language only. */
export type ForeignWords = (page: Page, language: Language) => Promise<string[]>;

export async function foreignWords(): Promise<ForeignWords> {
  const texts = await allTexts();
  const data = new Set([...wordsOfUnit(defaultConfiguration), ...dutyRules.map(({ article }) => article)]);
  const sentences = (language: Language) => new Set(texts.map((text) => text[language]));
  const own = new Map(languages.map((language) => [language, sentences(language)]));
  const foreign = new Map(
    languages.map((language) => {
      const other = language === 'id' ? 'en' : 'id';
      // What both say alike ("Audit"), and what is nothing but parameters, tells nothing.
      const telling = [...sentences(other)].filter(
        (sentence) =>
          own.get(language)?.has(sentence) !== true && sentence.replaceAll(/\{\w+\}|[^\p{L}]/gu, '').length > 3,
      );
      return [language, telling.map(patternOf)];
    }),
  );
  // Most words stand on every screen.
  const judged = new Map(languages.map((language) => [language, new Map<string, boolean>()]));
  const isForeign = (text: string, language: Language) => {
    const known = judged.get(language);
    const verdict =
      known?.get(text) ?? (!data.has(text) && foreign.get(language)?.some((pattern) => pattern.test(text)) === true);
    known?.set(text, verdict);
    return verdict;
  };
  return async (page, language) => {
    const words = await page.evaluate(wordsOnPage);
    return words.filter((text) => isForeign(text, language));
  };
}

/** Texts, names, hints and titles of everything that is there. */
function wordsOnPage(): string[] {
  const words = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) words.add(walker.currentNode.textContent?.trim() ?? '');
  for (const name of ['aria-label', 'placeholder', 'title'])
    for (const element of document.querySelectorAll(`[${name}]`)) words.add(element.getAttribute(name) ?? '');
  words.delete('');
  return [...words];
}
