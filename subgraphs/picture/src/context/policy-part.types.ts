import { MilestoneReference } from "@hub/cycle";
import { Node } from "@hub/frame";
import { type ClassType, Directive, Field, ID, ObjectType } from "type-graphql";

/** A type that `policy` alone answers, by its id: what `node` gives of it here. */
function partOf(name: string, description: string): ClassType<Node> {
  @Directive('@key(fields: "id")')
  @ObjectType(name, { implements: Node, description })
  class PolicyPart {
    @Field(() => ID, { description: "Its id." })
    id!: string;
  }
  return PolicyPart;
}

export const PolicyVersion = partOf("PolicyVersion", "A version of a policy (udgave).");

/** The types with ids that only `policy` knows. */
export const POLICY_PARTS: Readonly<Record<string, ClassType<Node>>> = {
  PolicyVersion,
  Vision: partOf("Vision", "The vision of a policy (vision)."),
  Term: partOf("Term", "A term of the field with all of its names (fagterm)."),
  Principle: partOf("Principle", "A basic principle of a policy (grundprincip)."),
  Concept: partOf("Concept", "A concept that a policy defines (centralt begreb)."),
  PolicyRendition: partOf("PolicyRendition", "A version of the policy's text, for one kind of reader."),
  Hearing: partOf("Hearing", "The hearing of a draft (høring)."),
  HearingResponse: partOf("HearingResponse", "A written response to a hearing that is on record (høringssvar)."),
  ProcessStep: partOf("ProcessStep", "A step on the policy's way through the bodies (tidsplan og aktiviteter)."),
  Recommendation: partOf("Recommendation", "A numbered recommendation of the case (at-punkt)."),
  PolicyDecision: partOf("PolicyDecision", "What a body has decided on a policy version (beslutning)."),
  Document: partOf("Document", "A document that belongs to the case (bilag)."),
  Obligation: partOf("Obligation", "Who owes what to whom each year, as the case words it."),
  Milestone: MilestoneReference,
  Extension: partOf("Extension", "Longer time for one committee (fristforlængelse)."),
  Exemption: partOf("Exemption", "That a committee owes nothing for a milestone (fritagelse)."),
};
