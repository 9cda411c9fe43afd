/** What a key press is compared with; a subset of KeyboardEvent so that it can be tested without a page. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Combination {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function parse(keys: string): Combination {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: key.toLowerCase(),
    control: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  };
}

/** A letter or digit is told by its place when Alt changes what it types. */
function typed(press: KeyPress): string {
  const placed = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1];
  return (press.altKey && placed !== undefined ? placed : press.key).toLowerCase();
}

/** Whether a press is the shortcut written as `Ctrl+K`, `Alt+1`, `Ctrl+Enter`, `F2`, `Escape`. Command counts as Ctrl. */
export function pressed(press: KeyPress, keys: string): boolean {
  const wanted = parse(keys);
  return (
    typed(press) === wanted.key &&
    (press.ctrlKey || press.metaKey) === wanted.control &&
    press.altKey === wanted.alt &&
    press.shiftKey === wanted.shift
  );
}

/** A bare character would fire while somebody dictates or types elsewhere (WCAG 2.1.4), so none may be a shortcut. */
export function isAllowedShortcut(keys: string): boolean {
  const { key, control, alt } = parse(keys);
  return control || alt || key.length > 1;
}
