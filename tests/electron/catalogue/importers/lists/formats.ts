import fc from 'fast-check';
import { digestLengths } from '#electron/catalogue/importers/lists/digests.ts';
import type { ListKind } from '#shared/domain/file-list/events.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import { pathText } from '#shared/ledger/file-path.ts';

/** A file as a tool of the field would list it: its name is bytes. */
export interface Listed {
  readonly name: Uint8Array;
  readonly bytes: number;
  readonly sha256: string;
  readonly sha1: string;
  readonly md5: string;
  readonly modified: number;
}

const latin = (name: Uint8Array) => Buffer.from(name).toString('latin1');
/** Bytes of a list from text with one letter a byte. */
const list = (lines: readonly string[], end = '\n') => Buffer.from(lines.map((line) => line + end).join(''), 'latin1');

const gnu = (digest: string, name: string) => {
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === name ? '' : '\\'}${digest}  ${escaped}`;
};
const tagged = (tag: string, digest: string, name: string) => {
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === name ? '' : '\\'}${tag} (${escaped}) = ${digest}`;
};
const xmlText = (name: string) =>
  name
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(
      /[\0-\x1f\x7f-\xff\\]/g,
      (letter) => `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
    );
const fileObject = ({ name, bytes, sha1, md5, modified }: Listed) =>
  `<fileobject><filename>${xmlText(latin(name))}</filename><name_type>r</name_type><filesize>${bytes}</filesize>` +
  `<alloc>1</alloc><mtime>${iso(modified)}</mtime>` +
  `<hashdigest type='md5'>${md5}</hashdigest><hashdigest type='sha1'>${sha1}</hashdigest></fileobject>`;
const iso = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

interface Format {
  readonly kind: ListKind;
  readonly write: (files: readonly Listed[]) => Uint8Array;
  /** What it tells of a file; the path aside. */
  readonly told: readonly (keyof FileRowValue & keyof Listed)[];
  /** Names that it can hold. */
  readonly can: (name: string) => boolean;
  readonly lineEnd?: 'nul';
  /** What stands before all paths. */
  readonly cut?: string;
}

const anyName = () => true;

/** Each as the program writes it, not as we would read it. */
export const formats: Readonly<Record<string, Format>> = {
  sha256sum: {
    kind: 'sha256sum',
    told: ['sha256'],
    can: anyName,
    write: (files) => list(files.map(({ sha256, name }) => gnu(sha256, latin(name)))),
  },
  'sha1sum --tag': {
    kind: 'sha1sum',
    told: ['sha1'],
    can: anyName,
    write: (files) => list(files.map(({ sha1, name }) => tagged('SHA1', sha1, latin(name)))),
  },
  'md5sum -z': {
    lineEnd: 'nul',
    kind: 'md5sum',
    told: ['md5'],
    can: anyName,
    write: (files) =>
      list(
        files.map(({ md5, name }) => `${md5}  ${latin(name)}`),
        '\0',
      ),
  },
  'md5deep -z': {
    kind: 'md5sum',
    told: ['md5', 'bytes'],
    can: (name) => !name.includes('\n'),
    write: (files) =>
      list(files.map(({ md5, bytes, name }) => `${String(bytes).padStart(10)}  ${md5}  ${latin(name)}`)),
  },
  hashdeep: {
    kind: 'hashdeep',
    told: ['bytes', 'sha256', 'sha1', 'md5'],
    can: (name) => !name.includes('\n'),
    write: (files) =>
      list([
        '%%%% HASHDEEP-1.0',
        '%%%% size,md5,sha1,sha256,filename',
        '## Invoked from: /x',
        '## $ hashdeep -l',
        '##',
        ...files.map(({ bytes, md5, sha1, sha256, name }) => `${bytes},${md5},${sha1},${sha256},${latin(name)}`),
      ]),
  },
  fiwalk: {
    cut: 'volume-1/',
    kind: 'dfxml',
    told: ['bytes', 'sha1', 'md5', 'modified'],
    can: anyName,
    write: (files) =>
      list([
        "<?xml version='1.0' encoding='UTF-8'?>",
        '<dfxml><creator><program>fiwalk</program></creator><volume>',
        ...files.map(fileObject),
        '</volume></dfxml>',
      ]),
  },
  table: {
    kind: 'csv',
    told: ['bytes', 'sha256', 'md5', 'modified'],
    can: anyName,
    write: (files) =>
      list([
        'Path;Size;SHA256;MD5;Modified',
        ...files.map(({ name, bytes, sha256, md5, modified }) =>
          [quoted(latin(name)), bytes, sha256, md5, iso(modified)].join(';'),
        ),
      ]),
  },
};

/** The row that a format makes of a file. */
export function expectedRow(file: Listed, { told }: Format): FileRowValue {
  const known = Object.fromEntries(told.map((member) => [member, file[member]]));
  return {
    path: pathText(file.name),
    bytes: null,
    sha256: null,
    sha1: null,
    md5: null,
    modified: null,
    problem: null,
    ...known,
  };
}

const hex = (length: number) =>
  fc.uint8Array({ minLength: length / 2, maxLength: length / 2 }).map((bytes) => Buffer.from(bytes).toString('hex'));

/** Pieces that are trouble in some format, and bytes of all kinds but those that part a path. */
const pieces = fc.oneof(
  {
    arbitrary: fc.constantFrom(
      '\n',
      '\r',
      '\t',
      '"',
      "'",
      '\\',
      '\\n',
      '\\x41',
      ',',
      ';',
      ' ',
      '  ',
      ' *',
      ') = ',
      '&amp;',
      '<a>',
      '#',
      '%%%%',
      'é',
      '日',
      '\u202e',
      '\u200f',
      '\ufeff',
      '😀',
      'C:',
      '..',
      '.',
      '-',
    ),
    weight: 3,
  },
  { arbitrary: fc.constantFrom('foto', 'DCIM', 'a', '100'), weight: 3 },
);
const rawBytes = fc.uint8Array({ min: 1, max: 255, minLength: 1, maxLength: 3 });
const part = fc
  .array(
    fc.oneof({ arbitrary: pieces.map((text) => Buffer.from(text)), weight: 5 }, { arbitrary: rawBytes, weight: 1 }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => Buffer.from(Buffer.concat(all).map((byte) => (byte === 0x2f ? 0x5f : byte))))
  .filter((name) => !['.', '..'].includes(name.toString('latin1')));
const longPart = fc.integer({ min: 200, max: 255 }).map((length) => Buffer.alloc(length, 'x'));
const name = fc
  .array(fc.oneof({ arbitrary: part, weight: 9 }, { arbitrary: longPart, weight: 1 }), { minLength: 1, maxLength: 16 })
  .map((parts) => Buffer.from(parts.map((each) => each.toString('latin1')).join('/'), 'latin1'))
  .filter((bytes) => bytes.length <= 4096);

/** Some files with names that somebody chose to do harm with. */
export const hostileFiles: fc.Arbitrary<readonly Listed[]> = fc.uniqueArray(
  fc.record({
    name,
    bytes: fc.maxSafeNat().map((size) => size % 1e12),
    sha256: hex(digestLengths.sha256),
    sha1: hex(digestLengths.sha1),
    md5: hex(digestLengths.md5),
    modified: fc.integer({ min: 0, max: 4_000_000_000 }),
  }),
  { selector: (file) => latin(file.name), minLength: 1, maxLength: 8 },
);
