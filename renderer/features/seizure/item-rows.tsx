import { Select } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { itemClasses } from '#shared/domain/item/events.ts';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import { classTexts } from '#shared/text/terms.ts';
import { ActionButton, IconButton } from '../../ui/commands/action-button.tsx';
import { NumberField } from '../../ui/form/choice-fields.tsx';
import { FieldLabel } from '../../ui/form/field.tsx';
import { FormSection, type FormOf } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { ItemClassFields } from './item-fields.tsx';
import { blankAttributes, blankItem, isItemClass, type seizureSchema } from './seizure-form.ts';

type Form = FormOf<typeof seizureSchema>;

/** One block an item; the class decides the fields, a new row takes the class of the last one. */
export function ItemRows({ form }: { readonly form: Form }) {
  const { fields, append, insert, remove } = useFieldArray({ control: form.control, name: 'items' });
  const add = () => {
    const last = form.getValues('items').at(-1);
    append(blankItem(last?.attributes.class ?? 'phone'), { focusName: `items.${fields.length}.description` });
  };
  return (
    <FormSection title={texts.items} hint={texts.itemsHint}>
      {fields.map((row, index) => (
        <ItemRow
          key={row.id}
          form={form}
          index={index}
          onDuplicate={() => {
            insert(index + 1, structuredClone(form.getValues(`items.${index}`)));
          }}
          onRemove={
            fields.length === 1
              ? undefined
              : () => {
                  remove(index);
                }
          }
        />
      ))}
      <div>
        <ActionButton
          id="seizure.add"
          label={texts.add}
          keys="Alt+I"
          icon={<IconPlus size={16} stroke={1.5} />}
          onRun={add}
        />
      </div>
    </FormSection>
  );
}

interface ItemRowProps {
  readonly form: Form;
  readonly index: number;
  readonly onDuplicate: () => void;
  readonly onRemove: (() => void) | undefined;
}

function ItemRow({ form, index, onDuplicate, onRemove }: ItemRowProps) {
  const say = useSay();
  const { control } = form;
  const number = index + 1;
  return (
    <div className="rb-item-row" role="group" aria-label={say(texts.row, { number })}>
      <div className="rb-item-row-main">
        <span className="rb-item-row-number rb-mono">{number}</span>
        <ClassSelect form={form} index={index} />
        <TextField control={control} name={`items.${index}.description`} label={texts.description} />
        <NumberField control={control} name={`items.${index}.quantity`} label={texts.quantity} />
        <IconButton label={say(texts.duplicate, { number })} onClick={onDuplicate}>
          <IconCopy size={16} stroke={1.5} />
        </IconButton>
        <IconButton
          label={say(texts.remove, { number })}
          disabled={onRemove === undefined}
          onClick={() => onRemove?.()}
        >
          <IconTrash size={16} stroke={1.5} />
        </IconButton>
      </div>
      <div className="rb-field-row rb-item-row-facts">
        <ItemClassFields control={control} index={index} />
      </div>
    </div>
  );
}

/** Another class has other facts: both change in one step, so that no field is ever drawn over the facts of another class. */
function ClassSelect({ form, index }: { readonly form: Form; readonly index: number }) {
  const say = useSay();
  const itemClass = useWatch({ control: form.control, name: `items.${index}.attributes.class` });
  return (
    <Select
      label={<FieldLabel label={texts.class} />}
      data={itemClasses.map((value) => ({ value, label: say(classTexts[value]) }))}
      value={itemClass}
      allowDeselect={false}
      onChange={(next) => {
        if (isItemClass(next)) form.setValue(`items.${index}.attributes`, blankAttributes(next), { shouldDirty: true });
      }}
    />
  );
}
