/** Both at the same time. Each is told to end when the other fails: the first failure is the answer, later ones come of it. */
export async function beside<T>(
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  other: (signal: AbortSignal) => Promise<unknown>,
): Promise<T> {
  const failed = new AbortController();
  const signal = AbortSignal.any([outer, failed.signal]);
  const failing = (error: unknown) => {
    failed.abort(error);
  };
  const result = work(signal);
  await Promise.all([result.catch(failing), other(signal).catch(failing)]);
  failed.signal.throwIfAborted();
  return result;
}
