/** A steady clock for measuring, in milliseconds; it never goes backwards and tells no date. */
export function steadyNow(): number {
  return performance.now();
}

/** Minutes east of UTC on this machine now. */
export function offsetHere(): number {
  return -new Date().getTimezoneOffset();
}
