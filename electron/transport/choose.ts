/** The SQLite driver is built for Node-API 10 and ends an older process with a segmentation fault. */
const driverLevel = 10;

/**
 * Which process the service runs in, by the Node-API level of this runtime (`process.versions.napi`): Electron's own
 * where its Node is new enough (Electron 35 and later), else a plain Node.
 */
export function chooseCarrier(napi: string | undefined): 'utility-process' | 'child-process' {
  return Number(napi) >= driverLevel ? 'utility-process' : 'child-process';
}
