import type { MethodName } from '#shared/contract/contract.ts';
import type { contract } from '#shared/contract/contract.ts';
import type { Topic } from '#shared/contract/messages.ts';

type Contract = typeof contract;

/** Queries of the service that answer at once and are cached: the ones a screen reads. */
export type QueryName = {
  [M in MethodName]: Contract[M] extends { kind: 'query'; host: 'service'; long: false } ? M : never;
}[MethodName];

/**
 * What each cached query depends on. A row that counts or names something of another kind depends on that topic too
 * (a case row counts its items). The record is total, so that a new query cannot be forgotten.
 */
const topicsOfQuery: Readonly<Record<QueryName, readonly Topic[]>> = {
  'catalogue.peek': [],
  'catalogue.session': ['session'],
  'cases.list': ['cases', 'items'],
  'cases.choices': ['cases'],
  'cases.get': ['cases', 'items'],
  'court.list': ['cases', 'items'],
  'cases.summary': ['cases', 'items'],
  'papers.list': ['cases'],
  'finds.list': ['finds'],
  'finds.platforms': ['finds'],
  'finds.get': ['finds', 'cases'],
  'items.list': ['items', 'cases'],
  'items.get': ['items'],
  'items.same-identifier': ['items'],
  'items.next-numbers': ['items', 'configuration'],
  'seizures.missing': ['cases', 'items'],
  'drafts.list': ['drafts', 'cases'],
  'drafts.get': ['drafts'],
  'intake.waiting': ['items', 'cases'],
  'intake.cases': ['items', 'cases'],
  'intake.statistics': ['items'],
  'custody.barred': ['items', 'cases'],
  // Of a find too: its letters, captures and closing change nothing that a case is read from.
  'custody.timeline': ['cases', 'items', 'handovers', 'finds'],
  'attachments.list': ['items'],
  // Whoever blocks the content of an item takes the picture out of every window.
  'attachments.preview': ['items'],
  // Their marks are of the hash sets in force.
  'files.list': ['items', 'configuration'],
  'files.window': ['items', 'configuration'],
  'files.count': ['items'],
  'files.place': ['items'],
  'files.find': ['items', 'cases', 'configuration'],
  'files.jobs': ['items'],
  'acquisition.list': ['items', 'configuration'],
  'files.comparisons': ['items'],
  'files.matches': ['items'],
  'hash-sets.list': ['configuration', 'items'],
  'files.differences': [],
  'handover.precheck': ['cases', 'items', 'handovers'],
  'handover.list': ['handovers'],
  'users.list': ['users'],
  'recovery.status': ['users'],
  'second.list': ['seconds'],
  'second.sign': [],
  'second.decline': [],
  'clearances.list': ['people', 'users'],
  'people.list': ['people', 'users'],
  'openings.list': ['people'],
  'search.everything': ['cases', 'items', 'finds'],
  'views.list': ['views'],
  'configuration.get': ['configuration'],
  'duties.list': ['cases', 'items', 'configuration'],
  'duties.counts': ['cases', 'items', 'configuration'],
  'backup.list': ['backups', 'cases', 'items', 'finds', 'handovers', 'users', 'people'],
};
const lookup: ReadonlyMap<unknown, readonly Topic[]> = new Map(Object.entries(topicsOfQuery));

export function dependsOn(method: unknown, changed: readonly Topic[]): boolean {
  return lookup.get(method)?.some((topic) => changed.includes(topic)) ?? false;
}
