import type { ServiceMethod } from '#shared/contract/contract.ts';
import type { Lane } from './lane.ts';

/**
 * Commands that read evidence and lists for minutes or hours. They have lanes of their own: nobody who attaches a photo, hands
 * over a case or removes a person waits for the hash of a drive. What they leave behind when they are cut off they clear by
 * themselves, which is why two of the same kind never run beside each other.
 */
const lasting: ReadonlyMap<string, 'media' | 'lists'> = new Map<ServiceMethod, 'media' | 'lists'>([
  ['files.hash', 'media'],
  ['files.resume', 'media'],
  ['files.compare', 'media'],
  ['acquisition.verify', 'media'],
  ['files.import', 'lists'],
  ['files.match', 'lists'],
  ['hash-sets.add', 'lists'],
]);

export function isLasting(method: string): boolean {
  return lasting.has(method);
}

/** Short commands, and opening and locking; long ones beside them; and those that last. One at a time in each. */
export interface Lanes {
  readonly short: Lane;
  readonly long: Lane;
  readonly media: Lane;
  readonly lists: Lane;
  /** Of a file of digests before it is added: a set of millions is some hundred megabytes, and several files are looked at. */
  readonly previews: Lane;
}

/** Reading waits for nobody, but where two at once would be more than the memory is for. */
export function laneOfQuery(lanes: Lanes, method: string): Lane | null {
  return method === 'hash-sets.preview' ? lanes.previews : null;
}

export function laneOf(lanes: Lanes, method: string, long: boolean): Lane {
  const own = lasting.get(method);
  if (own !== undefined) return lanes[own];
  return long ? lanes.long : lanes.short;
}
