/**
 * The asynchronous clipboard needs a permission, and the window is granted none. The synchronous copy of a pressed
 * button needs none. It is named here by its shape, because the DOM types call it deprecated without a replacement
 * that works without a permission.
 */
interface SynchronousCopy {
  execCommand(command: 'copy'): boolean;
}

export function copyText(text: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  const page: SynchronousCopy = document;
  page.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return copied;
}
