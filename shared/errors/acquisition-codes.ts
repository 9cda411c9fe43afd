/** Failures about images of devices; part of the closed list of codes.ts. */
export const acquisitionCodes = [
  'ACQUISITION_NOT_DEVICE', // details.item
  'ACQUISITION_UNKNOWN',
  'ACQUISITION_REPLACED', // details.name: another image has taken its place
  'ACQUISITION_BLOCKER_MISSING', // neither a write blocker nor why there was none
  'ACQUISITION_DIGEST_LENGTH', // details.algorithm, length, expected
  'ACQUISITION_SHA256_MISSING', // nor why
  'ACQUISITION_DATES', // out of order or in the future
  'ACQUISITION_NOT_COMPARABLE', // no digest of an algorithm that was recorded
  'ACQUISITION_OUTCOME', // details.outcome: what the digests say
  'ACQUISITION_SEGMENTS', // details.name: a part of the image is not beside the first
  'ACQUISITION_OTHER_FILE', // details.name: what the recorded image is called
  'ACQUISITION_LOG_UNKNOWN', // no image and no log that is known
  'ACQUISITION_TOOL_MISSING', // details.tool: not installed
  'ACQUISITION_TOOL_FAILED', // details.tool: it said nothing that can be read
] as const;
