type Child = Node | string;

/** An element with its class and children. Text is always set as text: nothing a bundle says becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function button(text: string, className: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', onPress);
  return made;
}

/** A hidden file input and the button that opens it; `folder` lets a whole folder be chosen. */
export function fileButton(
  text: string,
  className: string,
  folder: boolean,
  onFiles: (files: readonly File[]) => void,
): readonly [HTMLButtonElement, HTMLInputElement] {
  const input = element('input', 'hidden');
  input.type = 'file';
  input.tabIndex = -1;
  if (folder) input.webkitdirectory = true;
  else input.accept = '.zip,application/zip';
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) onFiles(files);
  });
  return [
    button(text, className, () => {
      input.click();
    }),
    input,
  ];
}
