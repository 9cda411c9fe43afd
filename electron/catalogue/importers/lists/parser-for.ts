import { csvParser } from './csv-rows.ts';
import { DfxmlParser } from './dfxml.ts';
import { hashdeepParser } from './hashdeep.ts';
import type { ListOutput, ListParser, ReadOptions } from './output.ts';
import { sumsParser } from './sums.ts';

/** The parser of a kind of list; it takes UTF-8. */
export function parserFor(options: ReadOptions, output: ListOutput): ListParser {
  switch (options.kind) {
    case 'sha256sum':
      return sumsParser('sha256', options, output);
    case 'sha1sum':
      return sumsParser('sha1', options, output);
    case 'md5sum':
      return sumsParser('md5', options, output);
    case 'hashdeep':
      return hashdeepParser(options, output);
    case 'dfxml':
      return new DfxmlParser(options, output);
    case 'ftk-csv':
    case 'csv':
      return csvParser(options, output);
  }
}
