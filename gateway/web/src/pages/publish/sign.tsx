/** The signs of this page, drawn: not every font has them. */
export type SignName = "done" | "stops" | "warns" | "none";

const PATHS: Readonly<Record<SignName, string>> = {
  done: "m2.5 6.5 2.5 2.5 4.5-6",
  stops: "m3 3 6 6m0-6-6 6",
  warns: "M6 2v4.5M6 9.5v.01",
  none: "M3 6h6",
};

export function Sign({ name }: { name: SignName }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
