import { text } from "@hub/frame";
import { examplesOf, inputPath, inputValueAt, type RuleEntry, type RuleExamples } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { Rule, RuleExample } from "./rule.types.js";

/** A rule's text, written in both languages by the hub's editors. */
const editorial = (words: { da: string; en: string }) => text({ ...words, enSource: "EDITORIAL" });

/** An example in a document is told in the form of its input. */
function presentExample({ path, isOfFacts, given }: RuleExamples, stored: unknown): RuleExample {
  const value = isOfFacts ? stored : inputValueAt(path, stored);
  return made(RuleExample, { path: inputPath(path), value, ofFacts: isOfFacts, given: given ?? null });
}

export function presentRule({ id: code, title, explanation, hint, ...rule }: RuleEntry): Rule {
  const examples = examplesOf(rule.appliesTo, code);
  if (!examples) throw new Error(`The rule ${code} on ${rule.appliesTo} has no examples.`);
  return made(Rule, {
    ...rule,
    id: `${code}:${rule.appliesTo}`,
    code,
    title: editorial(title),
    explanation: editorial(explanation),
    hint: editorial(hint),
    goodExample: presentExample(examples, examples.good),
    badExample: presentExample(examples, examples.bad),
  });
}
