/** Who asked, by which operation. */
export interface Asker {
  /** Empty where neither a token nor the request tells it. */
  readonly client: string;
  /** Whether the name is a token's. */
  readonly isProved: boolean;
  /** Empty where the operation has no name. */
  readonly operation: string;
}

/** How often a part of the schema was asked for by one client's operation on one day. */
export interface CountedUse extends Asker {
  readonly day: string;
  readonly field: string;
  readonly asked: number;
  readonly lastAt: string;
}

/** Counted ones that are kept until they are told, of clients that a token names and of others. */
const MOST_COUNTED = 20_000;
const MOST_NAME_LENGTH = 100;
const NAME = /^[A-Za-z0-9][\w./ -]{0,63}$/;

/** What one document asks for, by whom and how often, before it is counted by its parts. */
interface AskedTogether {
  readonly use: Omit<CountedUse, "field" | "asked" | "lastAt">;
  readonly elements: Iterable<string>;
  asked: number;
  lastAt: string;
}

/** So many documents and askers are counted as a whole; then their parts are. */
const MOST_TOGETHER = 200;

/** Counts what clients ask for, in bounded memory: what is beyond is lost, and never delays or fails an answer. */
export class FieldUsage {
  readonly #together = new Map<Iterable<string>, Map<string, AskedTogether>>();
  #howManyTogether = 0;
  #counted = new Map<string, CountedUse>();
  readonly #kept = { proved: 0, said: 0 };
  #lost = 0;

  /** @param elements the same object for the same document, as far as possible: then it is counted as one */
  count(asker: Asker, elements: Iterable<string>, at: Date): void {
    const lastAt = at.toISOString();
    const day = lastAt.slice(0, 10);
    const byAsker = this.#together.get(elements) ?? new Map<string, AskedTogether>();
    this.#together.set(elements, byAsker);
    const key = `${day} ${asker.isProved} ${asker.client}\n${asker.operation}`;
    const known = byAsker.get(key);
    if (known) {
      known.asked += 1;
      if (lastAt > known.lastAt) known.lastAt = lastAt;
      return;
    }
    const operation = asker.operation.slice(0, MOST_NAME_LENGTH);
    byAsker.set(key, { use: { ...asker, operation, day }, elements, asked: 1, lastAt });
    this.#howManyTogether += 1;
    if (this.#howManyTogether >= MOST_TOGETHER) this.#countParts();
  }

  /** Takes what was counted so far, and how much was lost. */
  take(): { uses: CountedUse[]; lost: number } {
    this.#countParts();
    const taken = { uses: [...this.#counted.values()], lost: this.#lost };
    this.#counted = new Map();
    Object.assign(this.#kept, { proved: 0, said: 0 });
    this.#lost = 0;
    return taken;
  }

  /** Takes back what could not be told. */
  giveBack(uses: readonly CountedUse[]): void {
    for (const use of uses) this.#add(use);
  }

  #countParts(): void {
    for (const byAsker of this.#together.values()) {
      for (const { use, elements, asked, lastAt } of byAsker.values()) {
        for (const field of elements) this.#add({ ...use, field, asked, lastAt });
      }
    }
    this.#together.clear();
    this.#howManyTogether = 0;
  }

  #add(use: CountedUse): void {
    const key = JSON.stringify([use.day, use.client, use.isProved, use.operation, use.field]);
    const known = this.#counted.get(key);
    if (known) {
      const lastAt = known.lastAt > use.lastAt ? known.lastAt : use.lastAt;
      this.#counted.set(key, { ...known, asked: known.asked + use.asked, lastAt });
      return;
    }
    const kind = use.isProved ? "proved" : "said";
    if (this.#kept[kind] >= MOST_COUNTED) {
      this.#lost += 1;
      return;
    }
    this.#kept[kind] += 1;
    this.#counted.set(key, use);
  }
}

/** The name that a request tells of its client, if it looks like a system's: anybody can write anything there. */
export function saidClient(header: string | string[] | undefined): string {
  return typeof header === "string" && NAME.test(header) ? header : "";
}
