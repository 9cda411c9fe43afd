import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { EntryFields, type EntryFieldsProps } from '#renderer/ui/entry/entry-fields.tsx';

const user = 'us_0123456789abcdef';
const html = (props: EntryFieldsProps) => renderToStaticMarkup(createElement(EntryFields, props));
const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

describe('a text that is also the name of something in every object', () => {
  test.each(hostile)('%s is shown as it was typed', (text) => {
    const reasons = { code: 'other', text };
    for (const whole of [true, false]) {
      expect(html({ data: { reason: text }, whole })).toContain(`<bdi>${text}</bdi>`);
      expect(html({ data: { witnesses: [text, 'x'] }, whole })).toContain(`<bdi>${text}</bdi>`);
      expect(html({ data: { reason: reasons }, whole })).toContain(`<bdi>${text}</bdi>`);
      expect(html({ data: { [`x${text}`]: 'nilai' }, whole })).toContain(`x${text}`);
      expect(html({ data: { purpose: text, disclosed: { commitments: [text] } }, whole })).toContain(text);
    }
  });
});

describe('what somebody is to sign', () => {
  test('has the id beside the name; the story has the name alone', () => {
    const shown = { data: { user }, names: { [user]: 'Ipda Sari' } };
    expect(html({ ...shown, whole: true })).toMatch(new RegExp(`Ipda Sari.*${user}`));
    expect(html(shown)).not.toContain(user);
  });

  test('has every digest beside the code, and the digest of the bundle', () => {
    const data = { disclosed: { commitments: ['digest-a', 'digest-b'], tagManifestSha256: 'f'.repeat(64) } };
    const shown = { data, names: { 'digest-a': 'AK-01' } };
    const whole = html({ ...shown, whole: true });
    expect(whole).toContain('AK-01 <span class="rb-mono">digest-a</span>');
    expect(whole).toContain('digest-b');
    expect(whole.match(/ffff/g)).toHaveLength(16);
    expect(html(shown)).not.toContain('digest-a');
  });

  test('hides nothing that is not seen, and lets no text turn the words around it', () => {
    const names = { [user]: 'Sari\u200b\u202e' };
    const whole = html({ data: { user, reason: 'a\u202eb' }, names, whole: true });
    expect(whole).toContain('<bdi>Sari\\u{200b}\\u{202e}</bdi>');
    expect(whole).toContain('<bdi>a\\u{202e}b</bdi>');
  });
});
