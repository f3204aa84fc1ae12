import type { ReferenceResolver } from "@hub/subgraph-kit";
import type { FrameContext } from "./frame-codes.js";

/** Finds each type of the frame by its key, in every subgraph alike. */
export const frameReferences = {
  Committee: ({ code = "" }: { code?: string }, { frame }: FrameContext) => frame.committee(code) ?? null,
  Goal: ({ id = "" }: { id?: string }, { frame }: FrameContext) => frame.goal(id) ?? null,
  PriorityArea: ({ id = "" }: { id?: string }, { frame }: FrameContext) => frame.area(id) ?? null,
  EffortTheme: ({ id = "" }: { id?: string }, { frame }: FrameContext) => frame.theme(id) ?? null,
  Policy: ({ id = "" }: { id?: string }, { frame }: FrameContext) => frame.policy(id) ?? null,
} satisfies Record<string, ReferenceResolver>;
