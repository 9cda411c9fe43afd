import { Button } from '@mantine/core';
import { IconCamera, IconX } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { useSay } from '../../ui/language/language.tsx';
import type { Photos } from './use-photos.ts';
import './photos.css';

interface PhotoStripProps {
  /** Null: of the seizure as a whole. */
  readonly row: number | null;
  readonly title: string;
  readonly photos: Photos;
}

/** Names of the photos that wait, a place to drag more to, and a button for those who do not drag. */
export function PhotoStrip({ row, title, photos }: PhotoStripProps) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const mine = photos.held.filter((photo) => photo.row === row);
  const hold = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className="rb-photos"
      role="group"
      aria-label={title}
      data-over={over || undefined}
      onDragOver={hold(true)}
      onDragLeave={hold(false)}
      onDrop={(event) => {
        hold(false)(event);
        void photos.drop(row, [...event.dataTransfer.files]);
      }}
    >
      <IconCamera size={18} stroke={1.5} aria-hidden />
      {mine.length === 0 ? <span className="rb-quiet">{say(texts.dropPhotos)}</span> : null}
      {mine.map((photo) => (
        <span key={photo.id} className="rb-photo">
          <span>{photo.name}</span>
          <IconButton
            label={say(texts.removePhoto, { name: photo.name })}
            onClick={() => {
              photos.remove(photo.id);
            }}
          >
            <IconX size={14} stroke={1.5} />
          </IconButton>
        </span>
      ))}
      <Button variant="default" size="xs" onClick={() => void photos.choose(row)}>
        {say(texts.addPhoto)}
      </Button>
    </div>
  );
}
