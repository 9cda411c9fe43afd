import { acquisitionTexts as texts } from '#shared/text/screens/acquisitions.ts';
import { acquisitionErrors } from '#shared/text/errors/acquisition.ts';
import { say, type Text } from '#shared/text/text.ts';

/** Sentences of the forms' own rules, and of refusals that are shown beside a field. */
export const formMessages: Readonly<Record<string, Text>> = {
  'blocking-needed': texts.blockingNeeded,
  'model-needed': texts.modelNeeded,
  'digest-length': texts.digestLength,
  'pair-needed': texts.pairNeeded,
  'hash-needed': texts.hashNeeded,
  'sha256-needed': texts.sha256Needed,
  ACQUISITION_DATES: acquisitionErrors.ACQUISITION_DATES,
  ACQUISITION_BLOCKER_MISSING: acquisitionErrors.ACQUISITION_BLOCKER_MISSING,
  ACQUISITION_SHA256_MISSING: acquisitionErrors.ACQUISITION_SHA256_MISSING,
  ACQUISITION_NOT_COMPARABLE: acquisitionErrors.ACQUISITION_NOT_COMPARABLE,
};

/** A label that names its algorithm. */
export function withAlgorithm(label: Text, algorithm: Text): Text {
  return {
    id: say('id', label, { algorithm: algorithm.id }),
    en: say('en', label, { algorithm: algorithm.en }),
  };
}
