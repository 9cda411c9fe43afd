import { createContext, useCallback, useContext, type ReactNode } from 'react';
import { say, type Language, type Text, type TextParameters } from '#shared/text/text.ts';

const LanguageContext = createContext<Language>('id');

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export type Say = (text: Text, parameters?: TextParameters) => string;

/** `say(texts.title, {count: 3})` in the language of the window; every sentence lives in shared/text. */
export function useSay(): Say {
  const language = useLanguage();
  return useCallback((text, parameters) => say(language, text, parameters), [language]);
}
