import type { ImageProposal } from '#shared/contract/acquisitions.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { decodeText } from '../register/encoding.ts';
import { readFtkLog } from './ftk-log.ts';
import { readTableauLog } from './tableau-log.ts';

/** The log of a tool in UTF-8, UTF-16 or Windows-1252. ACQUISITION_LOG_UNKNOWN. */
export function readLog(bytes: Uint8Array, zone: string): Result<ImageProposal> {
  const decoded = decodeText(bytes);
  const proposal = decoded.ok
    ? (readFtkLog(decoded.value.text, zone) ?? readTableauLog(decoded.value.text, zone))
    : null;
  return proposal === null ? fail('ACQUISITION_LOG_UNKNOWN') : ok(proposal);
}
