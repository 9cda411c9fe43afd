/** What the JSON of a process hop would bend: each part comes out differently, or not at all, or throws. */
export function hardValue(): Record<string, unknown> {
  return {
    bytes: new Uint8Array([0, 1, 127, 128, 255]),
    part: new Uint8Array([9, 8, 7, 6, 5]).subarray(1, 4),
    date: new Date('2026-11-21T06:05:00.123Z'),
    big: 2n ** 70n + 1n,
    minusZero: -0,
    notANumber: NaN,
    infinite: -Infinity,
    nothing: undefined,
    empty: null,
    text: 'Barang bukti "BB-001" \u0000 \u{1F4F1} \ud800',
    nested: { list: [[[{ deep: [undefined, -0, 1n] }]]], map: new Map([['a', new Set([1])]]) },
  };
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, name) => (typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined),
    value,
  );

/** What a process really holds: two conversions that undo each other cannot hide from this. */
export function describeHardValue(value: unknown): readonly string[] {
  const [bytes, part, date, map] = [
    at(value, 'bytes'),
    at(value, 'part'),
    at(value, 'date'),
    at(value, 'nested', 'map'),
  ];
  return [
    bytes instanceof Uint8Array ? `bytes ${Array.from(bytes).join(' ')}` : 'no bytes',
    part instanceof Uint8Array ? `part ${Array.from(part).join(' ')}` : 'no part',
    date instanceof Date ? `date ${date.toISOString()}` : 'no date',
    `big ${typeof at(value, 'big')} ${String(at(value, 'big'))}`,
    `minus zero ${String(Object.is(at(value, 'minusZero'), -0))}`,
    `not a number ${String(Number.isNaN(at(value, 'notANumber')))}`,
    `infinite ${String(at(value, 'infinite'))}`,
    `nothing ${String(typeof value === 'object' && value !== null && 'nothing' in value && value.nothing === undefined)}`,
    `empty ${String(at(value, 'empty') === null)}`,
    `text ${JSON.stringify(at(value, 'text'))}`,
    `deep ${String(Object.is(at(value, 'nested', 'list', '0', '0', '0', 'deep', '1'), -0))}`,
    map instanceof Map && map.get('a') instanceof Set ? 'map' : 'no map',
  ];
}
