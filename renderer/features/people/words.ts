import { say, type Text, type TextParameters } from '#shared/text/text.ts';

/** A sentence with its parameters filled in, still in both languages: the palette shows commands in the one of the moment. */
export function filled(text: Text, parameters: Readonly<Record<string, string | Text>>): Text {
  const inLanguage = (language: 'id' | 'en'): string => {
    const values: TextParameters = Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? value : value[language]]),
    );
    return say(language, text, values);
  };
  return { id: inLanguage('id'), en: inLanguage('en') };
}

/** Names in a sentence: all of them, or somebody where there are none. */
export function namesOf(people: readonly { readonly name: string }[], somebody: string): string {
  return people.length === 0 ? somebody : people.map(({ name }) => name).join(', ');
}
