/** Something that an operation holds and gives back once. */
interface HeldPlace {
  end(): void;
}

/** The place where its body comes in, its turn, and its place at work. */
type PlaceKind = "body" | "turn" | "work";

/** What an operation holds while it is answered. All of it is given back when its request ends. */
export class OperationPlaces {
  readonly #held = new Map<PlaceKind, HeldPlace>();
  #isOver = false;

  take(kind: PlaceKind, place: HeldPlace): void {
    // The client may have left while a place was being given.
    this.giveBack(kind);
    if (this.#isOver) place.end();
    else this.#held.set(kind, place);
  }

  giveBack(kind: PlaceKind): void {
    const place = this.#held.get(kind);
    this.#held.delete(kind);
    place?.end();
  }

  giveAllBack(): void {
    this.#isOver = true;
    for (const kind of [...this.#held.keys()]) this.giveBack(kind);
  }
}
