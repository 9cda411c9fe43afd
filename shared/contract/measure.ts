/** What one value may weigh: UTF-16 bytes of its texts, the number of its values, how deep they nest. */
export interface Weight {
  readonly bytes: number;
  readonly values: number;
  readonly depth: number;
}

export type Measured = 'fits' | 'too-large' | 'not-plain';

interface Visit {
  readonly value: unknown;
  readonly depth: number;
}

/**
 * Whether a value from another process is plain data within the limits. Structured clone lets a sender pass cycles, Maps, typed
 * arrays and arrays of four billion holes; none of them is an input. Iterative: a deep value must not end our stack.
 */
export function measure(root: unknown, limit: Weight): Measured {
  const waiting: Visit[] = [{ value: root, depth: 0 }];
  let bytes = 0;
  let values = 0;
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    values += 1;
    const children = childrenOf(visit.value, limit.values - values - waiting.length);
    if (typeof children === 'string') return children;
    bytes += sizeOf(visit.value);
    if (bytes > limit.bytes || values > limit.values || visit.depth > limit.depth) return 'too-large';
    for (const value of children) waiting.push({ value, depth: visit.depth + 1 });
  }
  return 'fits';
}

const scalars: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'undefined']);

function childrenOf(value: unknown, room: number): readonly unknown[] | 'too-large' | 'not-plain' {
  if (value === null || scalars.has(typeof value)) return [];
  if (Array.isArray(value)) return value.length > room ? 'too-large' : Array.from<unknown>(value);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return 'not-plain';
  const entries = Object.entries(value);
  return entries.length * 2 > room ? 'too-large' : entries.flat();
}

/** UTF-16 as it lies in memory; numbers and containers by the size of a machine word. */
function sizeOf(value: unknown): number {
  return typeof value === 'string' ? value.length * 2 : 8;
}
