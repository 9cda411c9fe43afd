import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { FileAlgorithm } from '#shared/domain/file-list/events.ts';
import { algorithmNamed, digestProblem, refused, type Refused } from './digests.ts';
import { sizeProblem } from './hashdeep.ts';
import { mostFieldBytes, type ListOutput, type ListParser, type ReadOptions } from './output.ts';
import { listPath } from './paths.ts';
import { listTime } from './times.ts';
import { areaReference, bytesOfText, mostReferenceLetters, textOfBytes } from './xml-text.ts';

const mostDepth = 64;
/** So that what the parser keeps of an element that does not end can be looked at often. */
const piece = 64 * 1024;

/** What is read of a file: only of its own children, because pieces of it (byte runs) have digests too. */
const wanted = new Set(['filename', 'filesize', 'alloc', 'unalloc', 'name_type', 'meta_type', 'mtime', 'hashdigest']);

interface FoundFile {
  readonly line: number;
  readonly depth: number;
  readonly fields: Map<string, string>;
  readonly digests: Partial<Record<FileAlgorithm, string>>;
  problem: Refused | null;
}

/** Unwinds the XML parser, which would go on behind an error. */
class Stopped extends Error {}

export interface Creator {
  program: string;
  version: string;
  started: string;
}

/**
 * Digital Forensics XML, of fiwalk and of `hashdeep -d`. Regular files that are allocated are rows, everything else is
 * counted as left out, deleted files by themselves. Files of several volumes may have the same name, so a path begins with its volume.
 * SECURITY SEC-76. No document type and no entity is ever read: the first one ends it, like anything else that is no XML.
 */
export class DfxmlParser implements ListParser {
  readonly creator: Creator = { program: '', version: '', started: '' };
  readonly #options: ReadOptions;
  readonly #output: ListOutput;
  readonly #xml = new SaxesParser({ xmlns: false, position: true });
  readonly #open: string[] = [];
  readonly #volumes: number[] = [];
  #volumesSeen = 0;
  #file: FoundFile | null = null;
  #text: string | null = null;
  #hash = '';
  #tail = '';
  #lastEvent = 0;
  #stopped = false;

  constructor(options: ReadOptions, output: ListOutput) {
    this.#options = options;
    this.#output = output;
    this.#xml.on('opentag', (tag) => this.#event(() => this.#opened(tag)));
    this.#xml.on('closetag', (tag) => this.#event(() => this.#closed(localName(tag.name))));
    this.#xml.on('text', (text) => this.#event(() => this.#took(text)));
    this.#xml.on('cdata', (text) => this.#event(() => this.#took(text)));
    this.#xml.on('comment', () => (this.#lastEvent = this.#xml.position));
    this.#xml.on('doctype', () => this.#stop('doctype'));
    this.#xml.on('error', (error) => this.#stop(error.message.includes('undefined entity') ? 'entity' : 'bad-xml'));
  }

  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += piece)
      this.#until(() => {
        this.#write(textOfBytes(chunk.subarray(from, from + piece)));
        if (this.#xml.position - this.#lastEvent > mostFieldBytes) this.#stop('field-too-long');
      });
  }

  end(): void {
    this.#until(() => {
      this.#xml.close();
    });
  }

  #write(text: string): void {
    const seen = this.#tail + text;
    const reference = areaReference.exec(seen);
    this.#tail = seen.slice(-mostReferenceLetters);
    // As far as it goes, for the line that it stands in.
    this.#xml.write(
      reference === null ? text : text.slice(0, Math.max(0, reference.index - seen.length + text.length)),
    );
    if (reference !== null) this.#stop('entity');
  }

  /** Nothing is looked at behind the first thing that is no XML. */
  #until(work: () => void): void {
    if (this.#stopped) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.#stopped = true;
    }
  }

  #event(work: () => void): void {
    this.#lastEvent = this.#xml.position;
    work();
  }

  #stop(code: 'doctype' | 'entity' | 'bad-xml' | 'field-too-long'): never {
    this.#output.error(this.#xml.line, code, code === 'field-too-long' ? { limit: mostFieldBytes } : {});
    throw new Stopped();
  }

  #opened(tag: SaxesTagPlain): void {
    const name = localName(tag.name);
    this.#open.push(name);
    if (this.#open.length > mostDepth) this.#stop('bad-xml');
    if (name === 'volume') this.#volumes.push((this.#volumesSeen += 1));
    if (name === 'fileobject' && this.#file === null) this.#file = this.#newFile();
    const ofFile = this.#file !== null && this.#open.length === this.#file.depth + 1 && wanted.has(name);
    const ofCreator = this.#file === null && this.#open[1] === 'creator';
    this.#text = ofFile || ofCreator ? '' : null;
    if (name === 'hashdigest') this.#hash = tag.attributes['type'] ?? '';
  }

  #newFile(): FoundFile {
    return { line: this.#xml.line, depth: this.#open.length, fields: new Map(), digests: {}, problem: null };
  }

  #took(text: string): void {
    if (this.#text === null) return;
    this.#text += text;
    if (this.#text.length > mostFieldBytes) this.#stop('field-too-long');
  }

  #closed(name: string): void {
    const text = this.#text;
    this.#text = null;
    this.#open.pop();
    const file = this.#file;
    if (name === 'volume') this.#volumes.pop();
    else if (file !== null && this.#open.length < file.depth) this.#finish(file);
    else if (file !== null && text !== null) this.#field(file, name, text);
    else if (text !== null) this.#created(name, text);
  }

  #created(name: string, text: string): void {
    if (name === 'program') this.creator.program = text.trim();
    else if (name === 'version') this.creator.version = text.trim();
    else if (name === 'start_time') this.creator.started = text.trim();
  }

  #field(file: FoundFile, name: string, text: string): void {
    const algorithm = name === 'hashdigest' ? algorithmNamed(this.#hash) : undefined;
    if (name !== 'hashdigest') file.fields.set(name, text);
    if (algorithm === undefined) return;
    const digest = text.trim().toLowerCase();
    const known = file.digests[algorithm];
    file.problem ??= digestProblem(digest, algorithm);
    if (known !== undefined && known !== digest) file.problem ??= refused('digests-differ', { other: file.line });
    file.digests[algorithm] = digest;
  }

  #finish(file: FoundFile): void {
    this.#file = null;
    const deleted = isDeleted(file);
    if (deleted || !isRegular(file)) {
      this.#output.skipped(deleted && isRegular(file));
      return;
    }
    const size = file.fields.get('filesize')?.trim() ?? '';
    const time = file.fields.get('mtime')?.trim() ?? '';
    const modified = time === '' ? null : listTime(time);
    const path = listPath(this.#name(file), this.#options);
    const timeProblem = time !== '' && modified === null ? refused('bad-time') : null;
    const problem = file.problem ?? (size === '' ? null : sizeProblem(size)) ?? timeProblem;
    if (problem !== null || 'code' in path) {
      const { code, details } = problem ?? (path as Refused);
      this.#output.error(file.line, code, details);
      return;
    }
    const { sha256 = null, sha1 = null, md5 = null } = file.digests;
    const bare = sha256 === null && sha1 === null && md5 === null;
    const row = { path: path.path, bytes: size === '' ? null : Number(size), sha256, sha1, md5, modified };
    this.#output.row({ ...row, problem: bare ? 'no-digest' : null }, file.line, path.rooted);
  }

  #name(file: FoundFile): Uint8Array {
    const name = bytesOfText(file.fields.get('filename') ?? '');
    const whole = this.creator.program === 'fiwalk' ? withoutEscapes(name) : name;
    const volume = this.#volumes.at(-1);
    return volume === undefined || whole.length === 0
      ? whole
      : Buffer.concat([Buffer.from(`volume-${volume}/`), whole]);
  }
}

const fieldOf = ({ fields }: FoundFile, name: string) => fields.get(name)?.trim() ?? '';

function isRegular(file: FoundFile): boolean {
  const type = fieldOf(file, 'name_type');
  return type === '' || type === '-' ? ['', '1'].includes(fieldOf(file, 'meta_type')) : type === 'r';
}

function isDeleted(file: FoundFile): boolean {
  return fieldOf(file, 'alloc') === '0' || fieldOf(file, 'unalloc') === '1';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** fiwalk writes bytes that XML cannot have, and every backslash, as `\xHH`. */
function withoutEscapes(name: Uint8Array): Uint8Array {
  const text = Buffer.from(name.buffer, name.byteOffset, name.length).toString('latin1');
  return text.includes('\\x')
    ? Buffer.from(
        text.replace(/\\x([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )
    : name;
}
