import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const held = () => process.memoryUsage().external;

/** Twice: the second waits for what the first one began to sweep beside it. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
  gc();
}

/**
 * The most bytes that Node holds outside its heap while something is done, more than before: the chunks that are read and
 * written. Those that were let go count until they are swept, which V8 may put off for some 64 MiB; so it is asked to sweep
 * before more than `bound` is believed.
 */
export async function mostOutside(bound: number, work: () => Promise<void>): Promise<number> {
  collect();
  const before = held();
  let most = 0;
  const watching = setInterval(() => {
    if (held() - before > bound) collect();
    most = Math.max(most, held() - before);
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(watching);
  }
  return most;
}
