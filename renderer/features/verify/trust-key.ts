/** A minisign public key: 42 bytes in base64, which always begins with RW. Spaces of a printed key do not matter. */
export function readTrustKey(typed: string): { readonly key: string | null; readonly wrong: boolean } {
  const key = typed.replace(/\s/g, '');
  if (key === '') return { key: null, wrong: false };
  return { key, wrong: !/^RW[A-Za-z0-9+/]{54}$/.test(key) };
}
