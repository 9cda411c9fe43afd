import { pathHalves, pathParts, type PathPart } from '../format/path-parts.ts';
import './text.css';

/**
 * The name of a file, which a stranger chose: isolated, so that it turns nothing around it, with everything invisible in
 * it made visible. On one line it is cut in the middle (`whole` shows all of it).
 */
export function PathText({ path, whole = false }: { readonly path: string; readonly whole?: boolean }) {
  if (whole) {
    return (
      <bdi dir="ltr" className="rb-path-whole">
        <Parts parts={pathParts(path)} />
      </bdi>
    );
  }
  const { head, end } = pathHalves(path);
  return (
    <bdi dir="ltr" className="rb-path">
      <span className="rb-path-head">
        <Parts parts={head} />
      </span>
      <span className="rb-path-end">
        <Parts parts={end} />
      </span>
    </bdi>
  );
}

function Parts({ parts }: { readonly parts: readonly PathPart[] }) {
  return parts.map(({ text, mark }, index) => {
    const key = `${String(index)}${text}`;
    return mark ? (
      <span key={key} className="rb-path-mark">
        {text}
      </span>
    ) : (
      <bdi key={key} dir="ltr">
        {text}
      </bdi>
    );
  });
}
