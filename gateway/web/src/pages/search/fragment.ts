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
    .filter(hasText);
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

export interface Told {
  /** The title as the page shows it, and in Danish, as a fragment has it. */
  readonly title: string;
  readonly danish: string;
  readonly code: string | null;
}

/** A fragment often begins with the code and the title, or is a part of them: these need not stand there twice. */
export function shownOf(fragment: string, { title, danish, code }: Told): Shown {
  const stretches = stretchesOf(fragment);
  const whole = stretches.map(({ text }) => text).join("");
  const starts = code !== null && whole.startsWith(`${code} `) ? code.length + 1 : 0;
  const plain = [{ text: title, isFound: false }];
  const said = whole.slice(starts);
  if (!said.startsWith(danish) && !danish.startsWith(said)) return { title: plain, rest: stretches };
  const ends = Math.min(starts + danish.length, whole.length);
  const found = [...cut(stretches, starts, ends), { text: danish.slice(ends - starts), isFound: false }];
  const [first, ...others] = cut(stretches, ends, whole.length);
  const rest = first === undefined ? [] : [{ ...first, text: first.text.replace(/^[:·\s]+/u, "") }, ...others];
  return { title: title === danish ? found.filter(hasText) : plain, rest: rest.filter(hasText) };
}

function hasText({ text }: Stretch): boolean {
  return text !== "";
}

function cut(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  let at = 0;
  const parts = stretches.map(({ text, isFound }) => {
    const [start, end] = [Math.max(from - at, 0), Math.max(to - at, 0)];
    at += text.length;
    return { text: text.slice(start, end), isFound };
  });
  return parts.filter(hasText);
}
