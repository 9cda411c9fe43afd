import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { cashFormTexts } from '#shared/text/terms.ts';
import { formatMoney } from '../format/numbers.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import './thing.css';
import { readCash, rupiah, withPieces, type CashLine } from './cash-lines.ts';

interface CashTableProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Rupiah note by note: how many of each, and what that makes. The same cash as the cell of the grid. */
export function CashTable({ text, onText }: CashTableProps) {
  const say = useSay();
  const language = useLanguage();
  const { lines, total, rest } = readCash(text);
  if (rest !== '') return null;
  const others = lines.filter((line) => !rupiah.some((kind) => isKind(line, kind)));
  return (
    <div className="rb-cash-table">
      {[...rupiah, ...others].map((kind) => {
        const pieces = lines.find((line) => isKind(line, kind))?.pieces;
        return (
          <label key={`${kind.form} ${String(kind.denomination)}`} className="rb-cash-kind">
            <span>
              {say(texts.pieces, {
                form: say(cashFormTexts[kind.form]),
                denomination: formatMoney(language, 'IDR', kind.denomination),
              })}
            </span>
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={pieces ?? ''}
              onChange={(event) => {
                const typed = event.currentTarget.value.replace(/\D/g, '').slice(0, 7);
                onText(withPieces(text, kind, Number(typed)));
              }}
            />
          </label>
        );
      })}
      <strong className="rb-cash-total">{say(texts.cashHere, { total: formatMoney(language, 'IDR', total) })}</strong>
    </div>
  );
}

function isKind(line: CashLine, kind: Pick<CashLine, 'denomination' | 'form'>): boolean {
  return line.denomination === kind.denomination && line.form === kind.form;
}
