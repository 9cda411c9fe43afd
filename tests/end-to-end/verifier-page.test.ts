import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verificationReport } from '#shared/contract/handover.ts';
import { formatPublicKey } from '#shared/bundle/minisign.ts';
import { verifierTexts } from '#shared/text/screens/verifier.ts';
import { projectRoot } from '../../build/electron.ts';
import { seedOf } from '../support/ledger.ts';
import { keyOf } from '../support/verify-files.ts';
import { chromiumPath, VerifierPage } from './pages/verifier-page.ts';
import { makeSample, type Sample } from './sample.ts';

/** The page that travels in the bundle, in a browser that is not ours, without a network; and the command line beside it. */
let sample: Sample;
let browser: Browser;
let page: VerifierPage;
const requests: string[] = [];
const violations: string[] = [];

beforeAll(async () => {
  sample = await makeSample();
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const context = await browser.newContext({ offline: true, locale: 'id-ID' });
  const opened = await context.newPage();
  opened.on('request', (request) => requests.push(request.url()));
  opened.on('console', (message) => violations.push(message.text()));
  opened.on('pageerror', (error) => violations.push(error.message));
  await opened.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  page = new VerifierPage(opened);
  await page.open(path.join(sample.bundle, 'PERIKSA.html'));
});

afterAll(async () => {
  await browser.close();
  sample.place.remove();
});

async function rantaiVerify(subject: string, ...more: readonly string[]) {
  const program = path.join(projectRoot, 'dist', 'cli', 'rantai.js');
  const child = spawn(process.execPath, [program, 'verify', subject, '--json', ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => parts.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, report: verificationReport.parse(JSON.parse(Buffer.concat(parts).toString('utf8'))) };
}

test('without a key the bundle is whole and its signer not confirmed, as a folder and as a zip', async () => {
  await page.chooseFolder(sample.bundle);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.untrusted.id);
  await page.chooseZip(`${sample.bundle}.zip`);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.untrusted.id);
});

test("with the key of the covering letter it is whole and genuine; with somebody else's key it is not", async () => {
  await page.chooseFolder(sample.bundle);
  await page.verdict();
  await page.trust(sample.signerKey);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.whole.id);
  await page.chooseZip(`${sample.bundle}.zip`);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.whole.id);
  await page.trust(formatPublicKey(keyOf(seedOf(98))));
  await expect.poll(() => page.verdict()).toBe(verifierTexts.otherKey.id);
  await page.trust(sample.signerKey);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.whole.id);
});

test('a photo or a folder of them is no bundle and gets no checks; the folder above a bundle is told so', async () => {
  const photos = path.join(sample.place.root, 'foto');
  mkdirSync(photos);
  writeFileSync(path.join(photos, 'foto.jpg'), 'foto yang terpilih karena keliru');
  await page.chooseZip(path.join(photos, 'foto.jpg'));
  await expect.poll(() => page.verdict()).toBe(verifierTexts.noBundle.id);
  expect(await page.failed()).toEqual([]);
  await page.chooseFolder(path.dirname(sample.bundle));
  await expect.poll(() => page.verdict()).toBe(verifierTexts.aroundBundle.id);
  expect((await page.failed()).map(({ check }) => check)).toEqual(['container']);
  await page.chooseFolder(photos);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.noBundle.id);
});

test('the command line agrees', async () => {
  const { code, report } = await rantaiVerify(sample.bundle, '--trust', sample.signerKey);
  expect([code, report.verdict]).toEqual([0, 'whole']);
});

/** One of each kind of file that a bundle has. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['the list as a workbook', /01-daftar-barang-bukti\.xlsx$/],
  ['the list as text', /01-daftar-barang-bukti\.csv$/],
  ['the list for machines', /01-daftar-barang-bukti\.json$/],
  ['the story', /02-riwayat-penguasaan\.json$/],
  ['a photo', /04-foto\/.+/],
  ['a list of files', /05-berkas-digital\/.+\.csv$/],
  ['its workbook', /05-berkas-digital\/.+\.xlsx$/],
  ['its digests', /05-berkas-digital\/.+\.sha256$/],
  ['the entries', /ledger\/entries\.jsonl$/],
  ['the checkpoint', /ledger\/checkpoint\.txt$/],
  ['the proofs', /ledger\/proofs\.json$/],
  ['the declaration of the bag', /^bagit\.txt$/],
  ['the facts of the bag', /^bag-info\.txt$/],
  ['the manifest', /^manifest-sha256\.txt$/],
  ['the manifest of the manifests', /^tagmanifest-sha256\.txt$/],
  ['the signature', /^tagmanifest-sha256\.txt\.minisig$/],
  ['the verifier itself', /^PERIKSA\.html$/],
];

const filesOf = (bundle: string) =>
  readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(bundle, name)).isFile(),
  );

test.each(kinds)('one changed byte in %s: both verifiers name that file', async (_, pattern) => {
  const name = filesOf(sample.bundle).find((file) => pattern.test(file)) ?? '';
  const file = path.join(sample.bundle, name);
  const whole = readFileSync(file);
  const place = Math.floor(whole.length / 2);
  writeFileSync(
    file,
    whole.map((byte, index) => (index === place ? byte ^ 1 : byte)),
  );
  try {
    const told = rantaiVerify(sample.bundle, '--trust', sample.signerKey);
    await page.chooseFolder(sample.bundle);
    await expect.poll(() => page.verdict()).toBe(verifierTexts.broken.id);
    expect((await page.failed()).flatMap(({ files }) => files)).toContain(name);
    const { code, report } = await told;
    expect([code, report.verdict]).toEqual([1, 'broken']);
    expect(report.checks.flatMap(({ problems }) => problems.map(({ details }) => details['file']))).toContain(name);
  } finally {
    writeFileSync(file, whole);
  }
});

test('every kind of file that the bundle has was changed above, but the empty one', () => {
  const left = filesOf(sample.bundle).filter((name) => !kinds.some(([, pattern]) => pattern.test(name)));
  expect(left).toEqual(['data/ledger/disclosures.jsonl']);
  expect(statSync(path.join(sample.bundle, left[0] ?? '')).size).toBe(0);
});

test('SEC-41 the page asked for nothing but itself and what was chosen, and its policy was never broken', async () => {
  await page.chooseFolder(sample.bundle);
  await expect.poll(() => page.verdict()).toBe(verifierTexts.whole.id);
  expect(requests.filter((address) => !/^(file|blob):/.test(address))).toEqual([]);
  expect(requests).toContain(`file://${encodeURI(path.join(sample.bundle, 'PERIKSA.html'))}`);
  expect(violations).toEqual([]);
});

test('SEC-41 its policy forbids every request and every other script', async () => {
  const tried = await page.page.evaluate(async () => {
    const script = document.createElement('script');
    script.append('document.title = "lari"');
    document.body.append(script);
    const image = new Image();
    const shown = new Promise<string>((answer) => {
      image.onload = () => {
        answer('loaded');
      };
      image.onerror = () => {
        answer('blocked');
      };
    });
    image.src = 'https://example.org/a.png';
    const fetched = await fetch('https://example.org/').then(
      () => 'answered',
      () => 'blocked',
    );
    return { title: document.title, image: await shown, fetched };
  });
  expect(tried).toEqual({ title: 'PERIKSA - Rantai Bukti', image: 'blocked', fetched: 'blocked' });
  // Blocked by the policy of the page, not by the missing network.
  const broken = () => violations.filter((text) => text.startsWith('policy:')).map((text) => text.split(' ')[1]);
  await expect.poll(broken).toEqual(expect.arrayContaining(['img-src', 'connect-src', 'require-trusted-types-for']));
});
