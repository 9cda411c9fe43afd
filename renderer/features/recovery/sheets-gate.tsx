import { createContext, useContext, useState, type ReactNode } from 'react';
import type { Sheets } from '#shared/contract/users.ts';
import { later } from '../../ui/page/later.tsx';

const SheetsPage = later(() => import('./sheets-page.tsx').then((file) => file.SheetsPage));

const ShowContext = createContext<(sheets: Sheets) => void>(() => undefined);

/** Shows new sheets in place of everything else. */
export function useShowSheets(): (sheets: Sheets) => void {
  return useContext(ShowContext);
}

export interface SheetsGateProps {
  /** Whether the catalogue is unlocked. */
  readonly open: boolean;
  /** The choice of the language, which stands on every screen. */
  readonly language: ReactNode;
  readonly children: ReactNode;
}

/**
 * SECURITY SEC-62: the codes of new sheets live in the state of this component and nowhere else. They are gone when the
 * person goes on, when the catalogue locks for whatever reason, and when the page is loaded anew.
 */
export function SheetsGate({ open, language, children }: SheetsGateProps) {
  const [sheets, setSheets] = useState<Sheets | null>(null);
  const [wasOpen, setWasOpen] = useState(open);
  if (wasOpen !== open) {
    setWasOpen(open);
    if (!open) setSheets(null);
  }
  return (
    <ShowContext value={setSheets}>
      {open && sheets !== null ? (
        <SheetsPage
          sheets={sheets}
          language={language}
          onDone={() => {
            setSheets(null);
          }}
        />
      ) : (
        children
      )}
    </ShowContext>
  );
}
