/**
 * Stages of a case (domain.md section 6): LP, LIDIK, SIDIK, TAHAP_1, P19, P21, TAHAP_2, PENUNTUTAN, PUTUSAN, EKSEKUSI,
 * SELESAI, STOP_LIDIK, SP3, TRANSFER, DIVERSI. TEMUAN is a find that no report was made of yet (domain/find).
 */
export const caseStages = [
  'reported',
  'inquiry',
  'investigation',
  'file-submitted',
  'file-returned',
  'file-complete',
  'handed-over',
  'prosecution',
  'judgment',
  'execution',
  'closed',
  'inquiry-stopped',
  'terminated',
  'transferred',
  'diverted',
] as const;
export type CaseStage = (typeof caseStages)[number];

/** What a change of stage may rest on; which change asks for which, and how hard, stands in machine.ts. */
export const stageGuards = [
  'report-number',
  'case-conference',
  'sprindik',
  'spdp-sent',
  'list-frozen',
  'list-complete',
  'returned-once',
  'guidance-answered',
  'completeness-letter',
  'items-handed-over',
  'items-not-barred',
  'verdict-of-items',
  'items-settled',
  'return-plan',
  'child-suspect',
  'diversion-order',
  'paper',
] as const;
export type StageGuard = (typeof stageGuards)[number];
