import { DateTime } from "@hub/subgraph-kit";
import { Arg } from "type-graphql";

/**
 * The argument of a field that changes with time. What stands under an id depends on the id and on the field's own arguments alone, never
 * on what led to it: so that a client can keep it by its id.
 */
export const AsOfArg = () =>
  Arg("asOf", () => DateTime, { nullable: true, description: "As it stood on record then; default now." });

/** Whether something had happened by an instant; without one: by now. */
export const isBy = (happened: Date | string | null, asOf: Date | null | undefined): boolean =>
  happened !== null && (!asOf || new Date(happened) <= asOf);
