/** The mark: two links of a chain, the second one closed around the first. */
export function Mark() {
  return (
    <svg
      className="rb-mark"
      width="48"
      height="48"
      viewBox="0 0 48 48"
      fill="none"
      strokeWidth="4"
      strokeLinecap="round"
      aria-hidden
    >
      <rect x="4" y="14" width="26" height="20" rx="10" className="rb-mark-near" />
      <path d="M22 20.5a10 10 0 0 1 6-6.5h6a10 10 0 0 1 0 20h-6a10 10 0 0 1-6-4" className="rb-mark-far" />
    </svg>
  );
}
