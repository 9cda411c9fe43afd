import type { Configuration } from '../configuration.ts';
import { defaultHolidays } from './holidays.ts';
import { defaultModus, defaultOffences, defaultReferralTargets, defaultSeenTerms } from './lists.ts';
import { defaultNumbers } from './numbers.ts';
import { defaultUnits } from './units.ts';

/** What holds until a unit sets something else. Additions to rules and classes: none, their defaults stand in their own tables. */
export const defaultConfiguration: Configuration = {
  units: defaultUnits,
  offences: defaultOffences,
  modus: defaultModus,
  'seen-terms': defaultSeenTerms,
  'referral-targets': defaultReferralTargets,
  holidays: defaultHolidays,
  rules: [],
  numbers: defaultNumbers,
  'item-classes': [],
};
