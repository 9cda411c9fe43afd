import type { Migration } from '../migrate.ts';
import { firstSchema } from './0010-first-schema.ts';
import { peopleAndKeys } from './0020-people-and-keys.ts';
import { stagesAndPapers } from './0030-cases.ts';
import { legalAxis } from './0031-legal-axis.ts';
import { unitRulesAndDuties } from './0032-unit-rules-and-duties.ts';
import { findsBeforeReports } from './0033-finds.ts';
import { seizuresAndIntake } from './0034-seizures-and-intake.ts';
import { listsAndSearch } from './0036-lists-and-search.ts';
import { registerMappings } from './0037-register-mappings.ts';
import { arrestAndDetention } from './0038-arrest-and-detention.ts';
import { reportedFinds } from './0039-reported-finds.ts';
import { fileListsAtScale } from './0040-file-lists.ts';
import { hashJobs } from './0041-hash-jobs.ts';
import { comparisonsAndHashSets } from './0042-comparisons-and-hash-sets.ts';
import { blockedContent } from './0043-blocked-content.ts';
import { imagesOfDevices } from './0044-acquisitions.ts';

/** Every step in order, by hand: a file that is not listed does not run, and a test says so. */
export const migrations: readonly Migration[] = [
  { version: 10, up: firstSchema },
  { version: 20, up: peopleAndKeys },
  { version: 30, up: stagesAndPapers },
  { version: 31, up: legalAxis },
  { version: 32, up: unitRulesAndDuties },
  { version: 33, up: findsBeforeReports },
  { version: 34, up: seizuresAndIntake },
  { version: 36, up: listsAndSearch },
  { version: 37, up: registerMappings },
  { version: 38, up: arrestAndDetention },
  { version: 39, up: reportedFinds },
  { version: 40, up: fileListsAtScale },
  { version: 41, up: hashJobs },
  { version: 42, up: comparisonsAndHashSets },
  { version: 43, up: blockedContent },
  { version: 44, up: imagesOfDevices },
];
