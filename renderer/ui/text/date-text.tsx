import { formatDate, formatTime } from '#shared/text/dates.ts';
import { useLanguage } from '../language/language.tsx';
import './text.css';

/** A calendar date or a zoned time as officers write it: 21 Nov 2026 14.05 WITA. */
export function DateText({ value }: { readonly value: string }) {
  const language = useLanguage();
  const text = value.includes('T') ? formatTime(language, value) : formatDate(language, value);
  return (
    <time className="rb-date" dateTime={value}>
      {text}
    </time>
  );
}
