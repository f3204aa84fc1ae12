import { SubgraphFailure } from "./subgraph-failure.js";

interface Query<T> {
  answer: Promise<T>;
  stop: AbortController;
  waiting: number;
}

/** Queries that wait for a subgraph: an identical one joins, and the last caller to leave stops it. */
export class InFlightQueries<T> {
  readonly #queries = new Map<string, Query<T>>();

  /**
   * @param key everything that the answer depends on, the caller's rights included
   * @param send sends the query; its controller is aborted when no caller waits any more
   */
  join(key: string, clientGone: AbortSignal, send: (stop: AbortController) => Promise<T>): Promise<T> {
    if (clientGone.aborted) return Promise.reject(goneWhy(clientGone));
    const query = this.#queries.get(key) ?? this.#start(key, send);
    query.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = () => {
        query.waiting -= 1;
        if (query.waiting === 0) {
          this.#forget(key, query);
          query.stop.abort(clientLeft());
        }
        reject(goneWhy(clientGone));
      };
      clientGone.addEventListener("abort", leave, { once: true });
      const stay = () => clientGone.removeEventListener("abort", leave);
      query.answer.then(
        (answer) => {
          stay();
          resolve(answer);
        },
        (error: unknown) => {
          stay();
          reject(error);
        },
      );
    });
  }

  /**
   * No later query joins one that runs now. Called when a command has been carried out: its caller must not get an answer that was
   * read before.
   */
  closeToNewcomers(): void {
    this.#queries.clear();
  }

  #start(key: string, send: (stop: AbortController) => Promise<T>): Query<T> {
    const stop = new AbortController();
    const query: Query<T> = { answer: send(stop), stop, waiting: 0 };
    this.#queries.set(key, query);
    const forget = () => this.#forget(key, query);
    query.answer.then(forget, forget);
    return query;
  }

  #forget(key: string, query: Query<T>): void {
    if (this.#queries.get(key) === query) {
      this.#queries.delete(key);
    }
  }
}

/** The client has left, or its operation has no time left. */
function goneWhy({ reason }: AbortSignal): SubgraphFailure {
  return reason instanceof SubgraphFailure ? reason : clientLeft();
}

function clientLeft(): SubgraphFailure {
  return new SubgraphFailure("CLIENT_GONE", "the client has left");
}
