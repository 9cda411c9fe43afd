import type { OpenDialogOptions } from 'electron';
import type { Parsed } from '#shared/contract/contract.ts';
import { dialogTexts } from '#shared/text/screens/dialogs.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';

export type Purpose = Parsed<'window.choose'>['purpose'];

interface Kind {
  readonly title: Text;
  readonly properties: readonly NonNullable<OpenDialogOptions['properties']>[number][];
  readonly zipOnly: boolean;
}

const kinds: Readonly<Record<Purpose, Kind>> = {
  catalogue: { title: dialogTexts.catalogue, properties: ['openDirectory'], zipOnly: false },
  'parent-folder': {
    title: dialogTexts.parentFolder,
    properties: ['openDirectory', 'createDirectory'],
    zipOnly: false,
  },
  attachment: { title: dialogTexts.attachment, properties: ['openFile'], zipOnly: false },
  'folder-to-hash': { title: dialogTexts.folderToHash, properties: ['openDirectory'], zipOnly: false },
  'export-folder': {
    title: dialogTexts.exportFolder,
    properties: ['openDirectory', 'createDirectory'],
    zipOnly: false,
  },
  'bundle-folder': { title: dialogTexts.bundleFolder, properties: ['openDirectory'], zipOnly: false },
  'bundle-file': { title: dialogTexts.bundleFile, properties: ['openFile'], zipOnly: true },
};

/** What the system's dialog is asked to show for a purpose. One file or folder is chosen at a time. */
export function dialogOptions(purpose: Purpose, language: Language): OpenDialogOptions {
  const kind = kinds[purpose];
  return {
    title: say(language, kind.title),
    buttonLabel: say(language, dialogTexts.choose),
    // SECURITY SEC-33: names of evidence files do not go into the system's list of recent documents.
    properties: [...kind.properties, 'dontAddToRecent'],
    ...(kind.zipOnly ? { filters: [{ name: say(language, dialogTexts.zip), extensions: ['zip'] }] } : {}),
  };
}
