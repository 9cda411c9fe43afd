/** A sentence or word that people read: Bahasa Indonesia first, English beside it. `{name}` stands for a parameter. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Text;
export type TextParameters = Readonly<Record<string, string | number>>;

/** The text in a language with its parameters filled in; a parameter that is not given stays visible as `{name}`. */
export function say(language: Language, text: Text, parameters: TextParameters = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : String(value);
  });
}
