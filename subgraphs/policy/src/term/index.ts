import { PolicyTextResolver, policyTextReferences } from "./policy-text.resolver.js";
import { TermResolver, termByKey } from "./term.resolver.js";

export const termResolvers = [PolicyTextResolver, TermResolver] as const;

/** Resolves the references to parts of a policy's text, and to terms. */
export const termReferences = { ...policyTextReferences, ...termByKey };
