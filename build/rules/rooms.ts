/**
 * Who may import whom. Anything not written here is forbidden: a folder without a room, a package without a place and a
 * direction nobody decided all fail the check.
 */
export interface Room {
  /** A folder with a slash at its end, or one file. A file belongs to the longest place that fits. */
  readonly place: string;
  /** Other places it may import from; its own it always may. */
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /** Whether Node's own modules are there at run time. */
  readonly node: boolean;
  /** Every folder below is a room of its own: `renderer/features/a` never sees `renderer/features/b`. */
  readonly apart?: boolean;
}

const shared = [
  'shared/errors/',
  'shared/domain/',
  'shared/crypto/',
  'shared/ledger/',
  'shared/bundle/',
  'shared/recovery/',
  'shared/contract/',
  'shared/text/',
];

const pagePackages = [
  'react',
  'react-dom',
  '@mantine/core',
  '@mantine/dates',
  '@mantine/hooks',
  '@mantine/notifications',
  '@mantine/spotlight',
  '@tabler/icons-react',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  '@fontsource-variable/inter',
  '@fontsource/ibm-plex-mono',
  'bwip-js',
  '@hookform/resolvers',
  'react-hook-form',
  'dayjs',
  'zod',
];

export const rooms: readonly Room[] = [
  // Pure: no Node, no page, no clock.
  { place: 'shared/errors/', rooms: [], packages: [], node: false },
  { place: 'shared/domain/', rooms: ['shared/errors/'], packages: ['zod'], node: false },
  {
    place: 'shared/crypto/',
    rooms: ['shared/errors/'],
    packages: ['@noble/curves', '@noble/hashes', 'age-encryption'],
    node: false,
  },
  {
    place: 'shared/ledger/',
    rooms: ['shared/errors/', 'shared/domain/', 'shared/crypto/'],
    packages: ['zod'],
    node: false,
  },
  {
    place: 'shared/bundle/',
    rooms: ['shared/errors/', 'shared/domain/', 'shared/crypto/', 'shared/ledger/'],
    packages: ['zod', 'fflate'],
    node: false,
  },
  {
    place: 'shared/recovery/',
    rooms: ['shared/errors/', 'shared/crypto/', 'shared/ledger/'],
    packages: [],
    node: false,
  },
  { place: 'shared/contract/', rooms: ['shared/errors/', 'shared/domain/'], packages: ['zod'], node: false },
  // Sentences for every closed list: the lists are seen as types and keys.
  {
    place: 'shared/text/',
    rooms: ['shared/errors/', 'shared/domain/', 'shared/bundle/', 'shared/contract/'],
    packages: [],
    node: false,
  },

  {
    place: 'electron/main/',
    rooms: [
      'electron/transport/',
      'electron/transport/utility-process.ts',
      'shared/contract/',
      'shared/errors/',
      'shared/text/',
    ],
    packages: ['electron', 'zod'],
    node: true,
  },
  { place: 'electron/preload/', rooms: ['shared/contract/', 'shared/errors/'], packages: ['electron'], node: false },
  { place: 'electron/transport/', rooms: ['shared/contract/', 'shared/errors/'], packages: [], node: true },
  // The one carrier that needs Electron: apart, so that neither the service nor the command line can pull Electron in.
  {
    place: 'electron/transport/utility-process.ts',
    rooms: ['electron/transport/', 'shared/contract/', 'shared/errors/'],
    packages: ['electron'],
    node: true,
  },
  {
    place: 'electron/catalogue/',
    rooms: ['electron/catalogue/features/handlers.ts', 'electron/transport/', ...shared],
    packages: [
      'age-encryption',
      'better-sqlite3',
      'exceljs',
      'saxes',
      'shamir-secret-sharing',
      'sodium-native',
      'yazl',
      'zod',
    ],
    node: true,
  },
  {
    place: 'electron/catalogue/features/',
    rooms: ['electron/catalogue/', ...shared],
    packages: ['exceljs', 'yazl', 'zod'],
    node: true,
    apart: true,
  },
  // The one list of all features' handlers.
  {
    place: 'electron/catalogue/features/handlers.ts',
    rooms: ['electron/catalogue/', 'electron/catalogue/features/', 'shared/contract/'],
    packages: [],
    node: false,
  },
  {
    place: 'electron/cli/',
    // The domain for its closed lists (roles, stages), as the window has them too.
    rooms: [
      'electron/catalogue/',
      'electron/transport/',
      'shared/contract/',
      'shared/domain/',
      'shared/errors/',
      'shared/recovery/',
      'shared/text/',
    ],
    packages: ['commander', 'zod'],
    node: true,
  },

  {
    place: 'renderer/app/',
    rooms: ['renderer/bridge/', 'renderer/effects/', 'renderer/features/', 'renderer/ui/', ...shared],
    packages: pagePackages,
    node: false,
  },
  { place: 'renderer/effects/', rooms: [], packages: [], node: false },
  {
    place: 'renderer/bridge/',
    rooms: ['renderer/effects/', ...shared],
    packages: ['@tanstack/react-query', 'react', 'zod'],
    node: false,
  },
  {
    place: 'renderer/features/',
    rooms: ['renderer/bridge/', 'renderer/effects/', 'renderer/ui/', ...shared],
    packages: pagePackages,
    node: false,
    apart: true,
  },
  { place: 'renderer/ui/', rooms: ['renderer/effects/', ...shared], packages: pagePackages, node: false },
  { place: 'renderer/verifier/', rooms: ['renderer/ui/', ...shared], packages: ['zod'], node: false },

  {
    place: 'build/',
    rooms: ['shared/bundle/', 'shared/contract/', 'shared/domain/', 'shared/errors/'],
    packages: [
      '@electron/fuses',
      '@vitejs/plugin-react',
      // What the measurements hold the catalogue against: the bare driver, the bare signature check, the bare writer.
      'better-sqlite3',
      'sodium-native',
      'dependency-cruiser',
      'electron-builder',
      'exceljs',
      'oxlint',
      'playwright',
      'prettier',
      'typescript',
      'vite',
      'vitest',
    ],
    node: true,
  },
  {
    place: 'tests/',
    rooms: [
      'build/',
      'electron/catalogue/',
      'electron/catalogue/features/',
      'electron/catalogue/features/handlers.ts',
      'electron/cli/',
      'electron/main/',
      'electron/preload/',
      'electron/transport/',
      'electron/transport/utility-process.ts',
      'renderer/app/',
      'renderer/bridge/',
      'renderer/effects/',
      'renderer/features/',
      'renderer/ui/',
      'renderer/verifier/',
      ...shared,
    ],
    packages: [
      '@axe-core/playwright',
      '@noble/curves',
      '@noble/hashes',
      'age-encryption',
      'better-sqlite3',
      'electron',
      'exceljs',
      'fast-check',
      'fflate',
      'playwright',
      'react',
      'react-dom',
      'sodium-native',
      'typescript',
      'vite',
      'vitest',
      'yazl',
      'zod',
    ],
    node: true,
  },
];

/** The room of a file (path from the project's root, with slashes), or null when nobody gave it one. */
export function roomOf(file: string): Room | null {
  const fitting = rooms.filter((room) =>
    room.place.endsWith('/') ? file.startsWith(room.place) : file === room.place,
  );
  return fitting.sort((a, b) => b.place.length - a.place.length)[0] ?? null;
}
