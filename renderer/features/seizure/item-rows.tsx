import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { useFieldArray } from 'react-hook-form';
import { itemClasses } from '#shared/domain/item/events.ts';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import { classTexts } from '#shared/text/terms.ts';
import { ActionButton, IconButton } from '../../ui/commands/action-button.tsx';
import { NumberField, SelectField } from '../../ui/form/choice-fields.tsx';
import { FormSection, type FormOf } from '../../ui/form/form.tsx';
import { TextField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { ItemClassFields } from './item-fields.tsx';
import { blankAttributes, blankItem, isItemClass, type seizureSchema } from './seizure-form.ts';
import { useClassChange } from './use-class-change.ts';

type Form = FormOf<typeof seizureSchema>;

const classes = itemClasses.map((value) => ({ value, label: classTexts[value] }));

/** One block an item; the class decides the fields, a new row takes the class of the last one. */
export function ItemRows({ form }: { readonly form: Form }) {
  const say = useSay();
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
        <span className="rb-visually-hidden">{say(texts.itemsHint)}</span>
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
  useClassChange(control, index, (next) => {
    if (isItemClass(next)) form.setValue(`items.${index}.attributes`, blankAttributes(next));
  });
  return (
    <div className="rb-item-row" role="group" aria-label={say(texts.row, { number })}>
      <div className="rb-item-row-main">
        <span className="rb-item-row-number rb-mono">{number}</span>
        <SelectField control={control} name={`items.${index}.attributes.class`} label={texts.class} choices={classes} />
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
      <div className="rb-item-row-facts">
        <ItemClassFields control={control} index={index} />
      </div>
    </div>
  );
}
