import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const scriptTag = /[ \t]*<script type="module" crossorigin src="([^"]+)"><\/script>\n?/g;
const styleTag = /[ \t]*<link rel="stylesheet" crossorigin href="([^"]+)">\n?/g;
const charsetTag = /<meta charset="utf-8"\s*\/?>/i;

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Takes the one matching tag out of the page and gives the text of the file it named. */
function takeOut(html: string, tag: RegExp, folder: string): { readonly rest: string; readonly text: string } {
  const [match, ...more] = html.matchAll(tag);
  const address = match?.[1];
  if (match === undefined || address === undefined || more.length > 0)
    throw new Error(`The page must have exactly one tag like ${tag.source}.`);
  return {
    rest: html.replace(match[0], ''),
    text: readFileSync(path.join(folder, address.replace(/^\//, '')), 'utf8'),
  };
}

/** The sequences at which an HTML parser would leave a script's text; inside JavaScript strings and templates a backslash changes nothing. */
function escapeScript(text: string): string {
  return text.replace(/<(?=\/script|!--|script)/gi, '\\x3C');
}

/**
 * SECURITY SEC-41: a forged bundle in a true page must find no way out and no script but ours.
 * Makes one page of the built page, its script and its style sheet. The content policy allows these two by their hash and
 * nothing else: no network, no other script, whatever a bundle may hold.
 */
export function inlinePage(folder: string, page: string, product: string): void {
  const script = takeOut(readFileSync(path.join(folder, page), 'utf8'), scriptTag, folder);
  const style = takeOut(script.rest, styleTag, folder);
  const scriptText = escapeScript(script.text);
  if (/<\/style/i.test(style.text)) throw new Error('The style sheet must not contain </style.');
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(scriptText)}`,
    `style-src ${hashSource(style.text)}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const charset = charsetTag.exec(style.rest);
  if (charset === null)
    throw new Error('The page must begin its head with <meta charset="utf-8">: the policy goes right after it.');
  const html = style.rest
    .replace(charset[0], () => `${charset[0]}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</head>', () => `  <style>${style.text}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${scriptText}</script>\n  </body>`);
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, product), html);
}
