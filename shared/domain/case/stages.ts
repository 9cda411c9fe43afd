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
