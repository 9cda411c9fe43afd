import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { bundleChecks } from '#shared/bundle/report.ts';
import { errorCodes } from '#shared/errors/codes.ts';
import { TestCase } from '../../support/bundle.ts';
import { fourthCase } from '../../support/fourth-story.ts';
import { temporaryFolder } from '../../support/service.ts';
import { textOf } from '../../support/tamper.ts';
import { hasTool } from '../../support/tools.ts';
import { vectorFolder } from '../../support/vectors.ts';
import { stationKey } from '../../support/verify-files.ts';

const document = readFileSync(new URL('../../../shared/bundle/HANDOVER.md', import.meta.url), 'utf8');
const example = new URL('../../vectors/handover-v1/contoh/', import.meta.url).pathname;

/** The text of the fenced block with this name. */
function block(name: string): string {
  const found = [...document.matchAll(/^```text ([\w-]+)\n(.*?)\n```$/gms)].filter((match) => match[1] === name);
  expect(found, `block ${name}`).toHaveLength(1);
  return `${found[0]?.[2] ?? ''}\n`;
}

describe('the worked example of HANDOVER.md', () => {
  test('is what the writer makes', async () => {
    const { files } = await new TestCase().export();
    const shown = {
      manifest: bundleFiles.manifest,
      tagmanifest: bundleFiles.tagManifest,
      signature: bundleFiles.signature,
      'bag-info': bundleFiles.bagInfo,
      checkpoint: bundleFiles.checkpoint,
    };
    for (const [name, path] of Object.entries(shown)) expect(textOf(files, path)).toBe(block(name));
    const list = textOf(files, 'data/05-berkas-digital/BB-002.csv');
    expect(list.replace('\ufeff', '').replaceAll('\r\n', '\n')).toBe(block('file-list'));
    expect(`${stationKey}\n`).toBe(block('public-key'));
  });

  test('shows a list of the second format as the writer makes it', async () => {
    const { files } = await fourthCase().export();
    const list = textOf(files, 'data/05-berkas-digital/BB-001.csv');
    expect(list.replace('\ufeff', '').replaceAll('\r\n', '\n')).toBe(block('file-list-2'));
  });

  test('passes the plain tools of section 12', () => {
    if (!hasTool('sha256sum') || !hasTool('minisign')) return;
    const run = (command: string, ...options: readonly string[]) =>
      execFileSync(command, options, { cwd: example }).toString();
    expect(run('sha256sum', '--strict', '-c', bundleFiles.manifest)).not.toContain('FAILED');
    expect(run('sha256sum', '--strict', '-c', bundleFiles.tagManifest)).not.toContain('FAILED');
    expect(run('minisign', '-V', '-m', bundleFiles.tagManifest, '-P', block('public-key').trim())).toContain(
      'verified',
    );
  });

  test('is sealed as section 6 says, computed without our code', () => {
    const digest = createHash('blake2b512').update(block('tagmanifest')).digest();
    expect(`${digest.toString('hex')}\n`).toBe(block('tagmanifest-blake2b'));
    const key = createPrivateKey({
      key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 0x33)]),
      format: 'der',
      type: 'pkcs8',
    });
    const [untrusted = '', second = '', trusted = '', last = ''] = block('signature').split('\n');
    const publicKey = Buffer.from(block('public-key'), 'base64');
    const keyId = publicKey.subarray(2, 10);
    expect(createHash('sha256').update(publicKey.subarray(10)).digest().subarray(0, 8).equals(keyId)).toBe(true);
    const signature = sign(null, digest, key);
    expect(second).toBe(Buffer.concat([Buffer.from('ED'), keyId, signature]).toString('base64'));
    expect(last).toBe(
      sign(null, Buffer.concat([signature, Buffer.from(trusted.replace('trusted comment: ', ''))]), key).toString(
        'base64',
      ),
    );
    const printed = Buffer.from(keyId).reverse().toString('hex').toUpperCase();
    expect(untrusted).toBe(`untrusted comment: signature from Rantai Bukti key ${printed}`);
  });

  test('has the digests that its manifests name, computed without our code', () => {
    const digestOf = (path: string) =>
      createHash('sha256')
        .update(readFileSync(join(example, path)))
        .digest('hex');
    for (const line of (block('manifest') + block('tagmanifest')).trim().split('\n')) {
      const [digest, path = ''] = line.split('  ');
      expect([path, digestOf(path)]).toEqual([path, digest]);
    }
  });
});

describe('the two bundles of one position', () => {
  const opened = temporaryFolder();
  afterAll(() => {
    opened.remove();
  });
  const unpack = (name: string) => {
    const folder = join(opened.path, name);
    execFileSync('unzip', ['-q', join(vectorFolder(2), `${name}.zip`), '-d', folder]);
    return join(folder, 'contoh');
  };

  test('pass the plain tools, carry one checkpoint, and say which of them has names in it', () => {
    if (!hasTool('sha256sum') || !hasTool('minisign') || !hasTool('unzip')) return;
    const [redacted, disclosing] = [unpack('redacted-1'), unpack('disclosing-1')];
    const key = block('public-key').trim();
    const said = [redacted, disclosing].map((cwd) => {
      const run = (command: string, ...options: readonly string[]) =>
        execFileSync(command, options, { cwd }).toString();
      expect(run('sha256sum', '--strict', '-c', bundleFiles.manifest)).not.toContain('FAILED');
      expect(run('sha256sum', '--strict', '-c', bundleFiles.tagManifest)).not.toContain('FAILED');
      return run('minisign', '-V', '-m', bundleFiles.tagManifest, '-P', key);
    });
    expect(said.map((text) => / disclosures=(\d+)/.exec(text)?.[1])).toEqual(['0', '9']);
    for (const path of [bundleFiles.checkpoint, bundleFiles.entries, bundleFiles.proofs])
      expect(readFileSync(join(redacted, path)).equals(readFileSync(join(disclosing, path)))).toBe(true);
  });

  test('open the value that the document shows, by hand', () => {
    if (!hasTool('openssl') || !hasTool('basenc') || !hasTool('unzip')) return;
    const read = (path: string) =>
      execFileSync('unzip', ['-p', join(vectorFolder(2), 'disclosing-1.zip'), `contoh/${path}`]).toString();
    const line = block('disclosed-line').trim();
    expect(read(bundleFiles.disclosures).split('\n')[0]).toBe(line);
    const [, disclosure = '', seq = ''] = /^\{"disclosure":"(.*)","seq":(\d+)\}$/.exec(line) ?? [];
    const command = 'printf %s "$D" | openssl dgst -sha256 -binary | basenc --base64url | tr -d =';
    expect(document).toContain(command);
    const digest = execFileSync('sh', ['-c', command], { env: { ...process.env, D: disclosure } })
      .toString()
      .trim();
    const entry = read(bundleFiles.entries)
      .split('\n')
      .find((each) => each.includes(`"seq":${seq},`));
    expect(entry).toContain(`"${digest}"`);
  });
});

describe('HANDOVER.md', () => {
  const named = new Set([...document.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map((match) => match[1] ?? ''));

  test('names only codes that exist, and every code about reading bundles', () => {
    const known: readonly string[] = errorCodes;
    expect([...named].filter((code) => !known.includes(code))).toEqual([]);
    const first = errorCodes.indexOf('BUNDLE_NOT_RECOGNISED');
    expect(errorCodes.slice(first).filter((code) => code.startsWith('BUNDLE_') && !named.has(code))).toEqual([]);
  });

  test('names every check and every file of fixed place', () => {
    for (const check of bundleChecks) expect(document).toContain(`\`${check}\``);
    for (const path of Object.values(bundleFiles))
      expect(document).toContain(
        path
          .split('/')
          .at(-1)
          ?.replace(/^01-.*/, '01-daftar-barang-bukti') ?? '',
      );
  });
});
