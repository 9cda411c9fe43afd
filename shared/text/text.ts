/**
 * A sentence or word that people read: Bahasa Indonesia first, English beside it. `{name}` stands for a parameter, and
 * in English `{name|item|items}` for the word that goes with its number: the first for one, the second for any other.
 * Bahasa has no plural, so it needs no forms.
 */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Text;
export type TextParameters = Readonly<Record<string, string | number>>;

/** `{name}`, or `{name|one|other}`. */
const PLACE = /\{(\w+)(?:\|([^{}|]+)\|([^{}|]+))?\}/g;

/**
 * The text in a language with its parameters filled in; a parameter that is not given stays visible as `{name}`. A number
 * may be given as it is written ("1.234"): whatever reads `1` is one.
 */
export function say(language: Language, text: Text, parameters: TextParameters = {}): string {
  return text[language].replace(PLACE, (whole: string, name: string, one?: string, other?: string) => {
    const value = parameters[name];
    if (one !== undefined && other !== undefined) return String(value) === '1' ? one : other;
    return value === undefined ? whole : String(value);
  });
}
