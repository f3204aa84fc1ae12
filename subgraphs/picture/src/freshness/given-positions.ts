/** By source: the newest number that its owner has on record; undefined where the owner does not answer. */
export type AskOwner = (source: string) => Promise<number | undefined>;

/** An owner is asked at most so often, whoever names positions. */
const AT_MOST_EVERY_MS = 20;

interface Asked {
  /** The newest number that the owner has told. Numbers only grow. */
  newest: number;
  running: Promise<unknown> | undefined;
  next: Promise<boolean> | undefined;
}

/**
 * Whether owners have given the positions that requests name: a receipt's position is on record before its committee has it, so an owner
 * that is asked after the request has come knows it. However many ask, an owner gets one question at a time.
 */
export class GivenPositions {
  readonly #asked = new Map<string, Asked>();

  constructor(private readonly ask: AskOwner) {}

  /** False only where the owner says that it has not given it. */
  async mayBeGiven(source: string, number: number): Promise<boolean> {
    const asked = this.#of(source);
    if (number <= asked.newest) return true;
    const isAnswered = await this.#askAfterNow(source, asked);
    return !isAnswered || number <= asked.newest;
  }

  /** A question that runs already may have been answered before the position was given. */
  #askAfterNow(source: string, asked: Asked): Promise<boolean> {
    asked.next ??= (async () => {
      await asked.running;
      asked.next = undefined;
      const answer = this.ask(source).catch(() => undefined);
      asked.running = answer.then(() => new Promise((resolve) => setTimeout(resolve, AT_MOST_EVERY_MS)));
      const newest = await answer;
      asked.newest = Math.max(asked.newest, newest ?? 0);
      return newest !== undefined;
    })();
    return asked.next;
  }

  #of(source: string): Asked {
    const known = this.#asked.get(source);
    if (known) return known;
    const asked: Asked = { newest: 0, running: undefined, next: undefined };
    this.#asked.set(source, asked);
    return asked;
  }
}
