import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inlinePage } from '../../../build/compile/inline-page.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rantai-inline-'));
  mkdirSync(path.join(folder, 'assets'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const script = '<script type="module" crossorigin src="/assets/a.js"></script>';
const style = '<link rel="stylesheet" crossorigin href="/assets/a.css">';

/** Writes a page as vite would, and gives the inlined one. */
function inlined(parts: { readonly head?: string; readonly js?: string; readonly css?: string }): string {
  const head = parts.head ?? `<meta charset="utf-8">\n${script}\n${style}`;
  writeFileSync(path.join(folder, 'index.html'), `<!doctype html>\n<html><head>${head}</head><body></body></html>\n`);
  writeFileSync(path.join(folder, 'assets', 'a.js'), parts.js ?? 'document.title = 1;');
  writeFileSync(path.join(folder, 'assets', 'a.css'), parts.css ?? 'h1 { color: red }');
  inlinePage(folder, 'index.html', 'PERIKSA.html');
  return readFileSync(path.join(folder, 'PERIKSA.html'), 'utf8');
}

const between = (html: string, start: string, end: string) =>
  html.slice(html.indexOf(start) + start.length, html.indexOf(end));
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');

describe('the one-file page', () => {
  test('leaves one file, which asks for no other', () => {
    const html = inlined({});
    expect(readdirSync(folder)).toEqual(['PERIKSA.html']);
    expect(html).not.toMatch(/\s(?:src|href)=/);
  });

  test('SEC-41 allows its script and its style by the hash of exactly what stands in the page', () => {
    const html = inlined({ js: 'const euro = "€ $& $1";\n', css: 'h1::after { content: "$&" }\n' });
    expect(html).toContain(`script-src 'sha256-${sha256(between(html, '<script type="module">', '</script>'))}'`);
    expect(html).toContain(`style-src 'sha256-${sha256(between(html, '<style>', '</style>'))}'`);
    expect(html).toContain('const euro = "€ $& $1";');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("connect-src 'none'");
  });

  test('SEC-41 puts the policy before anything it must govern', () => {
    const html = inlined({});
    const policy = html.indexOf('Content-Security-Policy');
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(html.indexOf('<style>'));
    expect(policy).toBeLessThan(html.indexOf('<script'));
  });

  test.each(['"</script><script>alert(1)"', '"</SCRIPT >"', '"<!-- <script>"'])('keeps %s inside the script', (js) => {
    const html = inlined({ js: `window.text = ${js};` });
    const text = between(html, '<script type="module">', '</script>\n  </body>');
    expect(text).not.toMatch(/<\/script|<!--|<script/i);
    const page = { window: { text: '' } };
    runInNewContext(text, page);
    expect(JSON.stringify(page.window.text)).toBe(js);
  });

  test.each([
    ['no script', `<meta charset="utf-8">${style}`],
    ['two scripts', `<meta charset="utf-8">${script}${script}${style}`],
    ['no style sheet', `<meta charset="utf-8">${script}`],
    ['no charset', `${script}${style}`],
  ])('refuses a page with %s', (_, head) => {
    expect(() => inlined({ head })).toThrow(/must/);
  });

  test('refuses a style sheet that would end its own element', () => {
    expect(() => inlined({ css: 'h1::after { content: "</style><script>" }' })).toThrow('</style');
  });
});
