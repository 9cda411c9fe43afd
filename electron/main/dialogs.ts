import type { OpenDialogOptions } from 'electron';
import type { Parsed } from '#shared/contract/contract.ts';
import { dialogTexts } from '#shared/text/screens/dialogs.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';

export type Purpose = Parsed<'window.choose'>['purpose'];

interface Kind {
  readonly title: Text;
  readonly properties: readonly NonNullable<OpenDialogOptions['properties']>[number][];
  /** The only kind of file that is offered; of a register also what will be refused, so that somebody is told why. */
  readonly only?: { readonly name: Text; readonly extensions: readonly string[] };
}

const kinds: Readonly<Record<Purpose, Kind>> = {
  catalogue: { title: dialogTexts.catalogue, properties: ['openDirectory'] },
  'parent-folder': {
    title: dialogTexts.parentFolder,
    properties: ['openDirectory', 'createDirectory'],
  },
  attachment: { title: dialogTexts.attachment, properties: ['openFile'] },
  'folder-to-hash': { title: dialogTexts.folderToHash, properties: ['openDirectory'] },
  'image-to-hash': { title: dialogTexts.imageToHash, properties: ['openFile'] },
  'file-list': { title: dialogTexts.fileList, properties: ['openFile'] },
  'proof-file': {
    title: dialogTexts.proofFile,
    properties: ['openFile'],
    only: { name: dialogTexts.proof, extensions: ['json'] },
  },
  'hash-set': { title: dialogTexts.hashSet, properties: ['openFile'] },
  'export-folder': {
    title: dialogTexts.exportFolder,
    properties: ['openDirectory', 'createDirectory'],
  },
  'bundle-folder': { title: dialogTexts.bundleFolder, properties: ['openDirectory'] },
  'bundle-file': {
    title: dialogTexts.bundleFile,
    properties: ['openFile'],
    only: { name: dialogTexts.zip, extensions: ['zip'] },
  },
  'backup-file': {
    title: dialogTexts.backupFile,
    properties: ['openFile'],
    only: { name: dialogTexts.backup, extensions: ['rantai-cadangan'] },
  },
  'image-or-log': { title: dialogTexts.imageOrLog, properties: ['openFile'] },
  'register-file': {
    title: dialogTexts.registerFile,
    properties: ['openFile'],
    only: { name: dialogTexts.register, extensions: ['xlsx', 'csv', 'txt', 'xlsm', 'xls'] },
  },
};

/** What the system's dialog is asked to show for a purpose. One file or folder is chosen at a time. */
export function dialogOptions(purpose: Purpose, language: Language): OpenDialogOptions {
  const kind = kinds[purpose];
  return {
    title: say(language, kind.title),
    buttonLabel: say(language, dialogTexts.choose),
    // SECURITY SEC-33: names of evidence files do not go into the system's list of recent documents.
    properties: [...kind.properties, 'dontAddToRecent'],
    ...(kind.only === undefined
      ? {}
      : { filters: [{ name: say(language, kind.only.name), extensions: [...kind.only.extensions] }] }),
  };
}
