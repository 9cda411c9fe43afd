import { z } from 'zod';
import { caseLinked, caseRegimeSet, caseStageChanged, caseTagged, caseTeamSet } from '../domain/case/events.ts';
import { laws } from '../domain/case/machine.ts';
import { caseStages, stageGuards } from '../domain/case/stages.ts';
import { paperRecorded } from '../domain/paper/events.ts';
import { regimeGrounds } from '../domain/procedure/case-regime.ts';
import { regimes } from '../domain/procedure/regime.ts';
import { errorCodes } from '../errors/codes.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const record = { kind: 'command', host: 'service', long: false, act: 'record-case' } as const;

/** Where a case stands, as a row of a list says it. */
export const standing = {
  stage: z.enum(caseStages),
  /** The day it came there. */
  stageSince: z.string(),
  modus: z.array(z.string()),
};

/** Words of each value: shared/text/stages.ts. */
const caseRegime = z.strictObject({
  regime: z.enum(regimes).nullable(),
  basis: z.enum(['sprindik', 'set', 'none']),
  date: z.string().nullable(),
  ground: z.enum(regimeGrounds),
  reason: z.string(),
});

/** A stage that may come next, and what it asks for; `done` before anything is typed. */
const nextStage = z.strictObject({
  to: z.enum(caseStages),
  guards: z.array(
    z.strictObject({
      guard: z.enum(stageGuards),
      effect: z.enum(['refuses', 'warns']),
      met: z.enum(['case', 'paper', 'case-or-answer', 'answer']),
      done: z.boolean(),
      source: z.strictObject({ law: z.enum(laws), article: z.string() }).nullable(),
    }),
  ),
});

/** What the page of a case shows beside its papers and items. */
export const caseProgress = {
  ...standing,
  regime: caseRegime,
  /** Changes of stage, the oldest first, with what was corrected. */
  stages: z.array(caseStageChanged.extend({ seq: z.int() })),
  next: z.array(nextStage),
  team: caseTeamSet.shape.team,
  /** Everybody with an account who may be named in a team now. */
  colleagues: z.array(z.strictObject({ user: z.string(), name: z.string() })),
  links: z.array(z.strictObject({ other: z.string(), number: z.string(), title: z.string(), reason: z.string() })),
};

const done = z.strictObject({ entries: z.array(z.int()) });
/** A gap that did not stop the change. Its sentence is that of the failure. */
const warning = z.strictObject({
  code: z.enum(errorCodes),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])),
});

export const stageMethods = {
  /** `from` is the stage that the person saw: another one means that the case has moved on. */
  'cases.change-stage': {
    ...record,
    input: caseStageChanged,
    output: z.strictObject({ seq: z.int(), warnings: z.array(warning) }),
  },
  'cases.set-regime': { ...record, input: caseRegimeSet, output: done },
  'cases.set-team': { ...record, input: caseTeamSet, output: done },
  'cases.tag': { ...record, input: caseTagged, output: done },
  'cases.link': { ...record, input: caseLinked, output: done },
  'cases.unlink': { ...record, input: caseLinked, output: done },
  'papers.record': {
    ...record,
    input: paperRecorded.omit({ paper: true }),
    output: z.strictObject({ paper: z.string() }),
  },
  'papers.list': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({ case: z.string() }),
    output: z.array(paperRecorded.extend({ seq: z.int() })),
  },
} as const;
