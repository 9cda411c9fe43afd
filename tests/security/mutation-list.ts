/** One protection taken away by a replacement of text. `find` must stand exactly once in the file. */
export interface Mutation {
  readonly id: string;
  readonly removed: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const main = 'electron/main';
const options = `${main}/window-options.ts`;
const network = `${main}/security/network.ts`;
const csp = `${main}/security/csp.ts`;
const serve = `${main}/protocol/serve.ts`;
const navigation = `${main}/security/navigation.ts`;
const addOption = (line: string): Pick<Mutation, 'file' | 'find' | 'replace'> => ({
  file: options,
  find: '      spellcheck: false,',
  replace: `      spellcheck: false,\n      ${line},`,
});

/** At least one for each of the points 1 to 18 and 20 of Electron's list. */
export const mutations: readonly Mutation[] = [
  {
    id: 'SEC-01',
    removed: 'requests are stopped below the content policy',
    file: network,
    find: 'cancel: !isLocalRequest(details.url)',
    replace: 'cancel: details.url === isLocalRequest.name',
  },
  {
    id: 'SEC-01',
    removed: 'no name resolves',
    file: network,
    find: `'MAP * ~NOTFOUND'`,
    replace: `'MAP *.nowhere ~NOTFOUND'`,
  },
  {
    id: 'SEC-01',
    removed: 'WebRTC gets no socket',
    file: network,
    find: `'disable_non_proxied_udp'`,
    replace: `'default'`,
  },
  {
    id: 'SEC-01',
    removed: 'downloads are cancelled',
    file: network,
    find: '    event.preventDefault();',
    replace: '    void event;',
  },
  {
    id: 'SEC-02',
    removed: 'nodeIntegration: false',
    file: options,
    find: 'nodeIntegration: false',
    replace: 'nodeIntegration: true',
  },
  {
    id: 'SEC-03',
    removed: 'contextIsolation: true',
    file: options,
    find: 'contextIsolation: true',
    replace: 'contextIsolation: false',
  },
  { id: 'SEC-04', removed: 'sandbox: true', file: options, find: 'sandbox: true', replace: 'sandbox: false' },
  {
    id: 'SEC-04',
    removed: 'the call of app.enableSandbox',
    file: `${main}/main.ts`,
    find: 'enableSandbox(app);',
    replace: 'void enableSandbox;',
  },
  {
    id: 'SEC-05',
    removed: 'the request handler denies',
    file: `${main}/security/permissions.ts`,
    find: '    answer(false);',
    replace: '    answer(true);',
  },
  {
    id: 'SEC-05',
    removed: 'the check handler denies',
    file: `${main}/security/permissions.ts`,
    find: 'session.setPermissionCheckHandler(() => false);',
    replace: 'session.setPermissionCheckHandler(() => true);',
  },
  {
    id: 'SEC-05',
    removed: 'the call of denyPermissions',
    file: `${main}/main.ts`,
    find: '  denyPermissions(created);',
    replace: '  void denyPermissions;',
  },
  { id: 'SEC-06', removed: 'webSecurity stays on', ...addOption('webSecurity: false') },
  {
    id: 'SEC-07',
    removed: 'the header',
    file: serve,
    find: `'Content-Security-Policy': contentSecurityPolicy(nonce)`,
    replace: `'X-Nothing': contentSecurityPolicy(nonce)`,
  },
  {
    id: 'SEC-07',
    removed: 'inline script is forbidden',
    file: csp,
    find: `['script-src', \`'self'\`]`,
    replace: `['script-src', \`'self' 'unsafe-inline'\`]`,
  },
  {
    id: 'SEC-07',
    removed: 'Trusted Types',
    file: csp,
    find: `['require-trusted-types-for', \`'script'\`]`,
    replace: `['require-trusted-types-for:', \`'script'\`]`,
  },
  {
    id: 'SEC-07',
    removed: 'everything else is forbidden',
    file: csp,
    find: `['default-src', \`'none'\`]`,
    replace: `['default-src:', \`'none'\`]`,
  },
  { id: 'SEC-08', removed: 'allowRunningInsecureContent stays off', ...addOption('allowRunningInsecureContent: true') },
  { id: 'SEC-09', removed: 'experimentalFeatures stays off', ...addOption('experimentalFeatures: true') },
  { id: 'SEC-10', removed: 'enableBlinkFeatures stays empty', ...addOption(`enableBlinkFeatures: 'CSSVariables'`) },
  { id: 'SEC-11', removed: 'webviewTag: false', file: options, find: 'webviewTag: false', replace: 'webviewTag: true' },
  {
    id: 'SEC-12',
    removed: 'will-attach-webview is prevented',
    file: navigation,
    find: `contents.on('will-attach-webview', refuseWebview);`,
    replace: 'void refuseWebview;',
  },
  {
    id: 'SEC-13',
    removed: 'navigations are checked',
    file: navigation,
    find: 'if (!mayNavigate(event)) event.preventDefault();',
    replace: 'void mayNavigate(event);',
  },
  {
    id: 'SEC-13',
    removed: 'addresses are parsed, not searched',
    file: `${main}/origin.ts`,
    find: `return url !== null && isOwnOrigin(url) && url.pathname === '/' && url.search === '';`,
    replace: `return url !== null && address.includes('app://catalogue');`,
  },
  {
    id: 'SEC-13',
    removed: 'about:blank is left',
    file: `${main}/window.ts`,
    find: 'if (!isOwnPage(url)) void this.load();',
    replace: 'void url;',
  },
  {
    id: 'SEC-14',
    removed: 'new windows are denied',
    file: navigation,
    find: 'contents.setWindowOpenHandler(refuseWindow);',
    replace: `contents.setWindowOpenHandler(() => ({ action: 'allow' }));`,
  },
  {
    id: 'SEC-15',
    removed: 'only ids have addresses',
    file: `${main}/security/external-pages.ts`,
    find: 'addresses.get(id) ?? null',
    replace: 'addresses.get(id) ?? id',
  },
  {
    id: 'SEC-16',
    removed: 'a supported Electron',
    file: 'package.json',
    find: '"electron": "45.',
    replace: '"electron": "33.',
  },
  {
    id: 'SEC-17',
    removed: 'the sender is checked',
    file: `${main}/ipc/gateway.ts`,
    find: 'if (!trusted(event)) return',
    replace: 'if (event.sender.isDestroyed() && !trusted(event)) return',
  },
  {
    id: 'SEC-17',
    removed: 'the frame must be the main one',
    file: `${main}/ipc/sender.ts`,
    find: 'frame?.parent === null && ',
    replace: 'frame !== null && ',
  },
  {
    id: 'SEC-17',
    removed: 'the origin must be ours',
    file: `${main}/ipc/sender.ts`,
    find: 'frame.origin === origin && ',
    replace: 'origin.length > 0 && ',
  },
  {
    id: 'SEC-18',
    removed: 'a table of files, not a path',
    file: serve,
    find: '(files.get(url.pathname) ?? null)',
    replace: `(files.get(url.pathname) ?? { type: 'text/plain', file: decodeURIComponent(\`dist/renderer\${url.pathname}\`) })`,
  },
  { id: 'SEC-18', removed: 'GET only', file: serve, find: `if (method !== 'GET') return null;`, replace: '' },
  {
    id: 'SEC-20',
    removed: 'no generic way in',
    file: 'electron/preload/preload.ts',
    find: '  cancel: (requestId: string)',
    replace:
      '  invoke: (channel: string, value: unknown) => ipcRenderer.invoke(channel, value),\n  cancel: (requestId: string)',
  },
  {
    id: 'SEC-20',
    removed: 'listeners get no event',
    file: 'electron/preload/preload.ts',
    find: '      listener(push);',
    replace: '      (listener as (...values: unknown[]) => void)(push, { type: _event.type });',
  },
];
