import { z } from 'zod';
import { courtApplied, courtDecided, pretrialRuled } from '../domain/court/events.ts';
import { basisKinds } from '../domain/legal/fold.ts';
import { legalReasons, legalStates } from '../domain/legal/states.ts';
import { regimes } from '../domain/procedure/regime.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

/** How an item stands before the law, why, and by which papers. */
export const legalStanding = z.strictObject({
  state: z.enum(legalStates),
  since: z.string().nullable(),
  reason: z.enum(legalReasons),
  regime: z.enum(regimes),
  basis: z.array(z.strictObject({ kind: z.enum(basisKinds), id: z.string(), number: z.string(), date: z.string() })),
});

const seq = z.int();
const courtView = z.strictObject({
  /** In the order they were recorded, each with what the court answered. */
  applications: z.array(courtApplied.extend({ seq, decision: courtDecided.extend({ seq }).nullable() })),
  rulings: z.array(pretrialRuled.extend({ seq })),
  /** Items of one seizure that stand alike, with what they stand on; every item of the case is in one of them. */
  groups: z.array(
    z.strictObject({
      seizure: z.string(),
      standing: legalStanding,
      items: z.array(z.strictObject({ item: z.string(), number: z.string(), description: z.string() })),
    }),
  ),
});
export type CourtView = z.infer<typeof courtView>;
export type CourtApplication = CourtView['applications'][number];

export const courtMethods = {
  /** Leave before a seizure, or approval after an urgent one; `again` names the refused application that it repeats. */
  'court.apply': {
    ...command,
    act: 'record-case',
    input: courtApplied.omit({ application: true }),
    output: z.strictObject({ application: z.string() }),
  },
  'court.decide': {
    ...command,
    act: 'record-case',
    input: courtDecided.omit({ decision: true }),
    output: z.strictObject({ decision: z.string() }),
  },
  'pretrial.rule': {
    ...command,
    act: 'record-case',
    input: pretrialRuled.omit({ decision: true }),
    output: z.strictObject({ decision: z.string() }),
  },
  'court.list': { ...query, act: 'read-cases', input: z.strictObject({ case: z.string() }), output: courtView },
} as const;
