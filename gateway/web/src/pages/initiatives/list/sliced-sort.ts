/** A run is sorted at once; it takes a few milliseconds. */
const RUN = 500;
/** As long as the page is kept from what somebody does. */
const SLICE_MS = 12;

/** Puts many members in order, a slice at a time, so that the page answers in between. Members that are alike keep their order. */
export async function sortedInSlices<Member>(
  members: readonly Member[],
  compare: (one: Member, other: Member) => number,
  pause: () => Promise<void> = pauses(),
): Promise<Member[]> {
  let runs: Member[][] = [];
  for (let at = 0; at < members.length; at += RUN) {
    runs.push(members.slice(at, at + RUN).sort(compare));
    await pause();
  }
  while (runs.length > 1) {
    const wider: Member[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      wider.push(await merged([runs[at] ?? [], runs[at + 1] ?? []], compare, pause));
    }
    runs = wider;
  }
  return runs[0] ?? [];
}

async function merged<Member>(
  [one, other]: readonly [Member[], Member[]],
  compare: (one: Member, other: Member) => number,
  pause: () => Promise<void>,
): Promise<Member[]> {
  if (other.length === 0) return one;
  const both: Member[] = [];
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    const isLeft = compare(one[left] as Member, other[right] as Member) <= 0;
    both.push((isLeft ? one[left++] : other[right++]) as Member);
    if (both.length % RUN === 0) await pause();
  }
  // What is left of either is in order; it is taken in slices too, since arguments are few.
  for (const rest of [one.slice(left), other.slice(right)]) {
    for (const member of rest) both.push(member);
  }
  return both;
}

/** Lets the page do what waits, once a slice has taken its time. */
export function pauses(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await new Promise<void>((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
