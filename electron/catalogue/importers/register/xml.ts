import { FailureError } from '#shared/errors/result.ts';
import type { Breath } from './breath.ts';

/** What the parts of a workbook are told of, in the order of the file. Names come without their namespace prefix. */
export interface XmlVisitor {
  open(name: string, attribute: (name: string) => string | null): void;
  close(name: string): void;
  text(text: string): void;
}

const damaged = (reason: string) => new FailureError('REGISTER_DAMAGED', { reason });
const depthLimit = 64;

/**
 * Walks a part of a workbook (ECMA-376 part 1). Far less than XML: no document type, so no entity of a stranger's making
 * is ever expanded and nothing outside the file is named. Throws FailureError REGISTER_DAMAGED, CANCELLED.
 */
export async function walkXml(bytes: Uint8Array, visitor: XmlVisitor, breath: Breath): Promise<void> {
  const xml = decode(bytes);
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    if (breath.due) await breath.take();
    const tag = xml.indexOf('<', at);
    const until = tag === -1 ? xml.length : tag;
    if (until > at && open.length > 0) visitor.text(decodeEntities(xml.slice(at, until)));
    if (tag === -1) break;
    at = readMarkup(xml, tag, open, visitor);
  }
  if (open.length > 0) throw damaged('xml-unclosed');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged('xml-encoding');
  }
}

/** Reads what begins at `tag`; gives the place behind it. */
function readMarkup(xml: string, tag: number, open: string[], visitor: XmlVisitor): number {
  if (xml.startsWith('<!--', tag)) return behind(xml, '-->', tag + 4);
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = behind(xml, ']]>', tag + 9);
    if (open.length > 0) visitor.text(xml.slice(tag + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', tag)) throw damaged('xml-doctype');
  if (xml.startsWith('<?', tag)) return behind(xml, '?>', tag + 2);
  const end = tagEnd(xml, tag);
  const inner = xml.slice(tag + 1, end);
  if (inner.startsWith('/')) {
    const name = localName(inner.slice(1).trim());
    if (open.pop() !== name) throw damaged('xml-nesting');
    visitor.close(name);
    return end + 1;
  }
  openTag(inner, open, visitor);
  return end + 1;
}

function openTag(inner: string, open: string[], visitor: XmlVisitor): void {
  const alone = inner.endsWith('/');
  const body = alone ? inner.slice(0, -1) : inner;
  const nameEnd = body.search(/\s/);
  const name = localName(nameEnd === -1 ? body : body.slice(0, nameEnd));
  const attributes = nameEnd === -1 ? '' : body.slice(nameEnd);
  if (name === '' || open.length >= depthLimit) throw damaged('xml-tag');
  visitor.open(name, (wanted) => attributeOf(attributes, wanted));
  if (alone) visitor.close(name);
  else open.push(name);
}

function behind(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end === -1) throw damaged('xml-unclosed');
  return end + mark.length;
}

/** The `>` that ends a tag; one inside a quoted value does not. */
function tagEnd(xml: string, tag: number): number {
  let quote = '';
  for (let at = tag + 1; at < xml.length; at++) {
    const char = xml.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  throw damaged('xml-unclosed');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributeOf(attributes: string, wanted: string): string | null {
  for (const [, name = '', double, single] of attributes.matchAll(attributePattern))
    if (localName(name) === wanted) return decodeEntities(double ?? single ?? '');
  return null;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10})(;?)/g, (_, body: string, end: string) => {
    const found = end === '' ? undefined : (named.get(body) ?? numbered(body));
    if (found === undefined) throw damaged('xml-entity');
    return found;
  });
}

function numbered(body: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(body);
  if (match === null) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
