import { createContext, useContext, type ReactNode } from 'react';
import type { Role } from '#shared/domain/catalogue/events.ts';

/** Whose key signs now. Given by the app, so that dialogs need not know about sessions. */
export interface Signer {
  readonly name: string;
  readonly role: Role;
}

const SignerContext = createContext<Signer | null>(null);

export function SignerProvider({ signer, children }: { readonly signer: Signer; readonly children: ReactNode }) {
  return <SignerContext value={signer}>{children}</SignerContext>;
}

export function useSigner(): Signer {
  const signer = useContext(SignerContext);
  if (signer === null) throw new Error('SignerProvider is missing');
  return signer;
}
