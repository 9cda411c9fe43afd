import { useCallback, useRef, useState } from 'react';
import type { FileSource } from '#shared/contract/method.ts';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import type { Text } from '#shared/text/text.ts';
import { call } from '../../bridge/call.ts';
import { readDropped } from '../../bridge/dropped.ts';

/** A photo that waits until the item exists: in the memory of the window, and nowhere else. */
export interface HeldPhoto {
  readonly id: number;
  readonly name: string;
  readonly file: FileSource;
  /** Key of the row it belongs to; null: the seizure as a whole. */
  readonly row: number | null;
}

export interface PhotoProblem {
  readonly text: Text;
  readonly name: string;
}

export interface Photos {
  readonly held: readonly HeldPhoto[];
  readonly problems: readonly PhotoProblem[];
  readonly drop: (row: number | null, files: readonly File[]) => Promise<void>;
  readonly choose: (row: number | null) => Promise<void>;
  readonly remove: (id: number) => void;
}

export function usePhotos(): Photos {
  const [held, setHeld] = useState<readonly HeldPhoto[]>([]);
  const [problems, setProblems] = useState<readonly PhotoProblem[]>([]);
  const ids = useRef(0);
  const hold = useCallback((row: number | null, name: string, file: FileSource) => {
    ids.current += 1;
    const photo = { id: ids.current, name, file, row };
    setHeld((before) => [...before, photo]);
  }, []);
  const drop = useCallback(
    async (row: number | null, files: readonly File[]) => {
      const wrong: PhotoProblem[] = [];
      for (const file of files) {
        const read = await readDropped(file);
        if (read === null) wrong.push({ text: texts.photoUnreadable, name: file.name });
        else if (read.file === null) wrong.push({ text: texts.photoTooLarge, name: file.name });
        else hold(row, read.name, read.file);
      }
      setProblems(wrong);
    },
    [hold],
  );
  const choose = useCallback(
    async (row: number | null) => {
      const chosen = await call('window.choose', { purpose: 'attachment' });
      if (!chosen.ok || chosen.value === null) return;
      setProblems([]);
      hold(row, chosen.value.name, chosen.value.token);
    },
    [hold],
  );
  const remove = useCallback((id: number) => {
    setHeld((before) => before.filter((photo) => photo.id !== id));
  }, []);
  return { held, problems, drop, choose, remove };
}
