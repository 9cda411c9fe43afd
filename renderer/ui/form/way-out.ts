import type { MouseEvent } from 'react';

/**
 * For a button that leaves a form. Pressing it must not leave the field first: its error would come, push the button away
 * from under the pointer, and the press would be lost.
 */
export function keepField(event: MouseEvent): void {
  event.preventDefault();
}
