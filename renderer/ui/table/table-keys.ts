/** Where a key press leads in a list; null: not a key of lists. Row -1 stands for "no row yet". */
export function nextRow(key: string, row: number, rows: number, page: number): number | null {
  if (rows === 0) return null;
  const clamp = (wanted: number) => Math.min(rows - 1, Math.max(0, wanted));
  switch (key) {
    case 'ArrowDown':
      return clamp(row + 1);
    case 'ArrowUp':
      return clamp(row - 1);
    case 'PageDown':
      return clamp(row + page);
    case 'PageUp':
      return clamp(row - page);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}
