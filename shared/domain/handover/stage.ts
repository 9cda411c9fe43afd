import type { CaseStage } from '../case/stages.ts';
import type { HandoverStage } from './events.ts';

/** Until the file is complete (P-21), the list that is wanted is that of Tahap I (domain.md section 6). */
const fileStages: readonly CaseStage[] = ['reported', 'inquiry', 'investigation', 'file-submitted', 'file-returned'];

export function handoverStageIn(stage: CaseStage): HandoverStage {
  return fileStages.includes(stage) ? 'tahap-1' : 'tahap-2';
}
