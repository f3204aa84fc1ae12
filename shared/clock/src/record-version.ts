import { randomBytes } from "node:crypto";

/**
 * The version of all that this process answers from: another number whenever any of it may have changed. It counts up before a change and after it,
 * so that an answer that was begun at the number of now, and not during a change, holds nothing older.
 */
export class RecordVersion {
  /** Numbers of another process say nothing about this one's. */
  readonly process = randomBytes(8).toString("hex");
  readonly #listeners = new Set<() => void>();
  #number = 1;
  #changing = 0;
  #lost = 0;

  get number(): number {
    return this.#number;
  }

  /** The number where nothing is being changed; else undefined. */
  get settled(): number | undefined {
    return this.#changing === 0 ? this.#number : undefined;
  }

  /** Whether this process hears of what others change. */
  get isHeard(): boolean {
    return this.#lost === 0;
  }

  /** Something has changed. */
  raise(): void {
    this.#number += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Work that changes something, whether it succeeds or not. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#changing += 1;
    this.raise();
    try {
      return await work();
    } finally {
      this.#changing -= 1;
      this.raise();
    }
  }

  /** From now on, and until the function that is returned is called, this process does not hear of what others change. */
  lose(): () => void {
    this.#lost += 1;
    this.raise();
    return () => {
      this.#lost -= 1;
      this.raise();
    };
  }

  /** The function that is returned ends it. */
  onRaised(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

/** That of this process. */
export const recordVersion = new RecordVersion();
