import { writeFileSync } from 'node:fs';
import { openParentPort } from '#electron/transport/parent-port.ts';

/** Node-API level of the SQLite driver: below it, loading the driver ends the process with a segmentation fault. */
const DRIVER_LEVEL = 10;

/** SECURITY SEC-31: Linux writes none of this process's memory into a core dump. Other systems have no switch a process can set by itself. */
function forbidCoreDumps(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0x0');
  } catch {
    // Refused in some containers: the promise says "where the system allows it" (electron/SECURITY.md).
  }
}

async function main(): Promise<void> {
  // Everything this process makes is for its own user only.
  process.umask(0o077);
  forbidCoreDumps();
  const port = openParentPort();
  if (Number(process.versions['napi']) < DRIVER_LEVEL) {
    refuseEverything(port);
    return;
  }
  const { createCatalogueService } = await import('./service.ts');
  const { serviceOptions } = await import('./service-options.ts');
  const service = createCatalogueService(serviceOptions((line) => process.stderr.write(`${line}\n`)));
  const leave = () => {
    void service.stop().finally(() => process.exit(0));
  };
  port.onParentGone(leave);
  port.onMessage((message) => {
    if (message.kind === 'stop') leave();
    else service.handle(message);
  });
  service.onMessage((message) => {
    port.post(message);
  });
}

/** Says the reason to whoever asks, in place of a crash that says nothing. */
function refuseEverything(port: ReturnType<typeof openParentPort>): void {
  port.onMessage((message) => {
    if (message.kind === 'stop') process.exit(0);
    if (message.kind === 'request') port.post({ kind: 'reply', id: message.id, result: { ok: false, error: { code: 'RUNTIME_TOO_OLD', details: { level: DRIVER_LEVEL } } } });
  });
  port.post({ kind: 'ready' });
}

void main();
