import type { Actor } from "@hub/auth";
import { checkWords } from "@hub/frame";
import { HubError, type Outcome, refuseOver } from "@hub/subgraph-kit";
import { councilOf } from "../frame/index.js";
import { type PolicyContext } from "../record/index.js";
import { type RecommendationContent, type RecommendedContent } from "../version/index.js";
import type { VersionAnswer } from "./draft.service.js";
import { takeStep } from "./step.service.js";

export interface RecommendPolicyVersion {
  policy: string;
  recommendedOn: string;
  /** Numbered from 1 in their order; the first asks for the policy's own approval. */
  recommendations: RecommendationContent[];
  idempotencyKey: string;
}

const RECOMMENDATIONS = { name: "RECOMMENDATIONS_PER_CASE", most: 50 };

/** Records that the coordinating committee recommends the newest version to the council, after its hearing. */
export function recommendPolicyVersion(
  context: PolicyContext,
  actor: Actor,
  command: RecommendPolicyVersion,
): Promise<Outcome<VersionAnswer>> {
  const { policy, recommendedOn: on, recommendations, idempotencyKey } = command;
  checkRecommendations(context, recommendations);
  const input = ["recommendPolicyVersion", { policy, on, recommendations }];
  const content: RecommendedContent = { recommendations };
  return takeStep(context, actor, { policy, to: "RECOMMENDED", on, idempotencyKey, input, contentOf: () => content });
}

function checkRecommendations({ frame }: PolicyContext, recommendations: readonly RecommendationContent[]): void {
  refuseOver(RECOMMENDATIONS, recommendations.length, "Recommendations of the case");
  const council = councilOf(frame);
  if (!recommendations[0]?.addressedTo.includes(council)) {
    throw new HubError(
      "BAD_USER_INPUT",
      `The first recommendation asks for the policy's approval, so it is addressed to ${council}, who alone can adopt it.`,
    );
  }
  for (const [index, { text, addressedTo }] of recommendations.entries()) {
    checkWords(`The text of recommendation ${index + 1}`, text);
    const unknown = addressedTo.find((code) => !frame.committee(code));
    if (unknown !== undefined || addressedTo.length === 0) {
      const whom = unknown === undefined ? "nobody" : `'${unknown}', whom the frame does not know`;
      const message = `Recommendation ${index + 1} is addressed to ${whom}. Query.committees has all codes.`;
      throw new HubError("BAD_USER_INPUT", message);
    }
  }
}
