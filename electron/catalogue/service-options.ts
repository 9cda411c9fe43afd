import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { systemEffects } from './effects/system.ts';
import { productionKdf } from './keys/kdf.ts';
import type { ServiceOptions } from './service.ts';

/** Beside the built bundles (dist/service, dist/cli), or where the build puts it when this runs from the source tree. */
const pageFiles = ['../verifier/PERIKSA.html', '../../dist/verifier/PERIKSA.html'].map((path) =>
  join(import.meta.dirname, path),
);

function verifierPage(): Result<Uint8Array> {
  for (const file of pageFiles) {
    try {
      return ok(new Uint8Array(readFileSync(file)));
    } catch {
      // The other place.
    }
  }
  return fail('FILE_MISSING', { file: 'PERIKSA.html' });
}

/** The real clock, randomness and cost. `writeLog` gets one line an event; without it nothing is logged. */
export function serviceOptions(writeLog: (line: string) => void = () => undefined): ServiceOptions {
  return { effects: systemEffects(writeLog), kdf: productionKdf, verifierPage, onInternalError: () => undefined };
}
