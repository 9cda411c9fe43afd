import { hasNumberPattern, readNumberPattern } from '#shared/domain/configuration/number-pattern.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useSay } from '../../ui/language/language.tsx';

export interface NumberNoteProps {
  /** Which pattern of the unit; null: none is kept for such papers. */
  readonly kind: 'seizure-order' | 'court' | null;
  readonly number: string;
}

/** A number that looks otherwise than the unit writes them: said, never refused. */
export function NumberNote({ kind, number }: NumberNoteProps) {
  const say = useSay();
  const { data } = useCatalogueQuery('configuration.get', { topic: 'numbers' });
  const set = data?.topic === 'numbers' ? data.value.find((each) => each.kind === kind) : undefined;
  const pattern = set === undefined ? undefined : readNumberPattern(set.pattern);
  const fits = pattern?.ok !== true || number.trim() === '' || hasNumberPattern(pattern.value, number);
  return (
    <p className="rb-court-note" role="status">
      {fits || set === undefined
        ? ''
        : say(texts.otherPattern, { example: set.example === '' ? set.pattern : set.example })}
    </p>
  );
}
