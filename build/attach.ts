import { _electron, errors, type ElectronApplication } from 'playwright';

const seconds = 1000;
/** One that works is there in two or three seconds; on a machine that is busy with much else it may take the longer time. */
const patience = [8 * seconds, 20 * seconds, 30 * seconds];

/**
 * Playwright attaches while the application starts, and when the two meet at the wrong moment it waits for ever although the
 * window is there. It has then ended the process, and a new one is started.
 */
export async function startAttached(
  options: Parameters<typeof _electron.launch>[0],
  [timeout = 0, ...later]: readonly number[] = patience,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout });
  } catch (error) {
    if (later.length === 0 || !(error instanceof errors.TimeoutError)) throw error;
    console.log(`Playwright did not attach to the application in ${String(timeout / seconds)} s; starting it anew.`);
    return startAttached(options, later);
  }
}
