import type { OxlintOverride } from 'oxlint';

/** A construct with one legal place. `only` holds glob patterns; none means: nowhere. */
interface HouseRule {
  readonly name: string;
  /** esquery selectors of what is meant. */
  readonly selectors: readonly string[];
  readonly message: string;
  readonly within: readonly string[];
  readonly only: readonly string[];
}

const product = ['shared/**', 'electron/**', 'renderer/**'];
const everything = [...product, 'build/**', 'tests/**'];
const source = '{ts,tsx,mts,mjs}';

/** Where a process may read its clock and its random numbers: one place for each process. */
const effects = [
  'electron/catalogue/effects/**',
  'electron/main/effects.ts',
  'electron/cli/effects.ts',
  'renderer/effects/**',
];

const calls = (object: string, methods: readonly string[]) =>
  `MemberExpression[object.name='${object}'][property.name=/^(${methods.join('|')})$/]`;

/** Random bytes by any of their names, called as a member (`crypto.randomUUID`) or imported on their own. */
const randomNames = '/^(randomBytes|randomFill|randomFillSync|randomInt|randomUUID|getRandomValues|randombytes_.+)$/';

export const houseRules: readonly HouseRule[] = [
  {
    name: 'ipc-main',
    selectors: ["ImportSpecifier[imported.name='ipcMain']", "MemberExpression[property.name='ipcMain']"],
    message: 'ipcMain is used in electron/main/ipc/gateway.ts only: there every sender is checked.',
    within: everything,
    only: ['electron/main/ipc/gateway.ts'],
  },
  {
    name: 'browser-window',
    selectors: ["NewExpression[callee.name='BrowserWindow']", "NewExpression[callee.property.name='BrowserWindow']"],
    message: 'Windows are made in electron/main/window.ts only: there their options are fixed.',
    within: product,
    only: ['electron/main/window.ts'],
  },
  {
    name: 'open-external',
    selectors: ["MemberExpression[property.name='openExternal']", "Property[key.name='openExternal']"],
    message: 'openExternal is used in electron/main/security/external.ts only: there the addresses are a closed list.',
    within: everything,
    only: ['electron/main/security/external.ts'],
  },
  {
    name: 'sqlite-driver',
    selectors: ["ImportDeclaration[source.value='better-sqlite3']", "ImportExpression[source.value='better-sqlite3']"],
    message: 'The SQLite driver is used in electron/catalogue/storage only: there keys and pragmas are set.',
    within: product,
    only: ['electron/catalogue/storage/**'],
  },
  {
    name: 'window-catalogue',
    selectors: ["MemberExpression[object.name=/^(window|globalThis|self)$/][property.name='catalogue']"],
    message: 'window.catalogue is used in renderer/bridge only.',
    within: product,
    only: ['renderer/bridge/**'],
  },
  {
    name: 'clock',
    selectors: [
      calls('Date', ['now']),
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
      calls('performance', ['now']),
    ],
    message:
      'The clock is read in effects only (electron/catalogue/effects, electron/main/effects.ts, electron/cli/effects.ts, renderer/effects): everything else can be repeated.',
    within: product,
    only: effects,
  },
  {
    name: 'random',
    selectors: [
      calls('Math', ['random']),
      `MemberExpression[property.name=${randomNames}]`,
      `ImportSpecifier[imported.name=${randomNames}]`,
    ],
    message:
      'Randomness comes from effects only (electron/catalogue/effects, electron/main/effects.ts, electron/cli/effects.ts, renderer/effects): everything else can be repeated.',
    within: product,
    only: effects,
  },
  {
    name: 'barrel',
    selectors: ['ExportAllDeclaration', 'ExportNamedDeclaration[source]'],
    message: 'No barrels: import from the file that declares it.',
    within: everything,
    only: [],
  },
  {
    name: 'focused-test',
    selectors: [
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fails)$/]',
      'MemberExpression[object.object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fails)$/]',
    ],
    message: 'A test that is focused, skipped or left for later hides the others or itself.',
    within: ['tests/**'],
    only: [],
  },
];

/** One override a rule, so that each has its own exceptions. The linter reads places outside its own folder as absolute. */
export const houseOverrides = (root: string): OxlintOverride[] =>
  houseRules.map((rule) => ({
    files: rule.within.map((place) => `${root}/${place}/*.${source}`),
    excludeFiles: rule.only.map((place) => `${root}/${place}`),
    rules: { [`house/${rule.name}`]: 'error' },
  }));
