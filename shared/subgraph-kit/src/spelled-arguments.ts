import { codeOfWording, spelledCode, spelledText, spelledWord } from "@hub/rules";
import {
  defaultFieldResolver,
  GraphQLID,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from "graphql";
import { fieldsOfDocument, keepUnread } from "./document-input.js";
import { oncePerArguments } from "./once-per-arguments.js";
import type { RequestContext } from "./request.context.js";

type Speller = (value: string) => string;

/** What is compared byte by byte, or says by itself how it was written. */
const AS_SENT = new Set(["idempotencyKey", "signature", "after", "text"]);
/** IDs that mean exactly what they say; every other one is a code, and the id of a wording means the code that it words. */
const EXACT = new Set(["id", "ids", "client", "subject"]);
/** Strings that name something. */
const CODES = new Set(["code", "initiativeCode"]);
const WORDS = new Set(["district", "targetGroup", "account", "category", "dimensions"]);
/** Documents tell their owner what is stored otherwise than it was sent (R100), so their services spell them. */
const DOCUMENT = /(ActionPlan|IntegrationStatement)Input$/;
/** The inputs of commands on documents, which are spelled but for the document in them. */
const COMMAND = /^(Validate|Publish)/;

/** Lets every field take codes and texts in one spelling: what looks alike in an argument means the same. */
export function spellArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (type.name.startsWith("__") || type.name === "_Entity") continue;
    for (const field of Object.values(type.getFields())) {
      const spellers = field.args.flatMap(({ name, type: taken }) => {
        const spell = spellerOf(name, taken);
        return spell ? [[name, spell] as const] : [];
      });
      if (spellers.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const spelledOf = oncePerArguments((args: Record<string, unknown>) => {
        const spelled = { ...args };
        for (const [name, spell] of spellers) if (name in spelled) spelled[name] = spell(spelled[name]);
        return spelled;
      });
      field.resolve = (root: unknown, args: Record<string, unknown>, context: RequestContext, info) =>
        resolve(root, spelledOf(args), context, info);
    }
  }
}

const isDocument = ({ name }: GraphQLInputObjectType) => DOCUMENT.test(name) && !COMMAND.test(name);

type SpelledValue = (value: unknown) => unknown;

function spellerOf(name: string, type: GraphQLInputType): SpelledValue | undefined {
  const named = fieldsOfDocument(getNamedType(type));
  if (isInputObjectType(named)) return isDocument(named) ? undefined : eachOf(inputSpeller(named));
  const speller = AS_SENT.has(name) ? undefined : wordSpeller(name, named);
  return speller && eachOf(ofString(speller));
}

function wordSpeller(name: string, type: GraphQLNamedInputType): Speller | undefined {
  if (type === GraphQLID) return EXACT.has(name) ? spelledCode : namedCode;
  if (CODES.has(name)) return spelledCode;
  if (type === GraphQLString) return WORDS.has(name) ? spelledWord : spelledText;
  return undefined;
}

const namedCode: Speller = (id) => codeOfWording(spelledCode(id));

const ofString =
  (speller: Speller): SpelledValue =>
  (value) =>
    typeof value === "string" ? speller(value) : value;

const eachOf =
  (spell: SpelledValue): SpelledValue =>
  (value) =>
    Array.isArray(value) ? value.map(eachOf(spell)) : spell(value);

/** Spells the fields of an input, and leaves out none that was left out. */
function inputSpeller(type: GraphQLInputObjectType): SpelledValue {
  return (value) => {
    if (typeof value !== "object" || value === null) return value;
    const fields = type.getFields();
    const spelled = Object.entries(value).map(([name, item]) => {
      const field = fields[name];
      return [name, field ? (spellerOf(name, field.type)?.(item) ?? item) : item];
    });
    return keepUnread(Object.fromEntries(spelled), value);
  };
}
