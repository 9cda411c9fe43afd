import { useRef } from 'react';
import { z } from 'zod';
import type { TimelineEntry } from '#shared/contract/items.ts';
import type { ItemSeized } from '#shared/domain/item/events.ts';
import { shortText } from '#shared/domain/text.ts';
import { fail } from '#shared/errors/result.ts';
import { timelineTexts as texts } from '#shared/text/screens/items.ts';
import { classTexts } from '#shared/text/terms.ts';
import { useCatalogueCommand } from '../../bridge/commands.ts';
import { useZodForm } from '../../ui/form/form.tsx';
import { sendForm } from '../../ui/form/send-form.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { CorrectFrame } from './correct-frame.tsx';
import { reasonField } from './corrections.ts';
import { ThingFields } from './thing-fields.tsx';
import { useThing } from './use-thing.ts';

interface CorrectItemProps {
  readonly entry: TimelineEntry;
  readonly item: ItemSeized;
  readonly onClose: () => void;
}

const schema = z.object({ [reasonField]: shortText });

/** What was recorded of an item when it was seized, with the fields of its class as the grid of a seizure has them. */
export function CorrectItem({ entry, item, onClose }: CorrectItemProps) {
  const say = useSay();
  const form = useZodForm(schema, { [reasonField]: '' });
  const thing = useThing(item);
  const box = useRef<HTMLDivElement>(null);
  const correct = useCatalogueCommand('entries.correct');
  const run = async () => {
    const [first] = thing.wrong.keys();
    if (first !== undefined) {
      box.current?.querySelector<HTMLElement>(`[data-detail="${first}"]`)?.focus();
      return fail('INPUT_INVALID', { paths: [...thing.wrong.keys()] });
    }
    return sendForm(form, async (typed) => {
      const { changes } = thing;
      if (Object.keys(changes).length === 0) return fail('CORRECTION_NO_CHANGE', { seq: entry.seq });
      const result = await correct.run({ seq: entry.seq, reason: typed[reasonField], changes });
      if (!result.ok) thing.refuse(result.error);
      return result;
    });
  };
  const dirty = Object.keys(thing.changes).length > 0 || thing.wrong.size > 0 || form.formState.isDirty;
  return (
    <CorrectFrame dirty={dirty} wide run={run} onClose={onClose}>
      <p className="rb-quiet">{say(texts.classStays, { class: say(classTexts[item.attributes.class]) })}</p>
      <div ref={box} className="rb-correct-thing">
        <ThingFields thing={thing} />
      </div>
      <TextField control={form.control} name={reasonField} label={texts.reason} />
    </CorrectFrame>
  );
}
