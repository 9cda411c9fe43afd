import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';

/** Both implementations: every vector must come out of each. For `describe.each`. */
export const implementations: readonly (readonly [name: string, primitives: Primitives])[] = [
  ['portable', portablePrimitives],
  ['native', nativePrimitives],
];

/** As they are, but that no signature is judged twice: frozen logs and bundles have most of theirs in common. */
export function remembering(primitives: Primitives): Primitives {
  const known = new Map<string, boolean>();
  return {
    ...primitives,
    ed25519Verify: (key, message, signature) => {
      const asked = [key, message, signature].map((bytes) => Buffer.from(bytes).toString('hex')).join();
      const said = known.get(asked) ?? primitives.ed25519Verify(key, message, signature);
      known.set(asked, said);
      return said;
    },
  };
}
