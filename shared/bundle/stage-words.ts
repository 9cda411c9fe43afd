import { caseStageChanged, caseTeamSet, stagePaper } from '../domain/case/events.ts';
import type { CaseStage, StageGuard } from '../domain/case/stages.ts';
import type { PaperKind } from '../domain/paper/events.ts';
import { holdWords } from './hold-words.ts';
import { regimeWords } from './legal-words.ts';

/* Stages and papers of a case in the history of a bundle; part of format version 3, as words.ts is of version 1. */

const caseStageWords: Readonly<Record<CaseStage, string>> = {
  reported: 'Laporan polisi',
  inquiry: 'Penyelidikan',
  investigation: 'Penyidikan',
  'file-submitted': 'Tahap I',
  'file-returned': 'P-19',
  'file-complete': 'P-21',
  'handed-over': 'Tahap II',
  prosecution: 'Penuntutan',
  judgment: 'Putusan',
  execution: 'Eksekusi',
  closed: 'Selesai',
  'inquiry-stopped': 'Penyelidikan dihentikan',
  terminated: 'SP3',
  transferred: 'Dilimpahkan',
  diverted: 'Diversi',
};

/** Without `other`, which words.ts has for every kind. */
export const paperKindWords: Readonly<Record<Exclude<PaperKind, 'other'>, string>> = {
  'case-conference': 'gelar perkara',
  spdp: 'SPDP',
  'prosecutor-appointed': 'penunjukan jaksa',
  'copies-delivered': 'penyerahan salinan',
  'search-record': 'BA penggeledahan',
  'seizure-record': 'BA penyitaan',
  receipt: 'surat tanda penerimaan',
  'file-incomplete': 'P-18',
  'file-guidance': 'P-19',
  'file-complete': 'P-21',
  'coordination-record': 'BA koordinasi',
  'follow-up': 'P-17',
  'termination-notice': 'pemberitahuan SP3',
  'block-request': 'permintaan pemblokiran',
  'block-leave': 'izin pemblokiran',
  'sale-refusal': 'BA penolakan lelang',
  'sale-proceeds': 'penyerahan hasil lelang',
  'return-record': 'BA pengembalian',
};

const guardWords: Readonly<Partial<Record<StageGuard, string>>> = {
  'guidance-answered': 'petunjuk P-19',
  'items-handed-over': 'selisih barang',
  'verdict-of-items': 'amar atas barang',
  'items-settled': 'penyelesaian barang',
  'return-plan': 'rencana pengembalian',
};

/** No entry of the first two formats has these fields. */
const closedWords: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({ from: caseStageWords, to: caseStageWords, regime: regimeWords, measure: holdWords }).map(
    ([field, words]) => [field, new Map(Object.entries<string>(words))],
  ),
);

/** The word of a stage or a code of procedure; undefined: the value is none. */
export function stageWordOf(field: string, value: string): string | undefined {
  return closedWords.get(field)?.get(value);
}

/** The paper of a stage, a team, or what answers for a condition, as one line; undefined: the value is none of them. */
export function tellProgress(field: string, value: unknown): string | undefined {
  if (field === 'paper') {
    const paper = stagePaper.safeParse(value);
    return paper.success ? filled([paper.data.number, paper.data.date, paper.data.signer]) : '';
  }
  if (field === 'team') {
    const team = caseTeamSet.shape.team.safeParse(value);
    return team.data?.map(({ name, task }) => (task === '' ? name : `${name} (${task})`)).join(', ');
  }
  if (field !== 'answers') return undefined;
  const answers = caseStageChanged.shape.answers.safeParse(value);
  return answers.data?.map(({ guard, text }) => `${guardWords[guard] ?? guard}: ${text}`).join(', ');
}

function filled(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
