/** SECURITY SEC-24: no request may be larger than the largest form: 5,000 items with their notes. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_VALUES = 500_000;
const DEEPEST = 32;
/** Requests that wait or run at the same time; a person's window has a handful. */
export const MOST_REQUESTS = 256;

interface Budget {
  bytes: number;
  values: number;
}

function spend(value: unknown, depth: number, budget: Budget): boolean {
  budget.values += 1;
  if (depth > DEEPEST || budget.values > MOST_VALUES) return false;
  if (typeof value === 'string') budget.bytes += value.length * 2;
  else if (ArrayBuffer.isView(value)) budget.bytes += value.byteLength;
  else if (typeof value === 'object' && value !== null) return spendMembers(value, depth, budget);
  else budget.bytes += 8;
  return budget.bytes <= MOST_BYTES;
}

function spendMembers(value: object, depth: number, budget: Budget): boolean {
  return Object.entries(value).every(
    ([name, member]) => spend(name, depth, budget) && spend(member, depth + 1, budget),
  );
}

/** False for input that is too deep (a cycle is infinitely deep), too long or of too many values. Never runs longer than the limits. */
export function withinLimits(input: unknown): boolean {
  return spend(input, 0, { bytes: 0, values: 0 });
}
