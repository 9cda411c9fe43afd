import { isBlank } from '../text.ts';
import type { Citation } from '../case/machine.ts';
import type { ItemAttributes, ItemSeized } from '../item/events.ts';
import { identifierOf } from '../item/identifiers.ts';
import type { Regime } from '../procedure/regime.ts';
import type { SeizureRecorded } from './events.ts';

export const missingCodes = [
  'authority',
  'place',
  'time',
  'holder',
  'officers',
  'witnesses',
  'village-head',
  'record-number',
  'receipt-number',
  'items',
  'item-description',
  'item-colour',
  'item-identifier',
  'item-photo',
] as const;
export type MissingCode = (typeof missingCodes)[number];
export const missingPlaces = ['minutes', 'receipt', 'item'] as const;
export type MissingPlace = (typeof missingPlaces)[number];
export const missingEffects = ['needed', 'advised'] as const;
export type MissingEffect = (typeof missingEffects)[number];

export interface Missing {
  readonly code: MissingCode;
  readonly place: MissingPlace;
  /** `needed`: a provision that was read asks for it. `advised`: usual, or not confirmed. */
  readonly effect: MissingEffect;
  /** Number of the item; null when it is about the seizure. */
  readonly item: string | null;
  /** Null where both codes ask and none is chosen yet, or where no provision does. */
  readonly source: Citation | null;
}

/** A seizure as recorded, or as far as it is typed. */
export type SeizureSoFar = Pick<SeizureRecorded, 'warrant' | 'urgentGround' | 'place' | 'at' | 'holder'> &
  Pick<SeizureRecorded, 'officers' | 'witnesses' | 'villageHead' | 'recordNumber' | 'receiptNumber'>;
export interface ItemSoFar extends Pick<ItemSeized, 'number' | 'description' | 'attributes'> {
  readonly photos: number;
}

/** Articles of both codes. Empty: its number was not read (domain.md marks art. 129 of UU 8/1981 as general knowledge). */
interface Source {
  readonly old: string;
  readonly now: string;
}
const law = { 'kuhap-1981': 'uu-8-1981', 'kuhap-2025': 'uu-20-2025' } as const;
const WITNESSES = 2;

/**
 * What the minutes of a seizure and the receipt still want (domain.md section 1 "BA Penyitaan box", section 2 R1, R3, R6).
 * No statute that was read lists the fields of minutes in general; the lists of PP 40/2013 art. 14 and UU 19/2019 art. 47
 * are a safe superset and only advised. Pure, so that the form can ask while somebody types.
 */
export function missingOfSeizure(
  seizure: SeizureSoFar,
  items: readonly ItemSoFar[],
  regime: Regime | null,
): readonly Missing[] {
  const needed = (code: MissingCode, source: Source | null): Missing => ({
    code,
    place: 'minutes',
    effect: 'needed',
    item: null,
    source: cite(source, regime),
  });
  const usual = (code: MissingCode, place: MissingPlace, item: string | null): Missing => ({
    code,
    place,
    effect: 'advised',
    item,
    source: { law: 'practice', article: '' },
  });
  const wanting: (Missing | false)[] = [
    seizure.warrant === null && seizure.urgentGround === null && needed('authority', { old: '38', now: '120, 122(1)' }),
    isMissing(seizure.place) && usual('place', 'minutes', null),
    isMissing(seizure.at) && needed('time', { old: '', now: '45' }),
    isMissing(seizure.holder) && needed('holder', { old: '', now: '122(2)' }),
    seizure.officers.every(isBlank) && needed('officers', { old: '38', now: '122(2)' }),
    new Set(seizure.witnesses.filter((code) => !isMissing(code))).size < WITNESSES &&
      needed('witnesses', { old: '', now: '122(2)' }),
    isMissing(seizure.villageHead) && needed('village-head', { old: '', now: '45, 122(5)' }),
    isMissing(seizure.recordNumber) && usual('record-number', 'minutes', null),
    isMissing(seizure.receiptNumber) && usual('receipt-number', 'receipt', null),
    items.length === 0 && needed('items', null),
  ];
  const ofItems = items.flatMap((item) => missingOfItem(item).map((code) => usual(code, 'item', item.number)));
  return [...wanting.filter((each) => each !== false), ...ofItems];
}

/** Under no code yet, both ask for it, each in its own article: none is cited. */
function cite(source: Source | null, regime: Regime | null): Citation | null {
  if (source === null || regime === null) return null;
  return { law: law[regime], article: regime === 'kuhap-1981' ? source.old : source.now };
}

function missingOfItem({ description, attributes, photos }: ItemSoFar): MissingCode[] {
  const wanting: (MissingCode | false)[] = [
    isMissing(description) && 'item-description',
    'colour' in attributes && isMissing(attributes.colour) && 'item-colour',
    bearsIdentifier(attributes) && identifierOf(attributes) === null && 'item-identifier',
    hasShape(attributes) && photos === 0 && 'item-photo',
  ];
  return wanting.filter((each) => each !== false);
}

function bearsIdentifier({ class: itemClass }: ItemAttributes): boolean {
  return !['cash', 'document', 'other'].includes(itemClass);
}

/** An account or a balance is shown by a capture, not by a photo of it. */
function hasShape({ class: itemClass }: ItemAttributes): boolean {
  return itemClass !== 'account' && itemClass !== 'wallet';
}

function isMissing(text: string | undefined): boolean {
  return text === undefined || isBlank(text);
}
