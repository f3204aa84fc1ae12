import { type DocumentNode, type FragmentDefinitionNode, Kind, visit } from "graphql";

/** What is asked of a document again and again. */
interface DocumentParts {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** How many it has, as it is written. */
  readonly aliases: number;
}

const known = new WeakMap<DocumentNode, DocumentParts>();

/** Found once for each document. */
export function partsOf(document: DocumentNode): DocumentParts {
  const parts = known.get(document) ?? found(document);
  known.set(document, parts);
  return parts;
}

function found(document: DocumentNode): DocumentParts {
  const fragments = document.definitions.flatMap((each) =>
    each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
  );
  let aliases = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases += 1;
    },
  });
  return { fragments: new Map(fragments), aliases };
}
