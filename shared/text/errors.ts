import type { ErrorCode } from '../errors/codes.ts';
import { acquisitionErrors } from './errors/acquisition.ts';
import { bundleErrors } from './errors/bundle.ts';
import { catalogueErrors } from './errors/catalogue.ts';
import { configurationErrors } from './errors/configuration.ts';
import { courtErrors } from './errors/court.ts';
import { fileListErrors } from './errors/file-lists.ts';
import { findErrors } from './errors/finds.ts';
import { ledgerErrors } from './errors/ledger.ts';
import { peopleErrors } from './errors/people.ts';
import { registerErrors } from './errors/register.ts';
import { requestErrors } from './errors/requests.ts';
import { ruleErrors } from './errors/rules.ts';
import { seizingErrors } from './errors/seizing.ts';
import { stageErrors } from './errors/stages.ts';
import type { Text } from './text.ts';
import { viewErrors } from './errors/views.ts';

/** What every failure says: what happened, and what to do next. Parameters are details of the failure; `failure.ts` fills them in. */
export const errorTexts: Readonly<Record<ErrorCode, Text>> = {
  ...requestErrors,
  ...catalogueErrors,
  ...ledgerErrors,
  ...ruleErrors,
  ...courtErrors,
  ...findErrors,
  ...fileListErrors,
  ...seizingErrors,
  ...stageErrors,
  ...configurationErrors,
  ...bundleErrors,
  ...peopleErrors,
  ...registerErrors,
  ...viewErrors,
  ...acquisitionErrors,
};
