import { groupsOfFour, shortened } from '../format/hash.ts';
import { CopyButton } from './copy-button.tsx';
import './text.css';

export interface HashTextProps {
  readonly value: string;
  /** What it is the digest or key of; read out by the copy button. */
  readonly what: string;
  /** First and last groups only; the tooltip and the copy hold the whole value. */
  readonly short?: boolean;
  readonly copy?: boolean;
}

function Groups({ groups }: { readonly groups: readonly string[] }) {
  return groups.map((group, index) => (
    <span key={`${String(index)}${group}`} className="rb-hash-group">
      {group}
    </span>
  ));
}

/** A digest or key in groups of four, never broken inside a group. */
export function HashText({ value, what, short = false, copy = true }: HashTextProps) {
  const groups = groupsOfFour(value);
  const { head, tail } = short ? shortened(groups) : { head: groups, tail: [] };
  return (
    <span className="rb-hash">
      <span
        className={short ? 'rb-hash-value rb-hash-short' : 'rb-hash-value'}
        title={short ? groups.join(' ') : undefined}
      >
        <Groups groups={head} />
        {tail.length === 0 ? null : <span className="rb-hash-group">…</span>}
        <Groups groups={tail} />
      </span>
      {copy ? <CopyButton value={value} what={what} /> : null}
    </span>
  );
}
