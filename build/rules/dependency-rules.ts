import type { IFlattenedRuleSet } from 'dependency-cruiser';
import { rooms, type Room } from './rooms.ts';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Matches the files of a room and not those of a room inside it. */
function placePattern(room: Room): string {
  if (!room.place.endsWith('/')) return `^${escape(room.place)}$`;
  const inner = rooms.filter((other) => other !== room && other.place.startsWith(room.place));
  const except = inner.map((other) => `(?!${escape(other.place.slice(room.place.length))})`).join('');
  return `^${escape(room.place)}${except}`;
}

function patternOf(place: string): string {
  const room = rooms.find((candidate) => candidate.place === place);
  if (room === undefined) throw new Error(`build/rules/rooms.ts names the room ${place}, which is not in the table.`);
  return placePattern(room);
}

function allowedFor(room: Room): NonNullable<IFlattenedRuleSet['allowed']> {
  // In a room of separate folders the first group is the folder's name, and only the same name may follow.
  const from = room.apart === true ? `^${escape(room.place)}([^/]+)` : placePattern(room);
  const own = room.apart === true ? `^${escape(room.place)}$1(?:/|$)` : placePattern(room);
  const places = [own, ...room.rooms.map(patternOf)];
  const packages = room.packages.map((name) => `(?:^|/)node_modules/${escape(name)}/`);
  const toFiles = { from: { path: from }, to: { path: [...places, ...packages] } };
  return room.node ? [toFiles, { from: { path: from }, to: { dependencyTypes: ['core'] } }] : [toFiles];
}

/** The table of rooms as dependency-cruiser wants it: an allow-list, and nothing that cannot be found or goes in a circle. */
export const dependencyRules: IFlattenedRuleSet = {
  allowed: rooms.flatMap(allowedFor),
  allowedSeverity: 'error',
  forbidden: [
    { name: 'not-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
};
