/** Failures about registers of others; part of the closed list of codes.ts. */
export const registerCodes = [
  'REGISTER_NOT_RECOGNISED', // neither .xlsx nor text
  'REGISTER_OLD_FORMAT', // .xls
  'REGISTER_ENCRYPTED',
  'REGISTER_MACRO',
  'REGISTER_BOMB',
  'REGISTER_TOO_LARGE', // details.limit, unit
  'REGISTER_TRUNCATED',
  'REGISTER_DAMAGED', // details.reason
  'REGISTER_QUOTE_OPEN', // details.row
  'REGISTER_CELL_TOO_LONG', // details.place (C7, in a workbook Sheet!C7), limit
  'REGISTER_EMPTY',
  'REGISTER_SHEET_UNKNOWN', // details.sheet
  'REGISTER_COLUMN_MISSING', // details.fields
  'REGISTER_COLUMN_TWICE', // details.fields
  'REGISTER_CHANGED', // not the file that was looked at
  'REGISTER_NOTHING_REFUSED',
] as const;
