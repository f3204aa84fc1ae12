import {
  type ASTVisitor,
  type DocumentNode,
  type FloatValueNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  type IntValueNode,
  isListType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  type StringValueNode,
  TypeInfo,
  type VariableDefinitionNode,
  type VariableNode,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { LiteralText } from "./literal-text.js";
import { type ReadLiteral, readerOf } from "./literal-value.js";

/** What a variable is called that stands in a literal's place; errors that name one are not for the client. */
const PREFIX = "hubLiteral";
export const NAMES_LIFTED = new RegExp(`\\$${PREFIX}\\d`);

export interface LiftedLiteral {
  readonly variable: string;
  readonly read: ReadLiteral;
}

/** A document with variables in place of its literals. */
export interface LiftedDocument {
  readonly document: DocumentNode;
  /** By the literals' order; undefined for one that stays. */
  readonly lifted: readonly (LiftedLiteral | undefined)[];
}

type LiteralNode = IntValueNode | FloatValueNode | StringValueNode;

/**
 * Puts variables in place of the literals in the arguments of fields, where both mean the same. The document is valid, has one operation, and its
 * nodes know their places in the text; undefined where nothing can be lifted.
 */
export function liftLiterals(
  document: DocumentNode,
  text: LiteralText,
  schema: GraphQLSchema,
): LiftedDocument | undefined {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const places = new Map(text.literals.map(({ start }, index) => [start, index]));
  if (!operation || operations.length > 1 || !arePlaced(document, places) || hasPrefix(operation)) return undefined;
  const lifting = new Lifting(text, schema, places);
  const changed = lifting.change(document);
  if (lifting.definitions.length === 0) return undefined;
  const definitions = changed.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION
      ? { ...each, variableDefinitions: [...(each.variableDefinitions ?? []), ...lifting.definitions] }
      : each,
  );
  const lifted: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  // Such as two places that ask for one field, which have to have the same arguments.
  return validate(schema, lifted).length > 0 ? undefined : { document: lifted, lifted: lifting.lifted };
}

const hasPrefix = ({ variableDefinitions = [] }: OperationDefinitionNode): boolean =>
  variableDefinitions.some(({ variable }) => variable.name.value.startsWith(PREFIX));

/** Whether the parser has found the same literals as the text was split by. */
function arePlaced(document: DocumentNode, places: ReadonlyMap<number, number>): boolean {
  let count = 0;
  let isSame = true;
  const see = ({ loc }: LiteralNode) => {
    count += 1;
    if (loc === undefined || !places.has(loc.start)) isSame = false;
  };
  visit(document, {
    IntValue: see,
    FloatValue: see,
    StringValue: (node) => {
      if (!node.block) see(node);
    },
  });
  return isSame && count === places.size;
}

class Lifting {
  readonly lifted: (LiftedLiteral | undefined)[];
  readonly definitions: VariableDefinitionNode[] = [];
  readonly #info: TypeInfo;

  constructor(
    readonly text: LiteralText,
    readonly schema: GraphQLSchema,
    readonly places: ReadonlyMap<number, number>,
  ) {
    this.lifted = text.literals.map(() => undefined);
    this.#info = new TypeInfo(schema);
  }

  change(document: DocumentNode): DocumentNode {
    const lift = (node: LiteralNode) => this.#lift(node);
    const visitor: ASTVisitor = {
      // Conditions are part of the plan, and a default has to be constant.
      Directive: () => false,
      VariableDefinition: () => false,
      ListValue: () => (this.#isScalarsOwn() ? false : undefined),
      IntValue: lift,
      FloatValue: lift,
      StringValue: lift,
    };
    return visit(document, visitWithTypeInfo(this.#info, visitor));
  }

  /** Whether a list is a value of a scalar as a whole, which is not gone into. */
  #isScalarsOwn(): boolean {
    return !isListType(getNullableType(this.#info.getParentInputType()));
  }

  #lift(node: LiteralNode): VariableNode | undefined {
    const index = this.places.get(node.loc?.start ?? -1);
    const literal = index === undefined ? undefined : this.text.literals[index];
    const type = this.#info.getInputType() as GraphQLInputType | undefined;
    const read = literal && type && readerOf(literal, type);
    if (index === undefined || !read || !type) return undefined;
    const variable = `${PREFIX}${this.definitions.length}`;
    const inPlace: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } };
    this.lifted[index] = { variable, read };
    this.definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable: inPlace, type: parseType(String(type)) });
    return inPlace;
  }
}
