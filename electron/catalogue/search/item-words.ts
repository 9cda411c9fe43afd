import type { ItemAttributes, ItemSeized } from '#shared/domain/item/events.ts';
import { searchableWords } from './words.ts';

/** What an item can be found by: its number, what it is, and every name and number on it. */
export function itemWords(
  item: Pick<ItemSeized, 'number' | 'description' | 'attributes' | 'notes' | 'unitNumber' | 'fields'>,
): string {
  const { number, unitNumber = '', description, attributes, fields = {}, notes } = item;
  const added = Object.keys(fields)
    .sort()
    .map((key) => fields[key] ?? '');
  return searchableWords([number, unitNumber, description, ...attributeTexts(attributes), ...added, notes]);
}

function attributeTexts(attributes: ItemAttributes): readonly string[] {
  switch (attributes.class) {
    case 'phone':
      return [attributes.brand, attributes.model, attributes.imei, attributes.colour];
    case 'sim':
      return [attributes.operator, attributes.iccid, attributes.phoneNumber];
    case 'storage':
      return [attributes.brand, attributes.serial];
    case 'cash':
      return [attributes.currency];
    case 'account':
      return [attributes.platform, attributes.handle, attributes.link];
    case 'document':
      return [attributes.kind, attributes.number];
    case 'other':
      return [attributes.kind];
    case 'computer':
      return [attributes.brand, attributes.model, attributes.serial];
    case 'wallet':
      return [attributes.provider, attributes.identifier, attributes.holder];
    case 'vehicle':
      return [attributes.kind, attributes.brand, attributes.plate, attributes.chassisNumber, attributes.engineNumber];
  }
}
