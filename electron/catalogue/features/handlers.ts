import type { Registered } from '../dispatch/registry.ts';
import { acquisitionHandlers } from './acquisitions/handlers.ts';
import { attachmentHandlers } from './attachments/handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import { backupHandlers } from './backup/handlers.ts';
import { blockedHandlers } from './blocked/handlers.ts';
import { caseHandlers } from './cases/handlers.ts';
import { catalogueHandlers } from './catalogue/handlers.ts';
import { clearanceHandlers } from './clearances/handlers.ts';
import { comparisonHandlers } from './comparisons/handlers.ts';
import { configurationHandlers } from './configuration/handlers.ts';
import { courtHandlers } from './court/handlers.ts';
import { correctionHandlers } from './corrections/handlers.ts';
import { custodyHandlers } from './custody/handlers.ts';
import { draftHandlers } from './drafts/handlers.ts';
import { dutyHandlers } from './duties/handlers.ts';
import { fileHandlers } from './files/handlers.ts';
import { findHandlers } from './finds/handlers.ts';
import { handoverHandlers } from './handover/handlers.ts';
import { hashSetHandlers } from './hash-sets/handlers.ts';
import { hashingHandlers } from './hashing/handlers.ts';
import { intakeHandlers } from './intake/handlers.ts';
import { itemHandlers } from './items/handlers.ts';
import { listingHandlers } from './listing/handlers.ts';
import { openingHandlers } from './openings/handlers.ts';
import { packagingHandlers } from './packaging/handlers.ts';
import { peopleHandlers } from './people/handlers.ts';
import { searchHandlers } from './search/handlers.ts';
import { registerHandlers } from './register/handlers.ts';
import { seizureHandlers } from './seizures/handlers.ts';
import { secondHandlers } from './second/handlers.ts';
import { stageHandlers } from './stages/handlers.ts';
import { userHandlers } from './users/handlers.ts';
import { viewHandlers } from './views/handlers.ts';
import { warrantHandlers } from './warrants/handlers.ts';

/** Every method the service answers, in one place; a test holds it against the contract. */
export const registered: readonly Registered[] = [
  ...catalogueHandlers,
  ...caseHandlers,
  ...fileHandlers,
  ...findHandlers,
  ...stageHandlers,
  ...courtHandlers,
  ...warrantHandlers,
  ...seizureHandlers,
  ...draftHandlers,
  ...intakeHandlers,
  ...itemHandlers,
  ...acquisitionHandlers,
  ...custodyHandlers,
  ...packagingHandlers,
  ...correctionHandlers,
  ...hashingHandlers,
  ...listingHandlers,
  ...comparisonHandlers,
  ...hashSetHandlers,
  ...configurationHandlers,
  ...dutyHandlers,
  ...auditHandlers,
  ...attachmentHandlers,
  ...blockedHandlers,
  ...handoverHandlers,
  ...backupHandlers,
  ...userHandlers,
  ...secondHandlers,
  ...clearanceHandlers,
  ...peopleHandlers,
  ...openingHandlers,
  ...registerHandlers,
  ...searchHandlers,
  ...viewHandlers,
];
