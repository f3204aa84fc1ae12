/** Places for questions, each of which holds the last one that fell to it. A power of two. */
const PLACES = 16_384;

/** Knows of most questions whether they were asked lately, in 64 KiB. */
export class AskedLately {
  readonly #marks = new Int32Array(PLACES);

  /** Whether the question was asked before; from now on it was. */
  isAgain(question: string): boolean {
    const mark = markOf(question);
    const place = (mark >>> 8) & (PLACES - 1);
    if (this.#marks[place] === mark) return true;
    this.#marks[place] = mark;
    return false;
  }
}

/** FNV-1a: nothing but a place to keep an answer depends on it. */
function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) mark = Math.imul(mark ^ text.charCodeAt(index), 0x01000193);
  return mark | 1;
}
