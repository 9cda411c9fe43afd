import { startVirtualDisplay } from '../../build/display.ts';

/** Every window of a test run opens on one virtual display: the same size everywhere, and nobody's focus is stolen. */
export default async function useVirtualDisplay(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux') return undefined;
  const display = await startVirtualDisplay();
  Object.assign(process.env, display.env);
  return display.stop;
}
