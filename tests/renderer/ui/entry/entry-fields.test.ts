import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { EntryFields, type EntryFieldsProps } from '#renderer/ui/entry/entry-fields.tsx';

const user = 'us_0123456789abcdef';
const html = (props: Omit<EntryFieldsProps, 'type'>, type = 'user.removed') =>
  renderToStaticMarkup(createElement(EntryFields, { type, ...props }));
const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

describe('a text that is also the name of something in every object', () => {
  test.each(hostile)('%s is shown as it was typed', (text) => {
    const reasons = { code: 'other', text };
    for (const whole of [true, false]) {
      expect(html({ data: { reason: text }, whole })).toContain(`<bdi>${text}</bdi>`);
      expect(html({ data: { reason: text }, whole }, text)).toContain(`<bdi>${text}</bdi>`);
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

describe('a value with members', () => {
  const paper = { number: 'SP.Sidik/9', date: '2026-11-20', signer: '' };
  const team = [
    { user, name: 'Ipda Sari', task: 'Ketua' },
    { user: null, name: 'Bripka C', task: '' },
  ];

  test('is told member by member, without what is empty or says nothing', () => {
    const shown = html({ data: { paper, team, items: ['it_0123456789abcdef'] } });
    expect(shown).toMatch(/SP\.Sidik\/9.*, .*20 Nov 2026/);
    expect(shown).toMatch(/Ipda Sari.*, .*Ketua.*; .*Bripka C/);
    expect(shown).not.toContain('{');
    expect(shown).not.toContain('it_');
    expect(shown).not.toContain(user);
  });

  test('names what a bare number counts', () => {
    const against = { kind: 'folder', name: 'salinan', files: 3005 };
    const shown = html({ data: { against } }, 'file-list.compared').replaceAll(/<[^>]*>/g, '');
    expect(shown).toMatch(/Folder sekarang, .*salinan, Jumlah berkas 3\.005/);
  });

  test('has its closed lists in words, and hostile texts apart', () => {
    const answers = [{ guard: 'return-plan', text: '__proto__' }];
    const data = { answers, from: 'reported', to: 'investigation', regime: 'kuhap-1981' };
    const shown = html({ data }, 'case.stage-changed');
    expect(shown).toContain('<bdi>__proto__</bdi>');
    expect(shown).not.toContain('return-plan');
    expect(shown).not.toContain('kuhap-1981');
    expect(shown).not.toContain('reported');
  });

  test('is whole for whoever is to sign it, and as it stands when it is deeper', () => {
    expect(html({ data: { paper }, whole: true })).toContain('&quot;signer&quot;:&quot;&quot;');
    expect(html({ data: { changes: 1, value: { rules: [{ on: true }] } } })).toContain('&quot;rules&quot;');
  });
});
