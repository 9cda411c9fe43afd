/** Every row of a paged list. */
export async function allRows<Row>(
  page: (after: string | null) => Promise<{ rows: Row[]; next: string | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const { rows: more, next }: { rows: Row[]; next: string | null } = await page(after);
    rows.push(...more);
    after = next;
  } while (after !== null);
  return rows;
}
