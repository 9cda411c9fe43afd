import { useState } from 'react';
import type { FileSource } from '#shared/contract/method.ts';
import { dropTexts } from '#shared/text/screens/drop.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import { call } from './call.ts';
import { readDropped } from './dropped.ts';

export interface ChosenFile {
  readonly name: string;
  readonly file: FileSource;
}

export interface FileChoice {
  /** Opens the dialog of the system. */
  readonly choose: () => void;
  /** What was dragged: read in the page, which knows no path (SEC-29). */
  readonly take: (files: readonly File[]) => void;
  readonly problem: { readonly text: Text; readonly parameters: TextParameters } | null;
}

/** One file, by the dialog of the system or dragged onto the page. */
export function useFileChoice(onChoose: (chosen: ChosenFile) => void): FileChoice {
  const [problem, setProblem] = useState<FileChoice['problem']>(null);
  const done = (chosen: ChosenFile) => {
    setProblem(null);
    onChoose(chosen);
  };
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'attachment' });
    if (chosen.ok && chosen.value !== null) done({ name: chosen.value.name, file: chosen.value.token });
  };
  const take = async (files: readonly File[]) => {
    const [first] = files;
    if (first === undefined || files.length > 1) {
      setProblem({ text: dropTexts.one, parameters: {} });
      return;
    }
    const read = await readDropped(first);
    const file = read?.file ?? null;
    if (read !== null && file !== null) done({ name: read.name, file });
    else
      setProblem({
        text: read === null ? dropTexts.unreadable : dropTexts.tooLarge,
        parameters: { name: first.name },
      });
  };
  return {
    choose: () => void choose(),
    take: (files) => void take(files),
    problem,
  };
}
