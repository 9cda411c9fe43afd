import type { Primitives } from '#shared/crypto/primitives.ts';
import { decideCase } from '#shared/domain/case/decide.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { identifierOf } from '#shared/domain/item/identifiers.ts';
import type { RegisterPlan } from '#shared/domain/register/mapping.ts';
import type { Refusal, RefusalCode, Warning } from '#shared/domain/register/remarks.ts';
import type { RowDraft } from '#shared/domain/register/row.ts';
import { decideSeizure } from '#shared/domain/seizure/decide.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import { decideWarrant } from '#shared/domain/warrant/decide.ts';
import type { WarrantRecorded } from '#shared/domain/warrant/events.ts';
import type { Failure, Result } from '#shared/errors/result.ts';
import { registerRecordTexts } from '#shared/text/register-records.ts';
import { say } from '#shared/text/text.ts';
import type { EarlierThings } from './earlier-things.ts';
import { derivedId } from './ids.ts';
import type { KnownCase, RowFacts } from './row-facts.ts';

/** What all rows of one import share. */
export interface ImportTools {
  readonly primitives: Primitives;
  readonly station: { readonly id: string; readonly catalogue: string };
  readonly now: string;
  readonly digest: string;
  /** Name of the file, without its folders. */
  readonly name: string;
  readonly plan: RegisterPlan;
}

export interface DecidedRow {
  readonly events: readonly DomainEvent[];
  readonly warnings: readonly Warning[];
  readonly caseNumber: string;
}

class RowRefused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, field: Refusal['field'], details: Refusal['details']) {
    super(code);
    this.refusal = { code, field, column: null, details };
  }
}

export function itemIdOf(tools: ImportTools, row: number): string {
  const { primitives, station, digest, plan } = tools;
  return derivedId(primitives, station, 'it', [digest, plan.mapping.sheet, row]);
}

/** Ids of the items that these rows become, whether they are there yet or not. */
export function ownItems(tools: ImportTools, rows: readonly { readonly row: number }[]): ReadonlySet<string> {
  return new Set(rows.map(({ row }) => itemIdOf(tools, row)));
}

/** The entries that record a row, by the same rules as typing it; or why not. `earlier` null: equal things are recorded. */
export function decideRow(
  row: number,
  draft: RowDraft,
  facts: RowFacts,
  tools: ImportTools,
  earlier: EarlierThings | null,
): DecidedRow | Refusal {
  facts.begin();
  try {
    const events: DomainEvent[] = [];
    const warnings: Warning[] = [];
    const add = (result: Result<DomainEvent[]>) => {
      const added = accepted(result);
      facts.add(added);
      events.push(...added);
    };
    const inCase = caseFor(draft, facts, tools, add, warnings);
    const warrant = warrantFor(draft, inCase, facts, tools, add, warnings);
    const seizure = seizureFor(draft, inCase.id, warrant, facts, tools);
    const there = earlier?.take(inCase.id, seizure.earlier, draft) ?? null;
    if (there !== null) throw new RowRefused('duplicate-in-catalogue', null, { item: there });
    if (seizure.apart) warnings.push({ code: 'seizure-apart', field: null, column: null, details: {} });
    const item = itemFor(row, draft, facts, tools);
    const decided = decideSeizure(
      { ...seizure.data, items: [item] },
      {
        now: tools.now,
        caseKnown: facts.isCase(inCase.id),
        warrant: seizure.data.warrant === null ? null : facts.warrant(seizure.data.warrant),
        itemsInCase: facts.itemsInCase(inCase.id),
        outer: new Map(),
        classes: facts.classes,
        bearersOf: facts.bearersOf,
        // A register has its own numbers; where it has none, nobody gave one.
        nextUnitNumber: () => null,
      },
    );
    add(seizure.known && decided.ok ? { ok: true, value: decided.value.slice(1) } : decided);
    return { events, warnings, caseNumber: draft.report?.number ?? '' };
  } catch (error) {
    facts.rollBack();
    if (error instanceof RowRefused) return error.refusal;
    throw error;
  }
}

type Add = (result: Result<DomainEvent[]>) => void;

function accepted(result: Result<DomainEvent[]>): readonly DomainEvent[] {
  if (result.ok) return result.value;
  const { code, details } = result.error;
  const others = details['others'];
  if (code === 'IDENTIFIER_KNOWN')
    throw new RowRefused('duplicate-in-catalogue', null, {
      item: Array.isArray(others) ? others.join(', ') : String(others),
    });
  throw new RowRefused('rule', null, ruleDetails(result.error));
}

/** The code of the rule with what it says of the place; `row` of a form of one is no row of the register. */
function ruleDetails({ code, details }: Failure): Refusal['details'] {
  const others = Object.entries(details).filter(([name]) => name !== 'row');
  return { ...Object.fromEntries(others), rule: code };
}

function caseFor(draft: RowDraft, facts: RowFacts, tools: ImportTools, add: Add, warnings: Warning[]): KnownCase {
  const { options } = tools.plan;
  if (options.case !== null) {
    if (!facts.isCase(options.case)) throw new RowRefused('rule', null, { rule: 'CASE_UNKNOWN' });
    return { id: options.case, unit: options.orderIssuer };
  }
  const number = draft.report?.number ?? '';
  const known = facts.caseByNumber(number);
  if (known !== null) return known;
  if (options.openCases === null) throw new RowRefused('case-unknown', 'reportNumber', { number });
  const id = derivedId(tools.primitives, tools.station, 'ca', [number]);
  const { unit } = options.openCases;
  const opened = {
    case: id,
    number,
    title: draft.report?.title === undefined || draft.report.title === '' ? number : draft.report.title,
    unit,
    openedOn: draft.report?.date ?? draft.seizedOn,
    offences: [],
    notes: say('id', registerRecordTexts.caseFrom, { file: tools.name }),
  };
  add(decideCase(opened, { now: tools.now, numberTaken: false }));
  warnings.push({ code: 'case-opened', field: 'reportNumber', column: null, details: { number } });
  return { id, unit };
}

/** The order that the row names, recorded if the case does not have it yet; else the authority given for all. */
function warrantFor(
  { order }: RowDraft,
  inCase: KnownCase,
  facts: RowFacts,
  tools: ImportTools,
  add: Add,
  warnings: Warning[],
): string | null {
  const { options } = tools.plan;
  if (order === null) {
    if (options.warrant === null && options.urgentGround === null)
      throw new RowRefused('authority-missing', 'orderNumber', {});
    return options.warrant;
  }
  const known = facts.warrantOf(inCase.id, order.number);
  if (known !== null) return known.warrant;
  if (order.date === null) throw new RowRefused('missing', 'orderDate', {});
  const recorded: WarrantRecorded = {
    case: inCase.id,
    warrant: derivedId(tools.primitives, tools.station, 'wa', [inCase.id, order.number]),
    kind: 'seizure-order',
    number: order.number,
    date: order.date,
    issuer: options.orderIssuer.trim() === '' ? inCase.unit : options.orderIssuer,
    scope: '',
  };
  if (recorded.issuer.trim() === '') throw new RowRefused('missing', 'orderNumber', {});
  add(decideWarrant(recorded, { now: tools.now, caseKnown: true, attachments: new Set<string>() }));
  warnings.push({ code: 'order-recorded', field: 'orderNumber', column: null, details: { number: order.number } });
  return recorded.warrant;
}

interface RowSeizure {
  readonly data: SeizureRecorded;
  /** The catalogue has it: the row adds an item to it. */
  readonly known: boolean;
  /** The seizures of such rows that the catalogue has, this one included. */
  readonly earlier: readonly string[];
  /** It stands beside one that a court was asked about. */
  readonly apart: boolean;
}

/**
 * Rows of one case, day, time, place, holder, people and authority are one seizure, in whichever file they stand; once a
 * court was asked about it as a whole, what comes later is a seizure of its own, which the court has not seen.
 */
function seizureFor(
  draft: RowDraft,
  caseId: string,
  warrant: string | null,
  facts: RowFacts,
  tools: ImportTools,
): RowSeizure {
  const urgentGround = warrant === null ? tools.plan.options.urgentGround : null;
  const { seizedOn, time, place, holder, officers, witnesses } = draft;
  const people = [holder, officers.join('\n'), witnesses.join(' ')];
  const group = [caseId, seizedOn, time, place, ...people, warrant, urgentGround];
  const earlier: string[] = [];
  for (;;) {
    const apart = earlier.length;
    const id = derivedId(tools.primitives, tools.station, 'se', apart === 0 ? group : [...group, apart]);
    const known = facts.seizure(id);
    if (known === null)
      return {
        data: newSeizure(id, draft, { caseId, warrant, urgentGround, apart }, tools),
        known: false,
        earlier,
        apart: apart > 0,
      };
    earlier.push(id);
    if (facts.takesItems(caseId, id)) return { data: known, known: true, earlier, apart: apart > 0 };
  }
}

function newSeizure(
  seizure: string,
  { seizedOn, time, place, holder, officers, witnesses }: RowDraft,
  of: Pick<SeizureRecorded, 'warrant' | 'urgentGround'> & { readonly caseId: string; readonly apart: number },
  tools: ImportTools,
): SeizureRecorded {
  const notes = [say('id', registerRecordTexts.seizureFrom, { file: tools.name, digest: tools.digest })];
  if (time === null) notes.push(say('id', registerRecordTexts.timeUnknown));
  if (of.apart > 0) notes.push(say('id', registerRecordTexts.seizureApart));
  return {
    case: of.caseId,
    seizure,
    warrant: of.warrant,
    urgentGround: of.urgentGround,
    place,
    at: `${seizedOn}T${time ?? '00:00:00'}${zoneOf(tools.now)}`,
    holder,
    officers: [...officers],
    witnesses: [...witnesses],
    notes: notes.join(' '),
  };
}

function zoneOf(zoned: string): string {
  return /(?:Z|[+-]\d{2}:\d{2})$/.exec(zoned)?.[0] ?? 'Z';
}

function itemFor(row: number, draft: RowDraft, facts: RowFacts, tools: ImportTools) {
  const { description, quantity, attributes, notes, unitNumber } = draft;
  const identifier = identifierOf(attributes);
  const again =
    tools.plan.options.duplicates === 'record' && identifier !== null && facts.bearersOf(identifier).length > 0;
  return {
    item: itemIdOf(tools, row),
    description,
    quantity,
    attributes,
    notes,
    ...(unitNumber === '' ? {} : { unitNumber }),
    ...(again ? { sameAs: say('id', registerRecordTexts.recordedAgain) } : {}),
  };
}
