import { setImmediate } from "node:timers/promises";
import type { GraphQLSchema } from "graphql";
import { oncePerRequest, type RequestContext } from "./request.context.js";

/** So many of one operation begin at once, so that their loaders still read together. */
const AT_ONCE = 4;

/**
 * Has the further root fields of an operation begin one after another, and others' work in between: a hundred of them at once would hold up
 * everybody. None begins when nobody waits for the answer any more.
 */
export function takeRootFieldsInTurn(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { name, resolve } = field;
    if (!resolve || name.startsWith("_")) continue;
    field.resolve = (source, args, context: RequestContext, info) =>
      oncePerRequest(context, RootFields, () => new RootFields(context.gone)).run(() =>
        resolve(source, args, context, info),
      );
  }
}

class RootFields {
  #begun = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly gone: AbortSignal | undefined) {}

  run(work: () => unknown): unknown {
    this.#begun += 1;
    return this.#begun <= AT_ONCE ? work() : this.#inTurn(work);
  }

  #inTurn(work: () => unknown): Promise<unknown> {
    const outcome = this.#last.then(async () => {
      await setImmediate();
      this.gone?.throwIfAborted();
      return await work();
    });
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }
}
