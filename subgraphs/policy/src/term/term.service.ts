import { text } from "@hub/frame";
import { made, oncePerRequest } from "@hub/subgraph-kit";
import type { PolicyRequest } from "../record/index.js";
import { currentOf, presentConcepts, readableVersions } from "../version/index.js";
import { Term } from "./term.types.js";
import { type TermFacts, termCatalogue } from "./term-catalogue.js";

/** All terms, each with every name: those of the catalogue, then the concepts of the policy that is in force. */
export const allTerms = (context: PolicyRequest): Promise<Term[]> =>
  oncePerRequest(context, allTerms, async () => [
    ...termCatalogue.map((facts) => ofCatalogue(context, facts)),
    ...(await concepts(context)),
  ]);

const editorial = (name: { da: string; en: string }) => text({ ...name, enSource: "EDITORIAL" });

function ofCatalogue({ frame, clock }: PolicyRequest, facts: TermFacts): Term {
  const policy = facts.kind === "POLICY" ? (frame.policyOn(clock.now()) ?? null) : null;
  const own = policy ? [policy.title, ...policy.aliases] : [];
  const names = facts.aliases.map(editorial);
  const isKnown = ({ da }: { da: string }) => names.some((name) => name.da.toLowerCase() === da.toLowerCase());
  return made(Term, {
    id: facts.id,
    kind: facts.kind,
    label: editorial(facts.label),
    aliases: [...names, ...own.filter((name) => !isKnown(name))],
    source: facts.source,
    policy,
    concept: null,
    instrument: facts.instrument ?? null,
    document: facts.document ?? null,
  });
}

async function concepts(context: PolicyRequest): Promise<Term[]> {
  const policy = context.frame.policyOn(context.clock.now());
  const current = policy && currentOf(await readableVersions(context, policy.code));
  return (current ? presentConcepts(current) : []).map((concept) =>
    made(Term, {
      id: `term-${concept.code}`,
      kind: "CONCEPT",
      label: concept.term,
      aliases: concept.altLabels,
      source: null,
      policy: null,
      concept,
      instrument: null,
      document: null,
    }),
  );
}
