/** Failures about the proof of one file; part of the closed list of codes.ts. */
export const proofCodes = [
  'FILE_PROOF_MALFORMED',
  'FILE_PROOF_ROW_NOT_IN_LIST',
  'FILE_PROOF_UNSIGNED', // no signature file beside it
  'FILE_PROOF_OTHER_KEY', // by its own word the one beside it is of another key than was given
  'FILE_PROOF_SIGNATURE_OTHER', // the one beside it is not of these bytes
  'FILE_PROOF_NOT_IN_BUNDLE', // the bundle does not hold its entry, or of another author
  'FILE_PROOF_BUNDLE_BROKEN', // the bundle that it was held against is broken
  'FILE_PROOF_BUNDLE_OTHER_KEY', // only the recipient's key speaks against that bundle
  'FILE_PROOF_NOT_BUNDLE', // given where a bundle is asked for
] as const;
