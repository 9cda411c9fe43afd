import path from 'node:path';
import { expect, test } from 'vitest';
import { cruiseTree } from '../../build/check/dependencies.ts';

/** Every planted fault, and what must be said about it. Files that are not here are innocent and must stay unmentioned. */
const planted: Readonly<Record<string, string>> = {
  'electron/catalogue/features/a/imports-feature-b.ts': 'may not import electron/catalogue/features/b/target.ts',
  'electron/catalogue/imports-electron-carrier.ts': 'may not import electron/transport/utility-process.ts',
  'electron/catalogue/imports-electron.ts': 'may not import node_modules/electron/',
  'electron/catalogue/imports-main.ts': 'may not import electron/main/target.ts',
  'electron/catalogue/imports-package-without-a-place.ts': 'may not import node_modules/semver/',
  'electron/cli/imports-feature-of-catalogue.ts': 'may not import electron/catalogue/features/b/target.ts',
  'electron/cli/imports-main.ts': 'may not import electron/main/target.ts',
  'electron/cli/imports-window.ts': 'may not import renderer/ui/target.ts',
  'electron/main/imports-catalogue.ts': 'may not import electron/catalogue/target.ts',
  'electron/main/imports-domain.ts': 'may not import shared/domain/target.ts',
  'electron/main/imports-driver.ts': 'may not import node_modules/better-sqlite3/',
  'electron/preload/imports-node.ts': 'may not import path',
  'electron/preload/imports-transport.ts': 'may not import electron/transport/target.ts',
  'electron/transport/imports-catalogue.ts': 'may not import electron/catalogue/target.ts',
  'electron/transport/imports-electron.ts': 'may not import node_modules/electron/',
  'renderer/app/imports-catalogue.ts': 'may not import electron/catalogue/target.ts',
  'renderer/app/imports-what-is-not-there.ts': 'not-found: ./not-there.ts',
  'renderer/bridge/imports-ui.ts': 'may not import renderer/ui/target.ts',
  'renderer/features/a/imports-catalogue-lazily.ts': 'may not import electron/catalogue/target.ts',
  'renderer/features/a/imports-electron.ts': 'may not import node_modules/electron/',
  'renderer/features/a/imports-feature-b.ts': 'may not import renderer/features/b/target.ts',
  'renderer/features/a/passes-on-catalogue.ts': 'may not import electron/catalogue/target.ts',
  'renderer/ui/imports-bridge.ts': 'may not import renderer/bridge/target.ts',
  'renderer/verifier/imports-bridge.ts': 'may not import renderer/bridge/target.ts',
  'renderer/verifier/imports-catalogue.ts': 'may not import electron/catalogue/target.ts',
  'shared/bundle/circle-a.ts': 'circle: shared/bundle/circle-b.ts',
  'shared/bundle/imports-contract.ts': 'may not import shared/contract/target.ts',
  'shared/contract/imports-ledger.ts': 'may not import shared/ledger/target.ts',
  'shared/contract/imports-type-of-catalogue.ts': 'may not import electron/catalogue/target.ts',
  'shared/crypto/imports-ledger.ts': 'may not import shared/ledger/target.ts',
  'shared/domain/imports-contract.ts': 'may not import shared/contract/target.ts',
  'shared/domain/imports-ledger.ts': 'may not import shared/ledger/target.ts',
  'shared/domain/imports-node.ts': 'may not import fs',
  'shared/domain/imports-package-of-another-room.ts': 'may not import node_modules/fflate/',
  'shared/elsewhere/in-no-room.ts': 'is in no room of build/rules/rooms.ts',
  'shared/errors/imports-domain.ts': 'may not import shared/domain/target.ts',
  'shared/ledger/imports-bundle.ts': 'may not import shared/bundle/target.ts',
};

test('every planted import fault is caught with its reason, and nothing innocent is accused', async () => {
  const { modules, findings } = await cruiseTree(path.join(import.meta.dirname, 'canaries'), [
    'shared',
    'electron',
    'renderer',
  ]);
  const found = new Map(
    findings.map(({ file, text }) => [file, text.replace(/(?:\.\.\/)+node_modules/, 'node_modules')]),
  );
  const missed = Object.entries(planted).filter(([file, reason]) => found.get(file)?.startsWith(reason) !== true);
  const accused = [...found.keys()].filter((file) => !(file in planted));
  expect({ missed: missed.map(([file]) => [file, found.get(file)]), accused }).toEqual({ missed: [], accused: [] });
  expect(modules.length).toBeGreaterThan(Object.keys(planted).length);
});
