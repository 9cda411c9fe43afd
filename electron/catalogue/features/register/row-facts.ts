import type { Configuration } from '#shared/domain/configuration/configuration.ts';
import type { CourtApplied } from '#shared/domain/court/events.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import type { ItemSeized } from '#shared/domain/item/events.ts';
import { identifierOf, type Identifier } from '#shared/domain/item/identifiers.ts';
import { checkNotAsked } from '#shared/domain/seizure/check.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import type { WarrantRecorded } from '#shared/domain/warrant/events.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isCaseKnown } from '../../storage/tables/cases.ts';
import { applicationsOfCase } from '../../storage/tables/court.ts';
import { configurationOf } from '../../storage/tables/configuration.ts';
import { bearersOf } from '../../storage/tables/item-identifiers.ts';
import { topLevelItems } from '../../storage/tables/item-numbers.ts';
import { caseOfNumber } from '../../storage/tables/register-mappings.ts';
import { seizureById } from '../../storage/tables/seizures.ts';
import { warrantById, warrantsOfCase } from '../../storage/tables/warrants.ts';

export interface KnownCase {
  readonly id: string;
  readonly unit: string;
}

const mostBearers = 5;

/**
 * What the rules want to know about the catalogue while rows are decided one after the other: what it has, and what rows
 * before have added that is not written yet.
 */
export class RowFacts {
  readonly classes: Configuration['item-classes'];
  readonly #tx: ReadTx;
  readonly #cases = new Map<string, KnownCase | null>();
  readonly #ids = new Map<string, true>();
  readonly #warrants = new Map<string, readonly WarrantRecorded[]>();
  readonly #seizures = new Map<string, SeizureRecorded>();
  readonly #asked = new Map<string, readonly CourtApplied[]>();
  readonly #items = new Map<string, number>();
  readonly #bearers = new Map<string, readonly string[]>();
  readonly #undo: (() => void)[] = [];

  constructor(tx: ReadTx) {
    this.#tx = tx;
    this.classes = configurationOf(tx)['item-classes'];
  }

  caseByNumber(number: string): KnownCase | null {
    const known = this.#cases.get(number);
    if (known !== undefined) return known;
    const found = caseOfNumber(this.#tx, number) ?? null;
    this.#cases.set(number, found);
    return found;
  }

  isCase(id: string): boolean {
    return this.#ids.has(id) || isCaseKnown(this.#tx, id);
  }

  warrantOf(caseId: string, number: string): WarrantRecorded | null {
    return this.#warrantsOf(caseId).find((warrant) => warrant.number.trim() === number) ?? null;
  }

  warrant(id: string): WarrantRecorded | null {
    for (const warrants of this.#warrants.values())
      for (const warrant of warrants) if (warrant.warrant === id) return warrant;
    return warrantById(this.#tx, id) ?? null;
  }

  seizure(id: string): SeizureRecorded | null {
    return this.#seizures.get(id) ?? seizureById(this.#tx, id)?.data ?? null;
  }

  /** False once a court was asked about the seizure as a whole. */
  takesItems(caseId: string, seizure: string): boolean {
    const asked = this.#asked.get(caseId) ?? applicationsOfCase(this.#tx, caseId).map(({ data }) => data);
    this.#asked.set(caseId, asked);
    return checkNotAsked(seizure, asked).ok;
  }

  itemsInCase(caseId: string): number {
    const counted = this.#items.get(caseId) ?? topLevelItems(this.#tx, caseId);
    this.#items.set(caseId, counted);
    return counted;
  }

  readonly bearersOf = (identifier: Identifier): readonly string[] => [
    ...(this.#bearers.get(keyOf(identifier)) ?? []),
    ...bearersOf(this.#tx, identifier, mostBearers).map(({ number, caseNumber }) => `${number} (${caseNumber})`),
  ];

  /** What `rollBack` takes back: everything since the last call. */
  begin(): void {
    this.#undo.length = 0;
  }

  /** A row that is refused leaves nothing behind, also not the case or the order that it would have brought. */
  rollBack(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  /** As if it were written: what is decided next sees it. */
  add(events: readonly DomainEvent[]): void {
    for (const event of events) {
      if (event.type === 'case.opened') this.#addCase(event.data.case, event.data.number, event.data.unit);
      else if (event.type === 'warrant.recorded') this.#addWarrant(event.data);
      else if (event.type === 'seizure.recorded') this.#put(this.#seizures, event.data.seizure, event.data);
      else if (event.type === 'item.seized') this.#addItem(event.data);
    }
  }

  #addItem({ case: caseId, attributes, number }: ItemSeized): void {
    this.#put(this.#items, caseId, this.itemsInCase(caseId) + 1);
    const identifier = identifierOf(attributes);
    if (identifier === null) return;
    const key = keyOf(identifier);
    this.#put(this.#bearers, key, [...(this.#bearers.get(key) ?? []), number]);
  }

  #addWarrant(warrant: WarrantRecorded): void {
    this.#put(this.#warrants, warrant.case, [...this.#warrantsOf(warrant.case), warrant]);
  }

  #put<V>(map: Map<string, V>, key: string, value: V): void {
    const before = map.get(key);
    this.#undo.push(() => {
      if (before === undefined) map.delete(key);
      else map.set(key, before);
    });
    map.set(key, value);
  }

  #addCase(id: string, number: string, unit: string): void {
    this.#put(this.#cases, number, { id, unit });
    this.#put(this.#ids, id, true);
  }

  #warrantsOf(caseId: string): readonly WarrantRecorded[] {
    const known = this.#warrants.get(caseId) ?? warrantsOfCase(this.#tx, caseId).map(({ data }) => data);
    this.#warrants.set(caseId, known);
    return known;
  }
}

function keyOf({ kind, value }: Identifier): string {
  return `${kind} ${value}`;
}
