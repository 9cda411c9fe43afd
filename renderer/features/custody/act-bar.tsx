import { useState, type ComponentType } from 'react';
import type { ItemRow } from '#shared/contract/items.ts';
import { useSession } from '../../bridge/session.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { acts, actsFor, type ActName } from './acts.tsx';
import type { ActDialogProps } from './act-dialog.tsx';
import { LendDialog, MoveDialog, ReceiveDialog, ReturnDialog } from './custody-dialogs.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { SealDialog, UnsealDialog } from './package-dialogs.tsx';

const dialogs: Readonly<Record<ActName, ComponentType<ActDialogProps>>> = {
  receive: ReceiveDialog,
  move: MoveDialog,
  lend: LendDialog,
  return: ReturnDialog,
  handOver: HandOverDialog,
  seal: SealDialog,
  unseal: UnsealDialog,
};

/** The acts that are possible now for the chosen items, as buttons and keys. */
export function ActBar({ items, onDone }: { readonly items: readonly ItemRow[]; readonly onDone: () => void }) {
  const { user } = useSession();
  const [open, setOpen] = useState<ActName | null>(null);
  const Dialog = open === null ? null : dialogs[open];
  return (
    <>
      {actsFor(items, user.acts).map((name) => (
        <ActionButton
          key={name}
          id={`act.${name}`}
          label={acts[name].label}
          keys={acts[name].keys}
          icon={acts[name].icon}
          onRun={() => {
            setOpen(name);
          }}
        />
      ))}
      {Dialog === null ? null : (
        <Dialog
          items={items}
          onClose={() => {
            setOpen(null);
          }}
          onDone={onDone}
        />
      )}
    </>
  );
}
