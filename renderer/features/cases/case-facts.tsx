import type { CaseView } from '#shared/contract/cases.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import type { Text } from '#shared/text/text.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';

/** One calm line of what the case is with where its items stand, one of its report. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const { case: opened, counts } = view;
  return (
    <section className="rb-case-facts">
      <div className="rb-case-top">
        <p className="rb-case-title">{opened.title}</p>
        <dl className="rb-counts">
          <Count label={texts.tabItems} value={counts.items} />
          <Count label={texts.stored} value={counts.stored} />
          <Count label={texts.out} value={counts.out} />
          <Count label={texts.overdueBack} value={counts.overdue} late />
          <Count label={texts.handedOver} value={counts.handedOver} />
        </dl>
      </div>
      <p className="rb-quiet">
        {opened.unit} · {say(texts.opened)} <DateText value={opened.openedOn} />
        {opened.offences.length === 0 ? '' : ` · ${opened.offences.join('; ')}`}
      </p>
      {opened.notes === '' ? null : (
        <p className="rb-quiet rb-case-notes" title={opened.notes}>
          {opened.notes}
        </p>
      )}
    </section>
  );
}

function Count({
  label,
  value,
  late = false,
}: {
  readonly label: Text;
  readonly value: number;
  readonly late?: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className={late && value > 0 ? 'rb-count rb-late' : 'rb-count'}>
      <dt>{say(label)}</dt>
      <dd>{formatCount(language, value)}</dd>
    </div>
  );
}
