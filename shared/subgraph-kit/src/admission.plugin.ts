import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { FairQueue, LoadWatch, type Place, TooManyAtOnce } from "@hub/admission";
import { HubError } from "./hub-error.js";
import type { RequestContext } from "./request.context.js";

/** The gateway's own limits are narrower: these are for whoever reaches a subgraph past it. */
const LIGHT = { atWork: 24, perCaller: 12 };
const HEAVY = { atWork: 2, perCaller: 1 };
const COMMANDS = { atWork: 8, perCaller: 4 };
const WAITING = { all: 500, perCaller: 200 };
/** Well within the time that the gateway waits for an answer. */
const WAIT_MS = 8_000;
/** What is more, by the gateway's count, is heavy; so is what comes without a count. */
const HEAVY_LOAD = 2_000;

/** Lets a bounded number of operations be at work at once, callers in turn; commands have places of their own. */
export function admissionPlugin(): ApolloServerPlugin<RequestContext> {
  const load = new LoadWatch(() => heavy.advance());
  const light = queueOf(LIGHT);
  // One at a time goes on: what fills the memory may be others' work, or garbage.
  const heavy: FairQueue = queueOf(HEAVY, () => !load.isTight || heavy.atWork === 0);
  const commands = queueOf(COMMANDS);
  return {
    serverWillStart: async () => ({ serverWillStop: async () => load.stop() }),
    requestDidStart: async () => {
      let place: Place | undefined;
      return {
        didResolveOperation: async ({ operation, contextValue, request }) => {
          const asked = loadOf(request.http?.headers.get("x-hub-load"));
          const isCommand = operation?.operation === "mutation";
          const queue = isCommand ? commands : asked > HEAVY_LOAD ? heavy : light;
          const { gone } = contextValue;
          place = await queue
            .enter({ caller: callerOf(contextValue), weight: asked, ...(gone && { gone }) })
            .catch(refuse);
        },
        willSendResponse: async () => place?.end(),
      };
    },
  };
}

const MOST_WEIGHT = 1_000_000;

function loadOf(header: string | undefined): number {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Math.max(1, Number(header)) : MOST_WEIGHT;
}

const callerOf = ({ actor, caller }: RequestContext): string =>
  actor ? `client ${actor.client}` : `address ${caller}`;

function queueOf({ atWork, perCaller }: typeof LIGHT, mayBegin = () => true): FairQueue {
  return new FairQueue({
    limits: { perCaller: "SUBGRAPH_OPERATIONS", all: "SUBGRAPH_OPERATIONS", time: "SUBGRAPH_OPERATIONS" },
    atWork,
    atWorkPerCaller: perCaller,
    waiting: WAITING.all,
    waitingPerCaller: WAITING.perCaller,
    waitMs: WAIT_MS,
    mayBegin,
  });
}

function refuse(error: unknown): never {
  if (!(error instanceof TooManyAtOnce)) throw error;
  throw tooManyRequests(error);
}

/** The refusal of an operation that has not been begun. */
export function tooManyRequests({ limit: name, most: value }: TooManyAtOnce): HubError {
  const message = `More operations are under way here than may be at once (${name}): ask again in a moment. Nothing has been carried out.`;
  const headers = new HeaderMap([["retry-after", "1"]]);
  return new HubError("TOO_MANY_REQUESTS", message, { limit: { name, value }, http: { status: 503, headers } });
}
