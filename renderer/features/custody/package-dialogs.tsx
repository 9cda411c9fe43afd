import { z } from 'zod';
import { witnessCode } from '#shared/domain/seizure/events.ts';
import { shortText } from '#shared/domain/text.ts';
import { actTexts as texts } from '#shared/text/screens/custody.ts';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { ActFrame, type ActDialogProps } from './act-dialog.tsx';
import { idsOf, useAct } from './use-act.ts';

/** A field left empty means nobody; the entry holds null. */
const witness = witnessCode.or(z.literal('')).refine(() => true, { error: 'witness' });
const nobody = (code: string) => (code === '' ? null : code);

const sealing = z.object({ wrapping: shortText, witness, seals: z.array(z.object({ number: shortText })) });
const unsealing = z.object({ reason: shortText, witness });

export function SealDialog(props: ActDialogProps) {
  const say = useSay();
  const { form, dirty, run } = useAct(
    'package.seal',
    sealing,
    { wrapping: '', witness: '', seals: props.items.map(() => ({ number: '' })) },
    ({ seals, ...values }) => ({
      wrapping: values.wrapping,
      witness: nobody(values.witness),
      items: idsOf(props.items),
      seals: seals.map((seal) => seal.number),
    }),
  );
  return (
    <ActFrame {...props} name="seal" dirty={dirty} run={run}>
      {props.items.map((item, index) => {
        const label = {
          id: say(texts.sealNumber, { number: item.number }),
          en: say(texts.sealNumber, { number: item.number }),
        };
        return (
          <TextField
            key={item.item}
            control={form.control}
            name={`seals.${index}.number`}
            label={label}
            autoFocus={index === 0}
          />
        );
      })}
      <TextField control={form.control} name="wrapping" label={texts.wrapping} />
      <TextField control={form.control} name="witness" label={texts.witness} hint={texts.witnessHint} optional />
    </ActFrame>
  );
}

export function UnsealDialog(props: ActDialogProps) {
  const { form, dirty, run } = useAct('package.open', unsealing, { reason: '', witness: '' }, (values) => ({
    reason: values.reason,
    witness: nobody(values.witness),
    items: idsOf(props.items),
  }));
  return (
    <ActFrame {...props} name="unseal" dirty={dirty} run={run}>
      <TextField control={form.control} name="reason" label={texts.reason} autoFocus />
      <TextField control={form.control} name="witness" label={texts.witness} hint={texts.witnessHint} optional />
    </ActFrame>
  );
}
