import { utf8 } from '../ledger/encoding.ts';

/** Names that Windows gives to devices, with or without an extension (Win32 "Naming Files, Paths, and Namespaces"). */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;
/** Control characters, and the marks that turn the direction of writing: a name must look like what it is. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Not allowed in names by Windows; `:` would name an alternate stream or a drive. */
const forbidden = /[<>:"|?*]/;

const longestPath = 400;
const longestSegment = 200;

/**
 * Why a path of a bundle may not be used on every system it can land on, or null. A bundle with such a path is refused as
 * a whole: no reader may have to guess where a file would go.
 */
export function unsafePathReason(path: string): string | null {
  if (path === '') return 'empty';
  if (utf8(path).length > longestPath) return 'too-long';
  if (!path.isWellFormed() || path.normalize('NFC') !== path) return 'not-nfc';
  if (invisible.test(path)) return 'control-character';
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/')) return 'absolute';
  if (forbidden.test(path)) return 'forbidden-character';
  return (
    path
      .split('/')
      .map(unsafeSegmentReason)
      .find((reason) => reason !== null) ?? null
  );
}

function unsafeSegmentReason(segment: string): string | null {
  if (segment === '') return 'empty-segment';
  if (segment === '.' || segment === '..') return 'climbs';
  if (segment.endsWith('.') || segment.endsWith(' ') || segment.startsWith(' ')) return 'trailing-dot-or-space';
  if (utf8(segment).length > longestSegment) return 'too-long';
  return reserved.test(segment) ? 'reserved-name' : null;
}

/** What two paths share when a file system that ignores case would take them for one. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase().toUpperCase().toLowerCase();
}

/** A stranger's path made fit to be shown: no control or direction marks, at most 200 characters. */
export function printablePath(path: string): string {
  const shown = path.toWellFormed().replace(new RegExp(invisible, 'gu'), '\ufffd');
  return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown;
}

/** BagIt percent-encoding of a path in a manifest (RFC 8493 section 2.1.3): only CR, LF and the percent sign. */
export function encodeManifestPath(path: string): string {
  return path.replace(/[%\r\n]/g, (character) => ({ '%': '%25', '\r': '%0D', '\n': '%0A' })[character] ?? character);
}

/** The path behind its encoded form, or null for a percent sign that encodes nothing of the three. */
export function decodeManifestPath(encoded: string): string | null {
  if (/%(?!25|0D|0A)/i.test(encoded)) return null;
  return encoded.replace(/%(25|0D|0A)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
