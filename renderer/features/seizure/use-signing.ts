import { useEffect, useRef, useState } from 'react';
import { fail, type Result } from '#shared/errors/result.ts';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import type { Output } from '#shared/contract/contract.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { filledRows, seizureInput, type HeadValues } from './seizure-form.ts';
import type { Session } from './use-session.ts';

export interface Recorded {
  readonly items: Output<'seizures.record'>['items'];
  /** The item of each row, by its key. */
  readonly byRow: ReadonlyMap<number, Output<'seizures.record'>['items'][number]>;
}

export interface Signing {
  /** What is about to be signed; null while nothing is. */
  readonly ready: HeadValues | null;
  /** Why it cannot be signed yet, in words; '' when nothing stands in the way. */
  readonly refusal: string;
  /** Somebody has tried: what is missing is shown as wrong from now on. */
  readonly strict: boolean;
  readonly review: () => void;
  readonly cancel: () => void;
  readonly run: () => Promise<Result<Output<'seizures.record'>>>;
  readonly recorded: Recorded | null;
}

/** From the form to the signed seizure: what is wrong is gone to, what is right is shown once more before it is signed. */
export function useSigning(session: Session): Signing {
  const say = useSay();
  const language = useLanguage();
  const [ready, setReady] = useState<HeadValues | null>(null);
  const [refusal, setRefusal] = useState('');
  const [strict, setStrict] = useState(false);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const record = useCatalogueCommand('seizures.record');
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  const judge = (values: HeadValues) => {
    const { items, judgement, numbers, goTo } = latest.current;
    const [first] = items.rows;
    const wrong = judgement.wrong();
    const [worst] = wrong;
    if (filledRows(items.rows).length === 0) {
      setRefusal(say(texts.noItems));
      if (first !== undefined) goTo(first, 'description');
    } else if (worst !== undefined) {
      const count = formatCount(language, wrong.length);
      setRefusal(say(texts.someWrong, { count, first: numbers.get(worst.key) ?? '' }));
      goTo(worst, judgement.problemsOf(worst)[0]?.cell ?? 'description');
    } else {
      setRefusal('');
      setReady(values);
    }
  };
  const run = async () => {
    const { view, items, unit, draft, goTo } = latest.current;
    if (ready === null) return fail('INPUT_INVALID', {});
    await draft.keeper.flush();
    const filled = filledRows(items.rows);
    const { place } = draft.keeper;
    const input = seizureInput(view.case.case, ready, filled, unit);
    const result = await record.run(place === null ? input : { ...input, draft: { ...place } });
    if (!result.ok) {
      const row = filled[Number(result.error.details['row'] ?? Number.NaN)];
      const field = result.error.details['field'];
      if (row !== undefined) goTo(row, typeof field === 'string' ? field : 'description');
      return result;
    }
    draft.keeper.stop();
    const list = result.value.items;
    setRecorded({
      items: list,
      byRow: new Map(filled.flatMap(({ key }, index) => (list[index] === undefined ? [] : [[key, list[index]]]))),
    });
    return result;
  };
  return {
    ready,
    refusal,
    strict,
    review: () => {
      setStrict(true);
      void session.form.handleSubmit(judge)();
    },
    cancel: () => {
      setReady(null);
    },
    run,
    recorded,
  };
}
