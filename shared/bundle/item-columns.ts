import type { ItemAttributes, ItemSeized } from '../domain/item/events.ts';
import type { SeizureRecorded } from '../domain/seizure/events.ts';
import type { Cell } from './csv.ts';
import { deduplicatedWords, intakeWords, methodWords } from './item-words.ts';
import { text, type ListColumn, type RowFacts } from './list-columns.ts';

type Count = NonNullable<ItemSeized['counts']>[number];

const seizureText = (read: (seizure: SeizureRecorded) => string | undefined) => (facts: RowFacts) => {
  const seizure = facts.state.seizures.get(facts.item.seized.seizure);
  return seizure === undefined ? '' : (read(seizure) ?? '');
};

/** What the evidence list tells of items and their seizures from format 3 on, beside the law. */
export const itemColumns: readonly ListColumn[] = [
  text('Bagian dari', 12, ({ item, state }) => state.items.get(item.seized.inside ?? '')?.seized.number ?? ''),
  text('Nomor satuan', 24, ({ item }) => item.seized.unitNumber ?? ''),
  text('Benda bergerak', 14, ({ item }) => movableCell(item.seized.movable)),
  text('Pengenal lain', 40, ({ item }) => moreOf(item.seized.attributes)),
  text('Jumlah dan asalnya', 60, ({ item }) => (item.seized.counts ?? []).map(countCell).join('; ')),
  text('Isian satuan', 40, ({ item }) => fieldsCell(item.seized.fields)),
  text('Alasan pengenal sama', 40, ({ item }) => item.seized.sameAs ?? ''),
  text('Penilaian gudang', 28, ({ item }) => (item.state.intake === null ? '' : intakeWords[item.state.intake])),
  text(
    'Kepala desa/RT',
    24,
    seizureText(({ villageHead }) => villageHead),
  ),
  text(
    'Penolakan tanda tangan',
    40,
    seizureText(({ refusedToSign }) => refusedToSign),
  ),
  text(
    'Nomor BA',
    28,
    seizureText(({ recordNumber }) => recordNumber),
  ),
  text(
    'Nomor STP',
    28,
    seizureText(({ receiptNumber }) => receiptNumber),
  ),
];

/** Nothing is said of what nothing was said about. */
function movableCell(movable: boolean | undefined): string {
  if (movable === undefined) return '';
  return movable ? 'ya' : 'tidak';
}

/** What the classes of format 3 are known by, and what no column of the first two formats has room for. */
function moreOf(facts: ItemAttributes): Cell {
  switch (facts.class) {
    case 'computer':
      return named({ Merek: facts.brand, Model: facts.model, 'Nomor seri': facts.serial });
    case 'wallet':
      return named({
        Penyedia: facts.provider,
        Nomor: facts.identifier,
        'Atas nama': facts.holder,
        Saldo: facts.balance,
      });
    case 'vehicle':
      return named({
        Jenis: facts.kind,
        Merek: facts.brand,
        'Nomor polisi': facts.plate,
        'Nomor rangka': facts.chassisNumber,
        'Nomor mesin': facts.engineNumber,
        Warna: facts.colour,
      });
    default:
      return '';
  }
}

function named(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

function countCell({ what, value, unit, method, by, on, deduplicated }: Count): string {
  return `${what}: ${String(value)} ${unit} (${methodWords[method]}, ${by}, ${on}, ${deduplicatedWords[deduplicated]})`;
}

/** In the order of their keys, so that the same values make the same cell. */
function fieldsCell(fields: ItemSeized['fields']): string {
  return Object.entries(fields ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}: ${value}`)
    .join('; ');
}
