import { protocol, type Session } from 'electron';
import { scheme } from '../origin.ts';
import type { BuiltFiles } from './built-files.ts';
import { serve } from './serve.ts';

/** Before `ready`. Standard and secure make it an origin like any https one; it does not bypass the content policy. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** SECURITY SEC-18: the only source of pages. */
export function serveBuiltFiles(session: Session, files: BuiltFiles): void {
  session.protocol.handle(scheme, (request) => serve(files, request));
}
