import { qrcode, type DrawingContext } from 'bwip-js/generic';

export interface QrPath {
  /** Of one side, without the quiet zone; two units a module. */
  readonly size: number;
  /** The dark modules as the path of an SVG. */
  readonly d: string;
}

/** Collects what the encoder draws: squares, joined to outlines. Lines, curves and letters do not come in a QR code. */
function outlines(): DrawingContext<QrPath> {
  let size = 0;
  const parts: string[] = [];
  const unused = () => undefined;
  return {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => {
      size = width;
    },
    polygon: (points) => {
      parts.push(`M${points.map(([x, y]) => `${String(x)} ${String(y)}`).join('L')}Z`);
    },
    line: unused,
    hexagon: unused,
    ellipse: unused,
    fill: unused,
    text: unused,
    end: () => ({ size, d: parts.join('') }),
  };
}

/**
 * A QR code as numbers to draw, never as markup (the page's policy refuses markup in a string). Level M: paper that was
 * folded in a safe for years is still read. Text of digits, capitals and spaces takes the fewest modules.
 */
export function qrPath(text: string): QrPath {
  const options = { bcid: 'qrcode', text, eclevel: 'M', scale: 1 };
  return qrcode(options, outlines());
}
