import { groupsOf } from '#shared/recovery/code.ts';
import { formatDate } from '#shared/text/dates.ts';
import { paperTexts as texts } from '#shared/text/screens/recovery.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { QrCode } from '../../ui/qr/qr-code.tsx';
import './paper.css';

export interface PaperProps {
  readonly code: string;
  /** From 1. */
  readonly sheet: number;
  readonly shares: number;
  readonly threshold: number;
  /** Four signs, the same on every sheet of a set. */
  readonly set: string;
  readonly catalogue: string;
  readonly unit: string;
  /** Calendar date. */
  readonly made: string;
}

/** One page of A4, black on white on the screen too. It names the catalogue and the unit, and nothing of any case. */
export function Paper(props: PaperProps) {
  const say = useSay();
  const { code, sheet, shares, threshold } = props;
  const groups = groupsOf(code);
  const several = shares > 1;
  return (
    <article className="rb-paper" aria-label={`${say(texts.title)} ${String(sheet)}`}>
      <header className="rb-paper-head">
        <div>
          <h2>{say(texts.title)}</h2>
          <p>{say(texts.product)}</p>
        </div>
        <p className="rb-paper-set">
          <span>{say(texts.set)}</span> {props.set}
        </p>
      </header>
      <PaperFacts {...props} />
      <section className="rb-paper-code" aria-label={say(texts.code)}>
        <ol>
          {groups.map((group, index) => (
            <li key={index}>
              <span aria-hidden>{index + 1}</span>
              <code>{group}</code>
            </li>
          ))}
        </ol>
      </section>
      <div className="rb-paper-middle">
        <figure>
          <QrCode text={groups.join('')} label={say(texts.qr)} />
          <figcaption>{say(texts.qr)}</figcaption>
        </figure>
        <div>
          <PaperText title={texts.opens} text={several ? texts.opensSeveral : texts.opensOne} values={{ threshold }} />
          <h3>{say(texts.use)}</h3>
          <ol className="rb-paper-steps">
            {[texts.use1, texts.use2, texts.use3].map((step) => (
              <li key={step.en}>{say(step)}</li>
            ))}
          </ol>
        </div>
      </div>
      <p className="rb-paper-keep">{say(texts.keep)}</p>
      <footer className="rb-paper-foot">
        {[texts.keptBy, texts.keptSince, texts.signature].map((line) => (
          <p key={line.en}>{say(line)}</p>
        ))}
      </footer>
    </article>
  );
}

function PaperFacts({ catalogue, unit, made, sheet, shares, threshold }: PaperProps) {
  const say = useSay();
  const language = useLanguage();
  const facts = [
    [texts.catalogue, catalogue],
    [texts.unit, unit],
    [texts.made, formatDate(language, made)],
    [texts.sheet, say(texts.sheetOf, { sheet, shares })],
    ...(shares > 1 ? [[texts.needed, say(texts.neededCount, { threshold })] as const] : []),
  ] as const;
  return (
    <dl className="rb-paper-facts">
      {facts.map(([label, value]) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface PaperTextProps {
  readonly title: Text;
  readonly text: Text;
  readonly values: TextParameters;
}

function PaperText({ title, text, values }: PaperTextProps) {
  const say = useSay();
  return (
    <>
      <h3>{say(title)}</h3>
      <p>{say(text, values)}</p>
    </>
  );
}
