// Runs beside the product's preload, in the same world, and tells the page what it finds there.
const { contextBridge } = require('electron');

/** @param {string} name */
function attempt(name) {
  try {
    require(name);
    return 'loaded';
  } catch {
    return 'refused';
  }
}

contextBridge.exposeInMainWorld('rantaiTestProbe', {
  sandboxed: process.sandboxed === true,
  isolated: process.contextIsolated === true,
  modules: ['fs', 'node:fs', 'child_process', 'net', 'os', 'path', 'module', '/etc/hostname'].map(attempt),
});
