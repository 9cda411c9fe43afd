import { writeFileSync } from 'node:fs';
import { openParentPort } from '#electron/transport/parent-port.ts';
import { createCatalogueService } from './service.ts';
import { serviceOptions } from './service-options.ts';

/** SECURITY SEC-31: Linux writes none of this process's memory into a core dump. Other systems have no switch a process can set by itself. */
function forbidCoreDumps(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0x0');
  } catch {
    // Refused in some containers: core dumps are no promise of ours (electron/SECURITY.md).
  }
}

/** The catalogue service as a process of its own; the parent is Electron's main process, or whoever forked it. */
function main(): void {
  // Everything this process makes is for its own user only.
  process.umask(0o077);
  forbidCoreDumps();
  const port = openParentPort();
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

main();
