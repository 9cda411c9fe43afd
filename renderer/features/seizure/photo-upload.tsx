import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/errors/result.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { sendCommand } from '../../bridge/commands.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { kindOf } from '../../ui/format/file-kind.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useLeaveGuard } from '../../ui/navigation/leave-guard.ts';
import type { HeldPhoto } from './use-photos.ts';
import './photos.css';

export interface PhotoTarget {
  readonly item: string | null;
  /** Number of the item; null for a photo of the seizure. */
  readonly number: string | null;
}

export interface PhotoUploadProps {
  readonly caseId: string;
  readonly photos: readonly HeldPhoto[];
  readonly targetOf: (photo: HeldPhoto) => PhotoTarget;
  readonly onDone: () => void;
}

interface Refused {
  readonly photo: HeldPhoto;
  readonly failure: Failure;
}

/** The seizure is recorded; its photos follow one by one. One that could not be kept is named, and can be tried again. */
export function PhotoUpload({ caseId, photos, targetOf, onDone }: PhotoUploadProps) {
  const say = useSay();
  const language = useLanguage();
  const [done, setDone] = useState(0);
  const [refused, setRefused] = useState<readonly Refused[] | null>(null);
  const started = useRef(false);
  const add = async (waiting: readonly HeldPhoto[]) => {
    setRefused(null);
    setDone(0);
    const failed: Refused[] = [];
    for (const [index, photo] of waiting.entries()) {
      const { item, number } = targetOf(photo);
      const caption = number === null ? say(texts.photoCaptionAll) : say(texts.photoCaption, { number });
      const input = { case: caseId, item, kind: kindOf(photo.name), caption, file: photo.file };
      const result = await sendCommand('attachments.add', input);
      if (!result.ok) failed.push({ photo, failure: result.error });
      setDone(index + 1);
    }
    if (failed.length === 0) onDone();
    else setRefused(failed);
  };
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void add(photos);
  });
  useLeaveGuard(true);
  if (refused === null)
    return (
      <div className="rb-photo-upload">
        <p role="status">{say(texts.photosRunning, { done, total: photos.length })}</p>
        <Progress value={(done / photos.length) * 100} aria-label={say(texts.photosTitle)} />
      </div>
    );
  return (
    <Notice
      tone="alarm"
      title={say(texts.photosFailed, { count: refused.length })}
      actions={
        <>
          <Button size="xs" autoFocus onClick={() => void add(refused.map(({ photo }) => photo))}>
            {say(texts.photosRetry)}
          </Button>
          <Button size="xs" variant="default" onClick={onDone}>
            {say(texts.photosSkip)}
          </Button>
        </>
      }
    >
      <ul>
        {refused.map(({ photo, failure }) => (
          <li key={photo.id}>{say(texts.photoFailed, { name: photo.name, reason: sayFailure(language, failure) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
