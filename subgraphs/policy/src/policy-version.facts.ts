import type { TextInput } from "@hub/frame";
import { wordsOf } from "@hub/frame";
import type { PolicyVersionContent } from "@hub/rules";
import { refuseOver } from "@hub/subgraph-kit";
import type { PolicyVersionInput } from "./version/version.inputs.js";

const LIST_LENGTH = { name: "POLICY_LIST_LENGTH", most: 200 };
const TEXT_LENGTH = { name: "POLICY_TEXT_LENGTH", most: 5_000 };

/** The text that the input stands for; what is left out is null or empty, so that the same input is the same. */
export function contentOfVersion(input: PolicyVersionInput): PolicyVersionContent {
  const { policy, title, aliases, from, to, vision, principles, concepts, areas, goals, synthetic } = input;
  return {
    ...{ policy, from, to },
    title: words(title),
    aliases: list(aliases).map(words),
    vision: vision ? words(vision) : null,
    principles: list(principles).map(({ id, text }) => ({ id, text: words(text) })),
    concepts: list(concepts).map(({ id, term, definition, altLabels }) => ({
      id,
      term: words(term),
      definition: definition ? words(definition) : null,
      altLabels: list(altLabels).map(words),
    })),
    areas: list(areas).map(({ id, title: name, themes }) => ({
      id,
      title: words(name),
      themes: list(themes).map(({ id: theme, text }) => ({ id: theme, text: words(text) })),
    })),
    goals: list(goals).map(({ id, area, title: name, direction }) => ({ id, area, title: words(name), direction })),
    synthetic: synthetic ?? false,
  };
}

function list<T>(items: readonly T[] | null | undefined): readonly T[] {
  refuseOver(LIST_LENGTH, items?.length ?? 0, "Entries of a list of the policy");
  return items ?? [];
}

function words(text: TextInput) {
  refuseOver(TEXT_LENGTH, Math.max(text.da.length, text.en?.length ?? 0), "Characters of a text");
  return wordsOf(text);
}
