import type { Proposal } from '#shared/contract/users.ts';
import { formatTime } from '#shared/text/dates.ts';
import { commandLineTexts as texts } from '#shared/text/screens/command-line.ts';
import { say, type Language } from '#shared/text/text.ts';
import { dateFields, reasonOf, wordOf } from '#shared/text/value-words.ts';

type Names = Proposal['names'];

/** Words and names first, as the window writes them, with what is signed beside them; other values as they are. */
export function valueText(language: Language, field: string, value: unknown, names: Names): string {
  const named = (text: string) => (Object.hasOwn(names, text) ? `${names[text] ?? ''} (${text})` : text);
  if (typeof value === 'string') {
    const words = dateFields.has(field) ? formatTime(language, value) : saidWord(language, field, value);
    return words === undefined || words === value ? named(value) : `${words} (${value})`;
  }
  const reason = reasonOf(value);
  if (reason !== null) {
    const word = saidWord(language, 'openingReason', reason.code);
    const code = word === undefined ? reason.code : `${word} (${reason.code})`;
    return reason.text === '' ? code : `${code}: ${reason.text}`;
  }
  const whole = JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? named(part) : part));
  const codes = field === 'disclosed' ? disclosedCodes(language, value, names) : '';
  return codes === '' ? whole : `${codes} ${whole}`;
}

function saidWord(language: Language, field: string, value: string): string | undefined {
  const word = wordOf(field, value);
  return word === undefined ? undefined : say(language, word);
}

/** 'AK-01: 9 isian', for each code whose commitments are named. */
function disclosedCodes(language: Language, value: unknown, names: Names): string {
  if (typeof value !== 'object' || value === null || !('commitments' in value)) return '';
  const { commitments } = value;
  if (!Array.isArray(commitments)) return '';
  const counts = new Map<string, number>();
  for (const digest of commitments.map(String)) {
    const code = Object.hasOwn(names, digest) ? (names[digest] ?? '') : say(language, texts.codeUnknown);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const parts = [...counts].map(([code, count]) => say(language, texts.disclosedCode, { code, count }));
  return parts.sort().join(', ');
}
