import { z } from 'zod';

/**
 * Identifiers are random (80 bits, Crockford base32) so that two stations never collide; numbers that people read
 * (BB-001, LP/...) are separate fields.
 */
const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{16}$`));

export const catalogueId = idOf('ct');
export const stationId = idOf('st');
export const userId = idOf('us');
export const caseId = idOf('ca');
export const warrantId = idOf('wa');
export const seizureId = idOf('se');
export const itemId = idOf('it');
export const attachmentId = idOf('at');
export const fileListId = idOf('fl');
export const bundleId = idOf('bu');
export const personId = idOf('pe');
export const backupId = idOf('bk');
export const paperId = idOf('pp');
export const applicationId = idOf('ap');
export const decisionId = idOf('dc');
export const referralId = idOf('rf');
export const acquisitionId = idOf('aq');
export const comparisonId = idOf('fc');
export const hashSetId = idOf('hs');
export const fileMatchId = idOf('fm');
/** What somebody is still typing; never stands in the ledger. */
export const draftId = idOf('dr');

export type IdPrefix =
  | 'ct'
  | 'st'
  | 'us'
  | 'ca'
  | 'wa'
  | 'se'
  | 'it'
  | 'at'
  | 'fl'
  | 'bu'
  | 'pe'
  | 'bk'
  | 'pp'
  | 'ap'
  | 'dc'
  | 'rf'
  | 'aq'
  | 'fc'
  | 'hs'
  | 'fm'
  | 'dr'
  | 'hj'
  | 'sv';
