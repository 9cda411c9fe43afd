import { invisible } from '../text.ts';
import type { ItemAttributes } from './events.ts';

/** What tells one thing from every other of its kind. */
export const identifierKinds = ['imei', 'iccid', 'serial', 'chassis', 'account', 'wallet'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export interface Identifier {
  readonly kind: IdentifierKind;
  /** The attribute it stands in. */
  readonly field: string;
  /** As it is compared: two ways of writing one number are one value. */
  readonly value: string;
}

/** The identifier of an item; null where its class has none, or it is not known. */
export function identifierOf(attributes: ItemAttributes): Identifier | null {
  switch (attributes.class) {
    case 'phone':
      return identifier('imei', 'imei', plain(attributes.imei));
    case 'sim':
      return identifier('iccid', 'iccid', plain(attributes.iccid));
    case 'storage':
    case 'computer':
      return identifier('serial', 'serial', compact(attributes.serial));
    case 'vehicle':
      return identifier('chassis', 'chassisNumber', compact(attributes.chassisNumber));
    case 'account':
      return identifier('account', 'handle', onPlatform(attributes.platform, attributes.handle));
    case 'wallet':
      return identifier('wallet', 'identifier', walletValue(attributes));
    case 'cash':
    case 'document':
    case 'other':
      return null;
  }
}

function identifier(kind: IdentifierKind, field: string, value: string): Identifier | null {
  return value === '' ? null : { kind, field, value };
}

/** One form for letters that look alike to a machine in two (NFKC), and nothing that cannot be seen. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').replace(/\s+/g, '');
}

/** Numbers on plates are copied with and without strokes, in capitals and without. */
function compact(text: string): string {
  return plain(text)
    .replace(/[-._/]/g, '')
    .toUpperCase();
}

/** The same name on two platforms is two people. */
function onPlatform(platform: string, handle: string): string {
  const name = plain(handle).replace(/^@+/, '').toLowerCase();
  return name === '' ? '' : `${compact(platform)} ${name}`;
}

/** Capitals count in the address of a crypto wallet, and it is unique by itself; an account number is its provider's. */
function walletValue({ kind, provider, identifier }: Extract<ItemAttributes, { class: 'wallet' }>): string {
  if (kind === 'crypto') return plain(identifier);
  const number = compact(identifier);
  return number === '' ? '' : `${compact(provider)} ${number}`;
}
