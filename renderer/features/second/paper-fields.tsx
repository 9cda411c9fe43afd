import type { ReactNode } from 'react';
import type { CorrectedPaper } from '#shared/contract/users.ts';
import { secondTexts as texts } from '#shared/text/screens/second.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import type { Text } from '#shared/text/text.ts';
import { ValueText } from '../../ui/entry/entry-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { isRenamed, saidFields } from './paper.ts';

const shownItems = 12;

/** The answer of a court that is to be corrected, as it was first recorded and as it stands: one person alone may have given it another name since. */
export function PaperFields({ paper }: { readonly paper: CorrectedPaper }) {
  const say = useSay();
  const { type, application, items } = paper;
  const more = items.length - shownItems;
  return (
    <dl className="rb-entry rb-entry-whole">
      <Row label={texts.firstRecorded}>
        <Said type={type} data={paper.first} />
      </Row>
      {isRenamed(paper) ? (
        <Row label={texts.asItStands}>
          <Said type={type} data={paper.now} />
        </Row>
      ) : null}
      {application === null ? null : (
        <Row label={isRenamed(application) ? texts.answersFirst : texts.answers}>
          <Said type="court.applied" data={application.first} />
        </Row>
      )}
      {application !== null && isRenamed(application) ? (
        <Row label={texts.answersNow}>
          <Said type="court.applied" data={application.now} />
        </Row>
      ) : null}
      {items.length === 0 ? null : (
        <Row label={fieldLabels.items}>
          {items.slice(0, shownItems).join(', ')}
          {more > 0 ? ` ${say(texts.moreItems, { count: more })}` : ''}
        </Row>
      )}
    </dl>
  );
}

function Row({ label, children }: { readonly label: Text; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <div>
      <dt>{say(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SaidProps {
  readonly type: string;
  readonly data: CorrectedPaper['first'];
}

function Said({ type, data }: SaidProps) {
  return saidFields(data).map(([field, value], index) => (
    <span key={field}>
      {index === 0 ? '' : ' · '}
      <ValueText type={type} field={field} value={value} whole />
    </span>
  ));
}
