import { mostListErrors, type GivenListOptions } from '#shared/domain/file-list/listing.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { readList, type ListReading, type ReadListTools } from './read-list.ts';
import { Twins } from './twins.ts';

/** The same with the paths that are there twice among the errors: what importing the list would say. */
export function previewList(
  file: string,
  given: GivenListOptions,
  tools: Omit<ReadListTools, 'row'>,
): Result<ListReading> {
  const twins = new Twins();
  const read = readList(file, given, {
    ...tools,
    row: (row, line) => {
      twins.add(row, line);
    },
  });
  if (!read.ok) return read;
  const found = twins.find();
  const errors = [...read.value.errors, ...found.errors].sort((left, right) => left.line - right.line);
  return ok({
    ...read.value,
    errors: errors.slice(0, mostListErrors),
    errorCount: read.value.errorCount + found.count,
  });
}
