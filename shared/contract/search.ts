import { z } from 'zod';
import { caseFilter, caseSort, itemFilter, itemSort } from './lists.ts';
import { nothing } from './method.ts';
import { textUpTo } from '../domain/text.ts';

const query = { kind: 'query', host: 'service', long: false } as const;
const command = { kind: 'command', host: 'service', long: false } as const;

/** In the order in which they are shown. */
export const searchGroups = ['cases', 'items', 'papers', 'seals', 'finds'] as const;
export type SearchGroup = (typeof searchGroups)[number];

export const foundRow = z.strictObject({
  /** Unique among all that is found. */
  key: z.string(),
  /** The file that it stands in, and its number; null while that is a find and no case yet. */
  case: z.string(),
  caseNumber: z.string().nullable(),
  item: z.string().nullable(),
  itemNumber: z.string().nullable(),
  /** What people know it by: its number. */
  label: z.string(),
  /** Title or description; empty where the label is all there is. */
  about: z.string(),
  /** The type of the entry that bears it; null for cases and items. */
  type: z.string().nullable(),
});
export type FoundRow = z.infer<typeof foundRow>;

const foundGroup = z.strictObject({
  group: z.enum(searchGroups),
  rows: z.array(foundRow),
  /** Where this group goes on; null: that is all. */
  next: z.string().nullable(),
});
export type FoundGroup = z.infer<typeof foundGroup>;

const columns = z
  .array(z.strictObject({ key: textUpTo(40).min(1), width: z.int().min(40).max(1200).nullable() }))
  .max(40);
const name = textUpTo(80).min(1);
const search = z.string().max(200);

/** `columns`: those shown, in their order; none: the usual ones. `panel`: the details stay beside the list. */
const shown = { search, columns, panel: z.boolean() };
export const casesLook = z.strictObject({ list: z.literal('cases'), filter: caseFilter, sort: caseSort, ...shown });
export const itemsLook = z.strictObject({ list: z.literal('items'), filter: itemFilter, sort: itemSort, ...shown });
/** How a list is looked at: what it is asked for, its order, its columns. */
export const listLook = z.discriminatedUnion('list', [casesLook, itemsLook]);
export type ListLook = z.infer<typeof listLook>;
export type CasesLook = z.infer<typeof casesLook>;
export type ItemsLook = z.infer<typeof itemsLook>;

const viewId = z.string().regex(/^sv_[0-9a-z]{16}$/);
export const savedView = z.strictObject({ view: viewId, name, look: listLook });
export type SavedView = z.infer<typeof savedView>;

/** As many as fit on tabs that somebody still reads. */
export const mostViews = 30;

export const searchMethods = {
  /**
   * Cases, items, papers, seals and finds in which the words stand: what bears exactly this number first, then whole words,
   * then parts, each the newest first. `group` null: the first of every group. Never a protected value.
   */
  'search.everything': {
    ...query,
    act: 'read-cases',
    input: z.strictObject({
      text: search,
      group: z.enum(searchGroups).nullable(),
      after: z.string().max(40).nullable(),
      limit: z.int().min(1).max(100),
    }),
    output: z.strictObject({ groups: z.array(foundGroup) }),
  },
  /** One's own views; `last`: how each list was looked at last. */
  'views.list': {
    ...query,
    act: 'read-cases',
    input: nothing,
    output: z.strictObject({ views: z.array(savedView), last: z.array(listLook) }),
  },
  /** `view` null: a new one. */
  'views.save': {
    ...command,
    act: 'read-cases',
    input: z.strictObject({ view: viewId.nullable(), name, look: listLook }),
    output: z.strictObject({ view: z.string() }),
  },
  'views.remove': {
    ...command,
    act: 'read-cases',
    input: z.strictObject({ view: viewId }),
    output: nothing,
  },
  /** So that the list is found as it was left, also after a lock. */
  'views.remember': { ...command, act: 'read-cases', input: z.strictObject({ look: listLook }), output: nothing },
} as const;
