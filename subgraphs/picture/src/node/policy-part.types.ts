import { MilestoneReference, StatementTemplateReference } from "@hub/cycle";
import { Node } from "@hub/frame";
import { type ClassType, Directive, Field, ID, ObjectType } from "type-graphql";

const READABLE = "Readable id.";
const UUID = "UUIDv7.";
const ITS_OWN = "Its id; no other object has the same.";

/** A type that `policy` alone answers, by its id: what `node` gives of it here, in the words of `policy`. */
function partOf(name: string, description: string, ofId = READABLE): ClassType<Node> {
  @Directive('@key(fields: "id")')
  @ObjectType(name, { implements: Node, description })
  class PolicyPart {
    @Field(() => ID, { description: ofId })
    id!: string;
  }
  return PolicyPart;
}

export const PolicyVersion = partOf(
  "PolicyVersion",
  "A version of the policy (udgave). Its text can be written while it is DRAFT or HEARD, and never changes from its adoption (I2).",
);

/** The types with ids that only `policy` knows. */
export const POLICY_PARTS: Readonly<Record<string, ClassType<Node>>> = {
  PolicyVersion,
  Vision: partOf("Vision", "The vision of a policy (vision), in the words of one of its versions.", ITS_OWN),
  Term: partOf(
    "Term",
    "A term of the field with all names in official use (fagterm): whichever of them is asked for, it is this one object.",
    "Readable id, e.g. term-handleplan.",
  ),
  Principle: partOf("Principle", "A basic principle of the policy (grundprincip).", ITS_OWN),
  Concept: partOf("Concept", "A concept that the policy defines (centralt begreb).", ITS_OWN),
  PolicyRendition: partOf("PolicyRendition", "A version of the policy's text, for one kind of reader."),
  Hearing: partOf("Hearing", "The hearing of the draft (høring)."),
  HearingResponse: partOf("HearingResponse", "A written response to a hearing that is on record (høringssvar).", UUID),
  ProcessStep: partOf("ProcessStep", "A step on the policy's way through the bodies (tidsplan og aktiviteter)."),
  Recommendation: partOf("Recommendation", "A numbered recommendation of the case (at-punkt)."),
  PolicyDecision: partOf("PolicyDecision", "What a body has decided on a policy version (beslutning).", UUID),
  Document: partOf("Document", "A document that belongs to the case (bilag)."),
  Obligation: partOf("Obligation", "Who owes what to whom each year, as the case words it."),
  Milestone: MilestoneReference,
  StatementTemplate: StatementTemplateReference,
  Extension: partOf("Extension", "Longer time for one committee; the due date itself stays (fristforlængelse).", UUID),
  Exemption: partOf(
    "Exemption",
    "A recorded decision that a committee owes nothing for a milestone (fritagelse).",
    UUID,
  ),
};
