/** Something that an operation holds and gives back once. */
interface HeldPlace {
  end(): void;
}

/** The place where its body comes in, its turn, and its place at work. */
type PlaceKind = "body" | "turn" | "work";
const KINDS: readonly PlaceKind[] = ["body", "turn", "work"];

/** What an operation holds while it is answered. All of it is given back when its request ends. */
export class OperationPlaces {
  readonly #held: Record<PlaceKind, HeldPlace | undefined> = { body: undefined, turn: undefined, work: undefined };
  #isOver = false;

  take(kind: PlaceKind, place: HeldPlace): void {
    // The client may have left while a place was being given.
    this.giveBack(kind);
    if (this.#isOver) place.end();
    else this.#held[kind] = place;
  }

  giveBack(kind: PlaceKind): void {
    const place = this.#held[kind];
    this.#held[kind] = undefined;
    place?.end();
  }

  giveAllBack(): void {
    this.#isOver = true;
    for (const kind of KINDS) this.giveBack(kind);
  }
}
