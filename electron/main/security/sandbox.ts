import type { App } from 'electron';

/**
 * SECURITY SEC-04: every page is sandboxed, whatever the options of its window say. Before `ready`.
 *
 * `app.enableSandbox()` also takes `--no-sandbox` away, without which Chromium does not run as root. Only a checkout may
 * run so (containers, tests): the window's own `sandbox: true` then keeps Node and all modules out of its preload, but
 * the operating system's part is off.
 */
export function enableSandbox(app: App): void {
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
