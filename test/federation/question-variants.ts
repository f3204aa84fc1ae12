import {
  astFromValue,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  Kind,
  parse,
  print,
  typeFromAST,
  visit,
} from "graphql";
import type { SeededRandom } from "../testkit/machine/seeded-random.js";
import type { GraphRequest } from "./federation-definition.js";

/** The same question in other words: its answer must be the same, once its names are given back. */
export interface QuestionVariant {
  readonly how: string;
  readonly request: GraphRequest;
  /** A name of the variant's answer in the question's own words. */
  readonly originalName: (name: string) => string;
  /** Names of the question whose values, such as JSON's, have no fields. */
  readonly leaves: ReadonlySet<string>;
}

const same = (name: string): string => name;

export function variantsOf(request: GraphRequest, schema: GraphQLSchema, random: SeededRandom): QuestionVariant[] {
  const others = [renamed(request, random), withConditions(request, random), withLiterals(request, schema)];
  // What is asked again is answered by another way.
  return [...others, again(request), ...others.map((other) => ({ ...other, how: `${other.how}, again` }))];
}

const unnamed = { originalName: same, leaves: new Set<string>() };

const again = (request: GraphRequest): QuestionVariant => ({ how: "again", request, ...unnamed });

/** Each response name becomes another one that the question has, so that keys and required fields get each other's names. */
function renamed({ query, ...rest }: GraphRequest, random: SeededRandom): QuestionVariant {
  const document = parse(query);
  const names = [...responseNames(document)];
  const shuffled = random.some(names, names.length);
  const forth = new Map(names.map((name, index) => [name, shuffled[index] as string]));
  const back = new Map([...forth].map(([name, other]) => [other, name]));
  const aliased = visit(document, {
    Field: (field) => ({ ...field, alias: { kind: Kind.NAME, value: forth.get(nameOf(field)) ?? nameOf(field) } }),
  });
  return {
    how: "renamed",
    request: { ...rest, query: print(aliased) },
    originalName: (name) => back.get(name) ?? name,
    leaves: leavesOf(query),
  };
}

/** Conditions that leave nothing out. */
function withConditions({ query, variables, ...rest }: GraphRequest, random: SeededRandom): QuestionVariant {
  const document = parse(query);
  const values = { yes: true, no: false };
  const used = new Set<string>();
  const conditional = visit(document, {
    Field: (field) => {
      const text = random.pick(CONDITIONS);
      if (text === "" || hasCondition(field)) return undefined;
      for (const name of Object.keys(values)) if (text.includes(`$${name}`)) used.add(name);
      return { ...field, directives: parseDirectives(text) };
    },
  });
  const declared = [...used].map((name) => `$${name}: Boolean!`).join(" ");
  const request = { ...rest, query: withVariables(conditional, declared), variables: { ...variables, ...values } };
  return { how: "with conditions", request, ...unnamed };
}

const CONDITIONS = [
  "@include(if: $yes)",
  "@skip(if: $no)",
  "@include(if: true)",
  "@skip(if: $no) @include(if: $yes)",
  "",
  "",
];

const hasCondition = ({ directives = [] }: FieldNode): boolean => directives.length > 0;

function parseDirectives(text: string): readonly DirectiveNode[] {
  const [operation] = parse(`query { a ${text} }`).definitions;
  const field = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
  return field?.directives ?? [];
}

function withVariables(document: DocumentNode, declared: string): string {
  if (declared === "") return print(document);
  const [other] = parse(`query (${declared}) { a }`).definitions;
  const added = other?.kind === Kind.OPERATION_DEFINITION ? (other.variableDefinitions ?? []) : [];
  return print(
    visit(document, {
      OperationDefinition: {
        leave: (operation) => ({
          ...operation,
          variableDefinitions: [...(operation.variableDefinitions ?? []), ...added],
        }),
      },
    }),
  );
}

/** Values in place of the variables, where none is in a condition. */
function withLiterals({ query, variables = {}, ...rest }: GraphRequest, schema: GraphQLSchema): QuestionVariant {
  const document = parse(query);
  const types = new Map<string, GraphQLInputType>();
  visit(document, {
    VariableDefinition: ({ variable, type }) => {
      const known = typeFromAST(schema, type as never);
      if (isInputType(known)) types.set(variable.name.value, known);
    },
  });
  const written = visit(document, {
    VariableDefinition: () => null,
    Variable: ({ name }) => {
      const type = types.get(name.value);
      return (type && astFromValue(variables[name.value], type)) ?? undefined;
    },
  });
  return { how: "with literals", request: { ...rest, query: print(written), variables: {} }, ...unnamed };
}

/** The response names under which a question asks for nothing further anywhere. */
export function leavesOf(query: string): Set<string> {
  const document = parse(query);
  const leaves = responseNames(document);
  visit(document, { Field: (field) => void (field.selectionSet && leaves.delete(nameOf(field))) });
  return leaves;
}

function responseNames(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, { Field: (field) => void names.add(nameOf(field)) });
  return names;
}

const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;
