import { _electron, errors, type ElectronApplication } from 'playwright';

/**
 * Playwright attaches while the application starts, and when the two meet at the wrong moment it waits for ever although the
 * window is there. It has then ended the process, and a new one is started; the time is ample for one that works.
 */
export async function startAttached(
  options: Parameters<typeof _electron.launch>[0],
  attempts = 3,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: 20_000 });
  } catch (error) {
    if (attempts === 1 || !(error instanceof errors.TimeoutError)) throw error;
    console.log('Playwright did not attach to the application in 20 s; starting it anew.');
    return startAttached(options, attempts - 1);
  }
}
