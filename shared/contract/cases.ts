import { z } from 'zod';
import { caseOpened } from '../domain/case/events.ts';
import { seizureRecorded } from '../domain/seizure/events.ts';
import { warrantRecorded } from '../domain/warrant/events.ts';
import { regimes } from '../domain/procedure/regime.ts';
import { caseProgress, standing } from './stages.ts';
import { caseFilter, caseSort } from './lists.ts';
import { listInput, listOf, nothing } from './method.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

export const caseRow = z.strictObject({
  case: z.string(),
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  openedOn: z.string(),
  items: z.int(),
  stored: z.int(),
  out: z.int(),
  overdue: z.int(),
  handedOver: z.int(),
  lastAt: z.string(),
  ...standing,
  regime: z.enum(regimes).nullable(),
});
export type CaseRow = z.infer<typeof caseRow>;

export const caseView = z.strictObject({
  case: caseOpened,
  seq: z.int(),
  warrants: z.array(warrantRecorded.extend({ seq: z.int() })),
  seizures: z.array(seizureRecorded.extend({ seq: z.int(), items: z.int() })),
  counts: caseRow,
  ...caseProgress,
});
export type CaseView = z.infer<typeof caseView>;

export const caseMethods = {
  'cases.list': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({
      search: z.string().max(200),
      filter: caseFilter.exactOptional(),
      sort: caseSort.exactOptional(),
      ...listInput,
    }),
    output: listOf(caseRow),
  },
  'cases.open': {
    ...command,
    act: 'record-case',
    input: caseOpened.omit({ case: true }),
    output: z.strictObject({ case: z.string() }),
  },
  'cases.get': { ...query, act: 'read-cases', input: z.strictObject({ case: z.string() }), output: caseView },
  'warrants.record': {
    ...command,
    act: 'record-case',
    input: warrantRecorded.omit({ warrant: true }),
    output: z.strictObject({ warrant: z.string() }),
  },
  /** What there is to choose from in a filter. */
  'cases.choices': {
    ...query,
    act: 'read-cases',
    input: nothing,
    output: z.strictObject({ units: z.array(z.string()), modus: z.array(z.string()) }),
  },
  /** Case counts over the whole catalogue, for the head of the case list. */
  'cases.summary': {
    ...query,
    act: 'read-cases',
    input: nothing,
    output: z.strictObject({ cases: z.int(), items: z.int(), out: z.int(), overdue: z.int() }),
  },
} as const;
