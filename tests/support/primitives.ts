import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';

/** Both implementations: every vector must come out of each. For `describe.each`. */
export const implementations: readonly (readonly [name: string, primitives: Primitives])[] = [
  ['portable', portablePrimitives],
  ['native', nativePrimitives],
];
