import { expect, test } from 'vitest';
import { sayFinding } from '#shared/text/audit-finding.ts';

test.each(['PROJECTION_ROW_CHANGED', 'PROJECTION_ROW_MISSING', 'PROJECTION_ROW_EXTRA'] as const)(
  '%s names the row and its table, and holds no empty place',
  (code) => {
    for (const language of ['id', 'en'] as const) {
      // A drill gives no details.
      const sentence = sayFinding(language, { code, table: 'items', row: 'it_1' });
      expect(sentence).toContain('it_1');
      expect(sentence).toContain('items');
      expect(sentence).not.toContain('{');
    }
  },
);
