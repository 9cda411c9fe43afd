type Data = Readonly<Record<string, unknown>>;

/** Fields that a line of text can hold: texts, whole numbers and lists of texts. Facts of an item have a form of their own. */
export function editableFields(data: Data, correctable: readonly string[]): string[] {
  return correctable.filter((field) => {
    const value = data[field];
    return typeof value === 'string' || typeof value === 'number' || isTextList(value);
  });
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

export function textOfValue(value: unknown): string {
  return isTextList(value) ? value.join(', ') : String(value);
}

/** Fields that hold a whole number and now something else: there is no value to send for them. */
export function fieldsWithoutNumber(data: Data, typed: Readonly<Record<string, string>>): ReadonlySet<string> {
  const wrong = Object.entries(typed).filter(([field, text]) => typeof data[field] === 'number' && !isWhole(text));
  return new Set(wrong.map(([field]) => field));
}

function isWhole(text: string): boolean {
  return /^\d+$/.test(text.trim()) && Number.isSafeInteger(Number(text));
}

/** The new values of the fields whose text differs, in the type the field has. */
export function changedFields(data: Data, typed: Readonly<Record<string, string>>): Record<string, unknown> {
  const changed = Object.entries(typed).filter(([field, text]) => text !== textOfValue(data[field]));
  return Object.fromEntries(changed.map(([field, text]) => [field, typedLike(data[field], text)]));
}

function typedLike(before: unknown, text: string): unknown {
  if (typeof before === 'number') return Number(text);
  if (isTextList(before))
    return text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return text;
}
