import type { KeyboardEvent } from 'react';

/**
 * Ctrl+Enter. Heard on the way down: a list would take the Enter for its own and open. The field is left first, because
 * what stands in it may only count then (a tag without its comma), and entered again for when nothing else takes the focus.
 */
export function onSendKey(event: KeyboardEvent, send: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  const field = event.target instanceof HTMLElement ? event.target : null;
  field?.blur();
  send();
  if (document.activeElement === document.body) field?.focus({ preventScroll: true });
}
