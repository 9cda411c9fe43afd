import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => lstatSync(file).isFile());
}

/** In the spellings in which browsers and systems keep strings: UTF-8, UTF-16, and base64 at each of its three offsets. */
function spellings(word: string): Buffer[] {
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${'\0'.repeat(offset)}${word}`)
      .toString('base64')
      .slice(4, -4),
  );
  return [word, ...base64].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
}

/** The files below a folder that hold one of the words. */
export function holding(folder: string, words: readonly string[]): string[] {
  const wanted = words.flatMap(spellings);
  return filesBelow(folder).filter((file) => {
    const bytes = readFileSync(file);
    return wanted.some((spelling) => bytes.includes(spelling));
  });
}
