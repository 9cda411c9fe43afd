import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Text } from '#shared/text/text.ts';
import { isAllowedShortcut, pressed } from './keys.ts';

/** Something the person can do here and now: it has a place in the palette and may have a key. */
export interface Command {
  readonly id: string;
  readonly label: Text;
  readonly group: Text;
  /** What people type who call it otherwise; found by, never shown. */
  readonly words?: Text;
  readonly keys?: string;
  readonly icon?: ReactNode;
  /** Works while a dialog is open too (locking). */
  readonly always?: boolean;
  /** Has a key but no line in the palette (Escape). */
  readonly silent?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

let registered: readonly (readonly Command[])[] = [];
let flat: readonly Command[] = [];
const listeners = new Set<() => void>();

function update(next: readonly (readonly Command[])[]): void {
  registered = next;
  flat = next.flat();
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * All commands of what is mounted now; the last registered first wins a key. Who is not `looking` keeps those that were
 * there when it last looked: a palette that is closed does not draw itself anew with every screen.
 */
export function useAllCommands(looking = true): readonly Command[] {
  const seen = useRef(flat);
  return useSyncExternalStore(subscribe, () => {
    if (looking) seen.current = flat;
    return seen.current;
  });
}

function signature(commands: readonly Command[]): string {
  return commands.map((command) => `${command.id}|${command.label.id}|${String(command.disabled ?? false)}`).join('\n');
}

/** Offers commands while the component is mounted. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = signature(commands);
  useEffect(() => {
    const mine = latest.current.map((command): Command => {
      if (command.keys !== undefined && !isAllowedShortcut(command.keys)) throw new Error(`bare key ${command.keys}`);
      // Runs what the component means by it at the time of the press, not at the time of mounting.
      return { ...command, run: () => latest.current.find((other) => other.id === command.id)?.run() };
    });
    update([...registered, mine]);
    return () => {
      update(registered.filter((other) => other !== mine));
    };
  }, [shape]);
}

function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** A list or calendar that hangs open below a field: its Escape closes it and means nothing else. */
function listIsOpen(): boolean {
  return document.activeElement?.getAttribute('aria-expanded') === 'true';
}

/** A calendar or a list hangs open: Escape closes that and nothing else. */
function somethingHangsOpen(): boolean {
  return [...document.querySelectorAll('.mantine-Popover-dropdown')].some((element) => element.checkVisibility());
}

/** Listens for the keys of all commands; mounted once, by the app. */
export function useCommandKeys(): void {
  useEffect(() => {
    // Looked at before anybody acts on the key: what Escape closes must not be gone when it is asked what the press was for.
    let taken = false;
    const onKeyDownFirst = (event: KeyboardEvent) => {
      taken = dialogIsOpen() || (event.key === 'Escape' && listIsOpen());
    };
    // Seen on the way down: on the way up the field has already closed what hung open.
    let hanging = false;
    const onCapture = (event: KeyboardEvent) => {
      hanging = event.key === 'Escape' && somethingHangsOpen();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || hanging) return;
      const command = flat.findLast(
        (candidate) => candidate.keys !== undefined && candidate.disabled !== true && pressed(event, candidate.keys),
      );
      if (command === undefined || (command.always !== true && taken)) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDownFirst, { capture: true });
    window.addEventListener('keydown', onCapture, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDownFirst, { capture: true });
      window.removeEventListener('keydown', onCapture, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
