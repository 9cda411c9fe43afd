import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { fieldLabels } from '#shared/text/fields.ts';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import { cashFormTexts, powerStateTexts, storageKindTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { NumberField, SelectField } from '../../ui/form/choice-fields.tsx';
import type { FormOf } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { formatMoney } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { cashTotal, type seizureSchema } from './seizure-form.ts';

type Control = FormOf<typeof seizureSchema>['control'];

interface FieldsProps {
  readonly control: Control;
  readonly index: number;
}

const choicesOf = <V extends string>(words: Readonly<Record<V, Text>>) =>
  Object.entries<Text>(words).map(([value, label]) => ({ value, label }));
const powerStates = choicesOf(powerStateTexts);
const storageKinds = choicesOf(storageKindTexts);
const cashForms = choicesOf(cashFormTexts);

/** The facts that the item's class asks for. */
export function ItemClassFields({ control, index }: FieldsProps) {
  const itemClass = useWatch({ control, name: `items.${index}.attributes.class` });
  const at = <F extends string>(field: F) => `items.${index}.attributes.${field}` as const;
  switch (itemClass) {
    case 'phone':
      return (
        <>
          <TextField control={control} name={at('brand')} label={fieldLabels.brand} />
          <TextField control={control} name={at('model')} label={fieldLabels.model} optional />
          <TextField control={control} name={at('imei')} label={fieldLabels.imei} optional />
          <TextField control={control} name={at('colour')} label={fieldLabels.colour} optional />
          <SelectField control={control} name={at('powerState')} label={fieldLabels.powerState} choices={powerStates} />
        </>
      );
    case 'sim':
      return (
        <>
          <TextField control={control} name={at('operator')} label={fieldLabels.operator} />
          <TextField control={control} name={at('iccid')} label={fieldLabels.iccid} optional />
          <TextField control={control} name={at('phoneNumber')} label={fieldLabels.phoneNumber} optional />
        </>
      );
    case 'storage':
      return (
        <>
          <SelectField control={control} name={at('kind')} label={fieldLabels.kind} choices={storageKinds} />
          <TextField control={control} name={at('brand')} label={fieldLabels.brand} />
          <TextField control={control} name={at('serial')} label={fieldLabels.serial} optional />
          <NumberField control={control} name={at('capacityBytes')} label={fieldLabels.capacityBytes} />
        </>
      );
    case 'cash':
      return <CashFields control={control} index={index} />;
    case 'account':
      return (
        <>
          <TextField control={control} name={at('platform')} label={fieldLabels.platform} />
          <TextField control={control} name={at('handle')} label={fieldLabels.handle} />
          <TextField control={control} name={at('link')} label={fieldLabels.link} optional />
          <TextField control={control} name={at('capturedAt')} label={fieldLabels.capturedAt} optional />
        </>
      );
    case 'document':
      return (
        <>
          <TextField control={control} name={at('kind')} label={fieldLabels.kind} />
          <TextField control={control} name={at('number')} label={fieldLabels.number} optional />
          <NumberField control={control} name={at('pages')} label={fieldLabels.pages} />
        </>
      );
    case 'other':
      return <TextField control={control} name={at('kind')} label={fieldLabels.kind} />;
  }
}

/** Note by note, with a running total. */
function CashFields({ control, index }: FieldsProps) {
  const say = useSay();
  const language = useLanguage();
  const name = `items.${index}.attributes.lines` as const;
  const { fields, append, remove } = useFieldArray({ control, name });
  const lines = useWatch({ control, name });
  const currency = useWatch({ control, name: `items.${index}.attributes.currency` });
  return (
    <div className="rb-cash-fields">
      <TextField control={control} name={`items.${index}.attributes.currency`} label={fieldLabels.currency} />
      {fields.map((line, place) => (
        <div key={line.id} className="rb-cash-line">
          <NumberField control={control} name={`${name}.${place}.denomination`} label={fieldLabels.denomination} />
          <SelectField control={control} name={`${name}.${place}.form`} label={fieldLabels.form} choices={cashForms} />
          <NumberField control={control} name={`${name}.${place}.pieces`} label={fieldLabels.pieces} />
          <IconButton
            label={say(texts.removeLine)}
            disabled={fields.length === 1}
            onClick={() => {
              remove(place);
            }}
          >
            <IconTrash size={16} stroke={1.5} />
          </IconButton>
        </div>
      ))}
      <p className="rb-cash-total">
        <IconButton
          label={say(texts.addLine)}
          onClick={() => {
            append({ denomination: 50_000, form: 'note', pieces: 1 });
          }}
        >
          <IconPlus size={16} stroke={1.5} />
        </IconButton>
        <strong>{say(texts.cashTotal, { total: formatMoney(language, currency, cashTotal(lines)) })}</strong>
      </p>
    </div>
  );
}
