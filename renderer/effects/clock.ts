/** A steady clock for measuring, in milliseconds; it never goes backwards and tells no date. */
export function steadyNow(): number {
  return performance.now();
}

/** Minutes east of UTC on this machine now. */
export function offsetHere(): number {
  return -new Date().getTimezoneOffset();
}

/** Today's calendar date on this machine. */
export function todayHere(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What the computer's clock says, in milliseconds since 1970: for "so many days ago", never for what is recorded. */
export function clockNow(): number {
  return Date.now();
}
