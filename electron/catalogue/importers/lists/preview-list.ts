import { mostListErrors, type GivenListOptions } from '#shared/domain/file-list/listing.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { withLines } from './broken-lines.ts';
import { ListErrors } from './errors.ts';
import { readList, withListBytes, type ListBytes, type ListReading, type ReadListTools } from './read-list.ts';
import { Twins } from './twins.ts';

/** The same with the paths that are there twice among the errors, and with their lines: what importing the list would say. */
export function previewList(
  source: string | ListBytes,
  given: GivenListOptions,
  tools: Omit<ReadListTools, 'row'>,
): Result<ListReading> {
  return withListBytes(source, (bytes) => previewBytes(bytes, given, tools));
}

function previewBytes(
  source: ListBytes,
  given: GivenListOptions,
  tools: Omit<ReadListTools, 'row'>,
): Result<ListReading> {
  const twins = new Twins();
  const found = new ListErrors((error) => {
    tools.error(error);
  });
  const read = readList(source, given, {
    ...tools,
    row: (row, line) => {
      const twin = twins.add(row, line);
      if (twin !== null) found.add(twin);
    },
  });
  if (!read.ok) return read;
  const errors = [...read.value.errors, ...found.kept]
    .sort((left, right) => left.line - right.line)
    .slice(0, mostListErrors);
  return ok({
    ...read.value,
    errors: withLines(source, read.value.options, errors, () => {
      tools.check();
    }),
    errorCount: read.value.errorCount + found.count,
  });
}
