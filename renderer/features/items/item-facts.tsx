import type { ItemSeized } from '#shared/domain/item/events.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { computerKindTexts, walletKindTexts } from '#shared/text/item-kinds.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { cashFormTexts, classTexts, powerStateTexts, storageKindTexts } from '#shared/text/terms.ts';
import { formatBytes, formatCount, formatMoney } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { useUnitFacts, type Fact } from './unit-facts.tsx';

/** What the item is: the facts of its class, without the ones that were left empty. */
export function ItemFacts({ seized }: { readonly seized: ItemSeized }) {
  const say = useSay();
  const facts = [...useFacts(seized), ...useUnitFacts(seized)].filter((fact) => fact.value !== '');
  return (
    <dl className="rb-facts">
      {facts.map(({ label, value }) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useFacts({ attributes, quantity, notes }: ItemSeized): readonly Fact[] {
  const say = useSay();
  const language = useLanguage();
  const mono = (value: string) => (value === '' ? '' : <span className="rb-mono">{value}</span>);
  const own = (): readonly Fact[] => {
    switch (attributes.class) {
      case 'phone':
        return [
          { label: fieldLabels.brand, value: `${attributes.brand} ${attributes.model}`.trim() },
          { label: fieldLabels.imei, value: mono(attributes.imei) },
          { label: fieldLabels.colour, value: attributes.colour },
          { label: fieldLabels.powerState, value: say(powerStateTexts[attributes.powerState]) },
        ];
      case 'sim':
        return [
          { label: fieldLabels.operator, value: attributes.operator },
          { label: fieldLabels.iccid, value: mono(attributes.iccid) },
          { label: fieldLabels.phoneNumber, value: mono(attributes.phoneNumber) },
        ];
      case 'storage':
        return [
          { label: fieldLabels.kind, value: say(storageKindTexts[attributes.kind]) },
          { label: fieldLabels.brand, value: attributes.brand },
          { label: fieldLabels.serial, value: mono(attributes.serial) },
          {
            label: fieldLabels.capacityBytes,
            value: attributes.capacityBytes === 0 ? '' : formatBytes(language, attributes.capacityBytes),
          },
        ];
      case 'cash':
        return [
          {
            label: fieldLabels.total,
            value: <strong>{formatMoney(language, attributes.currency, attributes.total)}</strong>,
          },
          { label: fieldLabels.lines, value: <CashLines attributes={attributes} /> },
        ];
      case 'account':
        return [
          { label: fieldLabels.platform, value: attributes.platform },
          { label: fieldLabels.handle, value: mono(attributes.handle) },
          { label: fieldLabels.link, value: mono(attributes.link) },
          {
            label: fieldLabels.capturedAt,
            value: attributes.capturedAt === '' ? '' : <DateText value={attributes.capturedAt} />,
          },
        ];
      case 'document':
        return [
          { label: fieldLabels.kind, value: attributes.kind },
          { label: fieldLabels.number, value: attributes.number },
          { label: fieldLabels.pages, value: attributes.pages === 0 ? '' : formatCount(language, attributes.pages) },
        ];
      case 'other':
        return [{ label: fieldLabels.kind, value: attributes.kind }];
      case 'computer':
        return [
          { label: fieldLabels.kind, value: say(computerKindTexts[attributes.kind]) },
          { label: fieldLabels.brand, value: `${attributes.brand} ${attributes.model}`.trim() },
          { label: fieldLabels.serial, value: mono(attributes.serial) },
          { label: fieldLabels.powerState, value: say(powerStateTexts[attributes.powerState]) },
        ];
      case 'wallet':
        return [
          { label: fieldLabels.kind, value: say(walletKindTexts[attributes.kind]) },
          { label: fieldLabels.provider, value: attributes.provider },
          { label: fieldLabels.identifier, value: mono(attributes.identifier) },
          { label: fieldLabels.holder, value: attributes.holder },
          { label: fieldLabels.balance, value: attributes.balance },
        ];
      case 'vehicle':
        return [
          { label: fieldLabels.kind, value: attributes.kind },
          { label: fieldLabels.brand, value: attributes.brand },
          { label: fieldLabels.plate, value: mono(attributes.plate) },
          { label: fieldLabels.chassisNumber, value: mono(attributes.chassisNumber) },
          { label: fieldLabels.engineNumber, value: mono(attributes.engineNumber) },
          { label: fieldLabels.colour, value: attributes.colour },
        ];
    }
  };
  return [
    { label: texts.class, value: say(classTexts[attributes.class]) },
    ...own(),
    { label: texts.quantity, value: formatCount(language, quantity) },
    { label: fieldLabels.notes, value: notes },
  ];
}

function CashLines({ attributes }: { readonly attributes: Extract<ItemSeized['attributes'], { class: 'cash' }> }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="rb-cash">
      {attributes.lines.map((line) => (
        <li key={`${line.form}${String(line.denomination)}`}>
          {say(texts.denomination, {
            count: formatCount(language, line.pieces),
            amount: formatMoney(language, attributes.currency, line.denomination),
            form: say(cashFormTexts[line.form]),
          })}
        </li>
      ))}
    </ul>
  );
}
