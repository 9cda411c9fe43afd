/** Failures about hash sets; part of the closed list of codes.ts. */
export const hashSetCodes = [
  'HASH_SET_UNKNOWN',
  'HASH_SET_RETIRED', // details.set: its name
  'HASH_SET_TAKES_TWO', // details.set: its name; a blocked set is retired by two people
  'HASH_SET_NAME_TAKEN', // details.set: its name
  'HASH_SET_EMPTY',
  'HASH_SET_TOO_LARGE', // details.limit: rows
  'HASH_SETS_TOO_MANY', // details.limit: sets in force
  'HASH_SET_NOT_RECOGNISED', // neither CSV nor JSON with digests
  'HASH_SET_ROWS', // details.errors: how many rows are no rows of a set, line: the first of them
  'HASH_SET_CHANGED', // not the file that was looked at
  'HASH_SETS_NONE', // nothing to match against
  'HASH_SETS_NOT_COMPARABLE', // details.item: no set has a kind of digest that its list has
] as const;
