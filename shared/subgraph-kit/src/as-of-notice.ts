import { isPast } from "@hub/clock";
import { oncePerRequest, type RequestContext } from "./request.context.js";

/** Something that the asker should know about the answer, which is right all the same; sent in `extensions.hub.notices`. */
export interface Notice {
  code: "AS_OF_IN_FUTURE" | "AS_OF_BEFORE_FIRST_RECORD" | "NO_SUCH_CODE" | "TOO_MANY_HITS";
  /** Which argument it is about, e.g. `asOf`. */
  argument: string;
  /** What was sent; an instant in ISO 8601. */
  value: string | number;
  /** The nearest known values; of an instant the nearest one of which something is on record: in the future, now. */
  nearest: (string | number)[];
  message: { da: string; en: string };
}

/** The instants that a subgraph has something on record of. */
export interface AsOfRange<Context = never> {
  now(context: Context): Date;
  /** When the first record was made; undefined where there is none yet. */
  firstRecordAt(context: Context): Promise<Date | undefined>;
}

const NOTICES = Symbol("notices");

const noticesByText = (context: RequestContext) => oncePerRequest(context, NOTICES, () => new Map<string, Notice>());

/** The notices of a request, each once. */
export const noticesOf = (context: RequestContext): Notice[] => [...noticesByText(context).values()];

/** Adds a notice where an instant is in the future, or before the first record. */
export async function noteInstant(
  argument: string,
  value: Date,
  facts: { asOf: AsOfRange; context: RequestContext },
): Promise<void> {
  const { context } = facts;
  const asOf = facts.asOf as AsOfRange<RequestContext>;
  const clock = { now: () => asOf.now(context) };
  const now = isPast(value, clock) ? undefined : clock.now();
  if (now && value > now) return addNotice(context, inFuture(argument, value, now));
  const first = await oncePerRequest(context, asOf, () => asOf.firstRecordAt(context));
  if (first && value < first) addNotice(context, beforeFirst(argument, value, first));
}

/** Adds a notice to the answer, unless it has the same one already. */
export function addNotice(context: RequestContext, notice: Notice): void {
  noticesByText(context).set(`${notice.code} ${notice.argument} ${notice.value}`, notice);
}

function inFuture(argument: string, value: Date, now: Date): Notice {
  const [sent, nearest] = [value.toISOString(), now.toISOString()];
  const message = {
    da: `${argument} er ${sent}, som ligger i fremtiden. Svaret viser, hvad der er registreret nu, ${nearest}.`,
    en: `${argument} is ${sent}, which is in the future. The answer shows what is on record now, ${nearest}.`,
  };
  return { code: "AS_OF_IN_FUTURE", argument, value: sent, nearest: [nearest], message };
}

function beforeFirst(argument: string, value: Date, first: Date): Notice {
  const [sent, nearest] = [value.toISOString(), first.toISOString()];
  const message = {
    da: `${argument} er ${sent}, som ligger før den første registrering, ${nearest}. Svaret er tomt, fordi intet var registreret.`,
    en: `${argument} is ${sent}, which is before the first record, ${nearest}. The answer is empty since nothing was on record.`,
  };
  return { code: "AS_OF_BEFORE_FIRST_RECORD", argument, value: sent, nearest: [nearest], message };
}
