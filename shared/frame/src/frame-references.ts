import type { ReferenceResolver } from "@hub/subgraph-kit";
import type { PolicyFrame } from "./policy-frame.js";

/** What the context of a request has where a subgraph answers for the frame. */
interface FrameContext {
  readonly frame: PolicyFrame;
}

/** How each type of the frame is found by its key, the same in every subgraph. */
export const frameReferences = {
  Committee: ({ code = "" }: { code?: string }, { frame }: FrameContext) => frame.committee(code) ?? null,
  Goal: ({ id = "" }: { id?: string }, { frame }: FrameContext) => frame.goal(id) ?? null,
  PriorityArea: ({ id = "" }: { id?: string }, { frame }: FrameContext) => frame.area(id) ?? null,
  EffortTheme: ({ id = "" }: { id?: string }, { frame }: FrameContext) => frame.theme(id) ?? null,
  Policy: ({ id = "" }: { id?: string }, { frame }: FrameContext) => frame.policy(id) ?? null,
} satisfies Record<string, ReferenceResolver>;
