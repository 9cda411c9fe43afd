import '../ui/zod-config.ts';
import { parseStationKey } from '#shared/bundle/minisign.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import { verifyBundle, type BundleTrust } from '#shared/bundle/verify.ts';
import type { VerifyProgress } from '#shared/bundle/verify/read-files.ts';
import type { BundleReport } from '#shared/bundle/report.ts';
import type { OpenedValue } from '#shared/bundle/verify/disclosures.ts';
import { verifierTexts as texts } from '#shared/text/screens/verifier.ts';
import { say as sayIn, type Language, type Text, type TextParameters } from '#shared/text/text.ts';
import { button, element, fileButton } from './dom.ts';
import { fromDrop, fromFolderInput, fromZip, type Chosen } from './chosen.ts';
import { reportView } from './report-view.ts';

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'wrong-key' }
  | { readonly kind: 'working'; readonly name: string; readonly abort: AbortController }
  | {
      readonly kind: 'done';
      readonly report: BundleReport;
      readonly values: readonly OpenedValue[];
      readonly shown: boolean;
    };

const page = document.getElementById('page') ?? document.body;
let language: Language = navigator.language.startsWith('en') ? 'en' : 'id';
let phase: Phase = { kind: 'idle' };
let trustKey = '';
let chosen: Chosen | null = null;
let older: Chosen | null = null;
let bar: HTMLProgressElement | null = null;

const say = (text: Text, parameters?: TextParameters) => sayIn(language, text, parameters);

async function check(bundle: Chosen): Promise<void> {
  if (phase.kind === 'working') phase.abort.abort();
  chosen = bundle;
  const abort = new AbortController();
  show({ kind: 'working', name: bundle.name, abort });
  // A printed key is typed in groups; spaces mean nothing in it.
  const key = trustKey.replaceAll(/\s/g, '');
  // A slip of the hand says nothing about the bundle: no verdict until the key can be one.
  if (key !== '' && !parseStationKey(key, portablePrimitives).ok) {
    show({ kind: 'wrong-key' });
    return;
  }
  const trust: BundleTrust = {
    bundleKey: key === '' ? undefined : key,
    older: older === null ? undefined : { kind: 'bundle', source: older.source },
  };
  const values: OpenedValue[] = [];
  try {
    const report = await verifyBundle(bundle.source, trust, portablePrimitives, {
      signal: abort.signal,
      progress: showProgress,
      opened: (value) => values.push(value),
    });
    show({ kind: 'done', report, values, shown: false });
  } catch (error) {
    if (!abort.signal.aborted) throw error;
  }
}

/** Gives the page a turn between portions, so that it can draw and hear Cancel. */
const showProgress: VerifyProgress = async ({ done, total }) => {
  if (bar !== null && total > 0) {
    bar.max = total;
    bar.value = done;
  }
  await new Promise((turn) => setTimeout(turn));
};

function show(next: Phase): void {
  phase = next;
  draw();
}

function draw(): void {
  document.documentElement.lang = language;
  page.replaceChildren(headView(), dropView(), controlsView(), phaseView(), element('p', 'quiet', say(texts.ownCopy)));
}

function headView(): HTMLElement {
  const other: Language = language === 'id' ? 'en' : 'id';
  const switchLanguage = button(other === 'en' ? 'English' : 'Bahasa Indonesia', 'controls', () => {
    language = other;
    draw();
  });
  switchLanguage.lang = other;
  return element(
    'header',
    '',
    element('div', '', element('h1', '', say(texts.title)), element('p', 'quiet', say(texts.lead))),
    switchLanguage,
  );
}

function dropView(): HTMLElement {
  const start = (bundle: Chosen) => void check(bundle);
  const [folder, folderInput] = fileButton(say(texts.chooseFolder), 'primary', true, (files) => {
    start(fromFolderInput(files));
  });
  const [zip, zipInput] = fileButton(say(texts.chooseZip), 'primary', false, ([file]) => {
    if (file !== undefined) start(fromZip(file));
  });
  folderInput.id = 'bundle-folder';
  zipInput.id = 'bundle-zip';
  const row = element('div', 'row', folder, element('span', 'quiet', say(texts.or)), zip, folderInput, zipInput);
  return element('section', 'drop', element('strong', '', say(texts.drop)), row);
}

function controlsView(): HTMLElement {
  const key = element('input', '');
  key.type = 'text';
  key.id = 'trust-key';
  key.spellcheck = false;
  key.autocomplete = 'off';
  key.value = trustKey;
  key.addEventListener('input', () => {
    trustKey = key.value;
  });
  key.addEventListener('change', () => {
    if (chosen !== null) void check(chosen);
  });
  const keyLabel = element('label', '', say(texts.trustLabel));
  keyLabel.htmlFor = key.id;
  return element('section', 'controls', keyLabel, key, element('p', 'quiet', say(texts.trustHelp)), olderView());
}

function olderView(): HTMLElement {
  const set = (next: Chosen | null) => {
    older = next;
    draw();
    if (chosen !== null) void check(chosen);
  };
  const label = element('label', '', say(texts.olderLabel));
  if (older !== null) {
    const forget = button(say(texts.forgetOlder), '', () => {
      set(null);
    });
    return element(
      'div',
      '',
      label,
      element('div', 'row', element('span', '', say(texts.olderChosen, { name: older.name })), forget),
    );
  }
  const [folder, folderInput] = fileButton(say(texts.chooseFolder), '', true, (files) => {
    set(fromFolderInput(files));
  });
  const [zip, zipInput] = fileButton(say(texts.chooseZip), '', false, ([file]) => {
    if (file !== undefined) set(fromZip(file));
  });
  folderInput.id = 'older-folder';
  zipInput.id = 'older-zip';
  return element(
    'div',
    '',
    label,
    element('p', 'quiet', say(texts.olderHelp)),
    element('div', 'row', folder, zip, folderInput, zipInput),
  );
}

function phaseView(): HTMLElement {
  bar = null;
  if (phase.kind === 'done') {
    const done = phase;
    const toggle = () => {
      show({ ...done, shown: !done.shown });
    };
    return reportView(done.report, { values: done.values, shown: done.shown, toggle }, language);
  }
  if (phase.kind === 'wrong-key') return element('p', 'verdict untrusted', say(texts.wrongKey));
  if (phase.kind === 'unreadable') return element('p', 'verdict broken', say(texts.unreadable));
  if (phase.kind === 'idle') return element('section', '');
  const { name, abort } = phase;
  bar = element('progress', '');
  const stop = button(say(texts.cancel), '', () => {
    abort.abort();
    show({ kind: 'idle' });
  });
  const view = element('section', '', element('p', '', say(texts.working, { name })), bar, element('p', '', stop));
  view.setAttribute('role', 'status');
  return view;
}

async function dropped(items: DataTransferItemList): Promise<void> {
  const bundle = await fromDrop(items).catch(() => null);
  if (bundle === null) show({ kind: 'unreadable' });
  else await check(bundle);
}

document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.querySelector('.drop')?.classList.add('over');
});
document.addEventListener('dragleave', () => {
  document.querySelector('.drop')?.classList.remove('over');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.querySelector('.drop')?.classList.remove('over');
  if (event.dataTransfer !== null) void dropped(event.dataTransfer.items);
});

/** Whoever leaves the page leaves no identity standing on it. */
document.addEventListener('visibilitychange', () => {
  if (document.hidden && phase.kind === 'done' && phase.shown) show({ ...phase, shown: false });
});

draw();
