type Data = Readonly<Record<string, unknown>>;
/** What people read instead of an id: names of users, codes of protected people. */
export type Names = Readonly<Record<string, string>>;

/** Identifiers and digests say nothing to a reader of the story; what they point at is shown where it lives. */
const hidden: ReadonlySet<string> = new Set([
  'case',
  'item',
  'seizure',
  'attachment',
  'list',
  'bundle',
  'backup',
  'corrects',
  'changes',
  'digest',
  'differences',
  'categories',
  'matches',
  'digests',
  'hashes',
  'fileHashes',
  'sha256',
  'rootHash',
  'tagManifestSha256',
  'treeSize',
  'attributes',
  'lines',
  'format',
]);
/** Among other members, without a word of what they count. */
const countedBeside: ReadonlySet<string> = new Set(['bytes', 'skipped', 'deleted', 'segments']);
const identifier = /^[a-z]{2}_[0-9a-z]{16}$/;

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isNameless(value: unknown, names: Names): boolean {
  if (Array.isArray(value)) return value.every((part) => isNameless(part, names));
  return typeof value === 'string' && identifier.test(value) && nameOf(names, value) === undefined;
}

/** What people read for an id. Only for what is in `names` itself: a text that somebody typed may be `constructor` or `__proto__`. */
export function nameOf(names: Names, id: string): string | undefined {
  return Object.hasOwn(names, id) ? names[id] : undefined;
}

/** The file that a list was taken over from, which says more than its name alone. */
function importedName({ imported }: Data): unknown {
  return typeof imported === 'object' && imported !== null && 'name' in imported ? imported.name : undefined;
}

/** Which fields of an entry are shown. `whole`: whoever is to sign it sees digests and ids as well. */
export function shownFields(data: Data, names: Names, whole: boolean): [string, unknown][] {
  const shown = Object.entries(data).filter(([field, value]) => {
    if (isEmpty(value)) return false;
    if (whole) return true;
    // A list of another tool that names no size: 0 bytes would be told of files that have some.
    if (field === 'totalBytes' && value === 0 && data['imported'] !== undefined) return false;
    if (field === 'source' && value === importedName(data)) return false;
    // The code says who it is.
    if (field === 'person' && typeof data['code'] === 'string') return false;
    return !hidden.has(field) && !isNameless(value, names);
  });
  if (!whole) return shown;
  // Whose names leave stands first, what only a machine reads last; nothing is left out.
  const rank = (field: string, value: unknown) => {
    if (field === 'disclosed') return 0;
    // In words, for whoever is to sign a correction.
    if (field === 'changes') return 1;
    return hidden.has(field) && !(typeof value === 'string' && nameOf(names, value) !== undefined) ? 2 : 1;
  };
  return shown.sort(([a, one], [b, other]) => rank(a, one) - rank(b, other));
}

/**
 * The members of a value that has some, as a story tells them: the paper of a stage, a member of a team. Null: it has none,
 * or holds more than members of one line can say.
 */
export function shownMembers(value: unknown, names: Names): [string, unknown][] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const members = Object.entries(value).filter(
    ([member, part]) => !hidden.has(member) && !countedBeside.has(member) && !isEmpty(part) && !isNameless(part, names),
  );
  const flat = members.every(([, part]) => typeof part === 'string' || typeof part === 'number');
  return flat && members.length > 0 ? members : null;
}

/** The new values of a correction, none left out. Null: it is another field. */
export function changedValues(field: string, value: unknown): [string, unknown][] | null {
  return field === 'changes' && typeof value === 'object' && value !== null ? Object.entries(value) : null;
}

/** Commitments tell how many values are sealed, and `names` whose they are where an export discloses them; nothing else. */
export function sealedValues(field: string, value: unknown, names: Names): SealedValues | null {
  if (field === '_sd' && Array.isArray(value)) return { count: value.length, codes: [] };
  if (field !== 'disclosed' || typeof value !== 'object' || value === null || !('commitments' in value)) return null;
  const { commitments } = value;
  if (!Array.isArray(commitments)) return null;
  const codes = commitments.flatMap((digest) => (typeof digest === 'string' ? (nameOf(names, digest) ?? []) : []));
  return { count: commitments.length, codes: [...new Set(codes)].sort() };
}

export interface SealedValues {
  readonly count: number;
  readonly codes: readonly string[];
}

/** Every digest of a field with commitments, for whoever is to sign it; `about`: the code it belongs to, or another member's name. */
export function signedDigests(
  value: unknown,
  names: Names,
): { readonly digest: string; readonly about: string | null }[] {
  const parts: [string, unknown][] = Array.isArray(value) ? [['commitments', value]] : Object.entries(value ?? {});
  return parts.flatMap(([member, part]) =>
    Array.isArray(part)
      ? part.map((digest: unknown) => ({ digest: String(digest), about: nameOf(names, String(digest)) ?? null }))
      : [{ digest: String(part), about: member }],
  );
}
