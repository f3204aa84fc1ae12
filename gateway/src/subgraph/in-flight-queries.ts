import { SubgraphFailure } from "./subgraph-failure.js";

interface Query<T> {
  answer: Promise<T>;
  stop: AbortController;
  waiting: number;
}

/** Queries on their way to a subgraph: an identical one joins, and the last caller to leave stops it. */
export class InFlightQueries<T> {
  readonly #queries = new Map<string, Query<T>>();

  /**
   * @param key says everything that the answer depends on, the caller's rights included
   * @param ask sends the query; its signal is aborted when nobody waits any more
   */
  async join(key: string, clientGone: AbortSignal, ask: (stop: AbortController) => Promise<T>): Promise<T> {
    if (clientGone.aborted) {
      throw goneWhy(clientGone);
    }
    const query = this.#queries.get(key) ?? this.#start(key, ask);
    query.waiting += 1;
    return await new Promise((resolve, reject) => {
      const leave = () => {
        query.waiting -= 1;
        if (query.waiting === 0) {
          this.#forget(key, query);
          query.stop.abort(clientLeft());
        }
        reject(goneWhy(clientGone));
      };
      clientGone.addEventListener("abort", leave, { once: true });
      query.answer.then(resolve, reject).finally(() => clientGone.removeEventListener("abort", leave));
    });
  }

  /**
   * No later query joins one that is on its way now. Called when a command has been carried out: who has just written must not be
   * answered with what was read before.
   */
  closeToNewcomers(): void {
    this.#queries.clear();
  }

  #start(key: string, ask: (stop: AbortController) => Promise<T>): Query<T> {
    const stop = new AbortController();
    const query: Query<T> = { answer: ask(stop), stop, waiting: 0 };
    this.#queries.set(key, query);
    query.answer.finally(() => this.#forget(key, query)).catch(() => undefined);
    return query;
  }

  #forget(key: string, query: Query<T>): void {
    if (this.#queries.get(key) === query) {
      this.#queries.delete(key);
    }
  }
}

/** Whoever asked has left, or has no time left. */
function goneWhy({ reason }: AbortSignal): SubgraphFailure {
  return reason instanceof SubgraphFailure ? reason : clientLeft();
}

function clientLeft(): SubgraphFailure {
  return new SubgraphFailure("CLIENT_GONE", "the client has left");
}
