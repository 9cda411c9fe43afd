import { useEffect, useRef, type ReactNode } from 'react';
import { ShownFor } from './shown-for.tsx';

export interface OpenedBoxProps {
  readonly secondsLeft: number;
  readonly children: ReactNode;
  /** What can be done with it while it is in sight. */
  readonly acts?: ReactNode;
}

/** What was opened, as long as it is; brought into sight, because its minute is running. */
export function OpenedBox({ secondsLeft, children, acts }: OpenedBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className="rb-opened">
      {children}
      <div className="rb-opened-foot">
        <ShownFor seconds={secondsLeft} />
        {acts}
      </div>
    </div>
  );
}
