/** A stretch of text, found or not. */
export interface Stretch {
  readonly text: string;
  readonly isFound: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'" };

/** The graph's fragment, `a <mark>word</mark> &amp; more`, as text: nothing of it is ever HTML on the page. */
export function stretchesOf(fragment: string): Stretch[] {
  return fragment
    .split(/(<mark>.*?<\/mark>)/su)
    .map((part) => ({ isFound: part.startsWith("<mark>"), text: plain(part.replaceAll(/<\/?mark>/gu, "")) }))
    .filter(({ text }) => text !== "");
}

function plain(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39|apos);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

export interface Shown {
  /** The title, with what was found in it. */
  readonly title: readonly Stretch[];
  /** What stands around the words elsewhere. */
  readonly rest: readonly Stretch[];
}

/** A fragment often begins with the code and the title, which need not stand there twice. */
export function shownOf(fragment: string, title: string, code: string | null): Shown {
  const stretches = stretchesOf(fragment);
  const whole = stretches.map(({ text }) => text).join("");
  const starts = code !== null && whole.startsWith(`${code} `) ? code.length + 1 : 0;
  if (!whole.startsWith(title, starts)) return { title: [{ text: title, isFound: false }], rest: stretches };
  const ends = starts + title.length;
  const rest = cut(stretches, ends, whole.length);
  const [first, ...others] = rest;
  const without = first === undefined ? [] : [{ ...first, text: first.text.replace(/^[:·\s]+/u, "") }, ...others];
  return { title: cut(stretches, starts, ends), rest: without.filter(({ text }) => text !== "") };
}

function cut(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  let at = 0;
  const parts = stretches.map(({ text, isFound }) => {
    const [start, end] = [Math.max(from - at, 0), Math.max(to - at, 0)];
    at += text.length;
    return { text: text.slice(start, end), isFound };
  });
  return parts.filter(({ text }) => text !== "");
}
