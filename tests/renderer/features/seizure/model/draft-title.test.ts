import { describe, expect, test } from 'vitest';
import { draftTitle, keptTitle } from '#renderer/features/seizure/model/draft-title.ts';

describe('the name of a draft', () => {
  test.each([
    [{ place: 'Gang Uji 3', count: 40 }, 'Gang Uji 3 · 40 barang', 'Gang Uji 3 · 40 items'],
    [{ place: '  ', count: 0 }, '0 barang', '0 items'],
    [{ place: 'Gang Uji 3', count: 1200 }, 'Gang Uji 3 · 1.200 barang', 'Gang Uji 3 · 1,200 items'],
    [{ place: '7 Ulu', count: 2 }, '7 Ulu · 2 barang', '7 Ulu · 2 items'],
    [{ place: '7 Ulu', count: 1 }, '7 Ulu · 1 barang', '7 Ulu · 1 item'],
  ])('of %j is read in either language, whichever it was kept in', (about, id, en) => {
    expect(draftTitle('id', keptTitle(about))).toBe(id);
    expect(draftTitle('en', keptTitle(about))).toBe(en);
  });

  test('ends before half a character, and fits what the service takes', () => {
    const kept = keptTitle({ place: '\u{1F4F1}'.repeat(300), count: 5000 });
    expect(kept.isWellFormed()).toBe(true);
    expect(kept.length).toBeLessThanOrEqual(200);
  });

  test.each(['Gang Uji 3 · 40 BB', '', 'barang', '40barang', '-3 Gang'])(
    '"%s", kept otherwise, stands as it is',
    (kept) => {
      expect(draftTitle('en', kept)).toBe(kept);
    },
  );
});
