import { useState, type DragEvent, type ReactNode } from 'react';
import './files.css';

export interface DropPlaceProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** Why the last file was not taken, in words. */
  readonly problem: string | null;
  /** What stands in it: a sentence, and the button that does the same by the keyboard. */
  readonly children: ReactNode;
}

/** Where a file may be dragged to. */
export function DropPlace({ onFiles, problem, children }: DropPlaceProps) {
  const [over, setOver] = useState(false);
  const hold = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className="rb-drop"
      data-over={over || undefined}
      onDragOver={hold(true)}
      onDragLeave={hold(false)}
      onDrop={(event) => {
        hold(false)(event);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {problem === null ? null : (
        <p role="alert" className="rb-field-error">
          {problem}
        </p>
      )}
    </div>
  );
}
