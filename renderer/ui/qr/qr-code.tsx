import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';

/** Four modules around the code, as ISO/IEC 18004 wants it to be found. */
const quiet = 8;

export interface QrCodeProps {
  readonly text: string;
  /** What it is, for who does not see it. */
  readonly label: string;
}

/** Black on white in both themes: scanners want it so, and so does paper. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, d } = useMemo(() => qrPath(text), [text]);
  const side = size + 2 * quiet;
  return (
    <svg
      role="img"
      aria-label={label}
      className="rb-qr"
      viewBox={`${String(-quiet)} ${String(-quiet)} ${String(side)} ${String(side)}`}
      shapeRendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={d} fill="#000" fillRule="evenodd" />
    </svg>
  );
}
