/** What the hub has already, so that a new committee takes no name twice. */
export interface ExistingHub {
  readonly committees: readonly { readonly code: string; readonly slug: string }[];
  /** The political bodies that the policy frame names. */
  readonly bodies: readonly Body[];
  readonly rootFields: ReadonlySet<string>;
  readonly typeNames: ReadonlySet<string>;
  /** The fields that every committee's initiative has. */
  readonly initiativeFields: ReadonlySet<string>;
}

export interface Body {
  readonly code: string;
  readonly name: { readonly da: string; readonly en: string };
  readonly kinds: readonly string[];
}

/** The answers as given; a blank one is filled in from the policy frame or from the answers before it. */
export type Answers = Readonly<Partial<Record<"code" | "nameDa" | "nameEn" | "root" | "ownField", string>>>;

export interface OwnField {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
}

/** A committee with all its names. */
export interface NewCommittee {
  readonly code: string;
  readonly name: { readonly da: string; readonly en: string };
  readonly root: string;
  readonly slug: string;
  readonly graphName: string;
  readonly ownField: OwnField | undefined;
  /** Whether the policy frame names it; else the registry has to. */
  readonly isInFrame: boolean;
}

/** An answer that is refused, with how to mend it. */
export class AnswerError extends Error {}

export const OWN_FIELD_EXAMPLE = "homeVisits number Number of home visits a year (hjemmebesøg)";

const CODE = /^[A-ZÆØÅ][A-ZÆØÅ0-9]{1,9}$/;
const NAME = /^\p{Lu}[\p{L}\p{N} ,.&/'’-]{2,99}$/u;
const CAMEL = /^[a-z][a-zA-Z0-9]{1,29}$/;
const OWN_FIELD = /^([a-z][a-zA-Z0-9]{0,49}) (text|texts|number|flag) (\S.{2,299})$/;
/** A committee's folder is also the name of a SQL schema: reserved words of SQL, and schemas that exist already. */
const NO_SCHEMA = new RegExp(
  "^(pg-.*|hub|public|information-schema|all|analyse|analyze|and|any|array|as|asc|both|case|cast|check|collate|" +
    "collation|column|constraint|create|cross|default|desc|distinct|do|else|end|except|false|fetch|for|foreign|" +
    "freeze|from|full|grant|group|having|ilike|in|initially|inner|intersect|into|is|isnull|join|lateral|leading|" +
    "left|like|limit|localtime|natural|not|notnull|null|offset|on|only|or|order|outer|overlaps|placing|primary|" +
    "references|returning|right|select|similar|some|symmetric|table|then|to|trailing|true|union|unique|user|using|" +
    "variadic|verbose|when|where|window|with)$",
);

/** The code; refused if it is taken or not in the form of one. */
export function codeOf({ code = "" }: Answers, { committees, bodies }: ExistingHub): string {
  const given = code.trim().toUpperCase();
  need(CODE.test(given), `The code is '${code}'; it is the committee's Danish abbreviation, 2 to 10 capitals: SUU.`);
  const taken = committees.find((committee) => committee.code === given);
  need(!taken, `${given} has its folder already: subgraphs/${taken?.slug}.`);
  const isCouncil = bodies.some((body) => body.code === given && body.kinds.includes("COUNCIL"));
  need(!isCouncil, `${given} is the council: it decides on the policy, and has no plan of its own.`);
  return given;
}

/** One of its names: the policy frame's, unless another is given. */
export function nameOf(answers: Answers, { bodies }: ExistingHub, language: "da" | "en"): string {
  const body = bodies.find(({ code }) => code === answers.code?.trim().toUpperCase());
  const given = (language === "da" ? answers.nameDa : answers.nameEn)?.trim() || body?.name[language] || "";
  const example =
    language === "da" ? "Danish name: Sundheds- og Omsorgsudvalget" : "English name: Health and Care Committee";
  need(NAME.test(given), `The name is '${given}'; give the committee's ${example}. It begins with a capital.`);
  return given;
}

/** The root field: made from the English name, unless another is given. */
export function rootOf(answers: Answers, hub: ExistingHub): string {
  const root = answers.root?.trim() || rootFrom(nameOf(answers, hub, "en"));
  need(
    CAMEL.test(root),
    `The root field is '${root}'; it is a word in camel case, 2 to 30 letters and digits: healthAndCare.`,
  );
  const { rootFields, typeNames, committees } = hub;
  const taken = [
    rootFields.has(root) && `the graph has a root field '${root}'`,
    committees.some(({ slug }) => slug === slugOf(root)) && `subgraphs/${slugOf(root)} is another committee's folder`,
    NO_SCHEMA.test(slugOf(root)) && `'${slugOf(root)}' cannot be the name of a schema in PostgreSQL`,
    ...typesOf(graphNameOf(root)).map((type) => typeNames.has(type) && `the graph has a type '${type}'`),
  ].find((reason) => reason !== false);
  need(!taken, `The root field '${root}' cannot be: ${taken}. Choose another.`);
  return root;
}

/** The committee's own field of its initiatives; none if the answer is blank. */
export function ownFieldOf({ ownField }: Answers, { initiativeFields }: ExistingHub): OwnField | undefined {
  const given = ownField?.trim() ?? "";
  if (given === "") return undefined;
  const [, name = "", kind = "", description = ""] = OWN_FIELD.exec(given) ?? [];
  need(
    name !== "",
    `The own field is '${given}'; say its name, its kind (text, texts, number or flag) and what it is: ${OWN_FIELD_EXAMPLE}`,
  );
  need(
    !initiativeFields.has(name) && !(name in Object.prototype),
    `Every initiative has a field '${name}' already. Choose another name for the committee's own.`,
  );
  return { name, kind, description };
}

/** All answers together, blank ones filled in; throws an `AnswerError` if one is refused. */
export function newCommittee(answers: Answers, hub: ExistingHub): NewCommittee {
  const code = codeOf(answers, hub);
  const name = { da: nameOf(answers, hub, "da"), en: nameOf(answers, hub, "en") };
  const root = rootOf(answers, hub);
  return {
    code,
    name,
    root,
    slug: slugOf(root),
    graphName: graphNameOf(root),
    ownField: ownFieldOf(answers, hub),
    isInFrame: hub.bodies.some((body) => body.code === code),
  };
}

const slugOf = (root: string): string => root.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const graphNameOf = (root: string): string => `${root.charAt(0).toUpperCase()}${root.slice(1)}`;

/** `Health and Care Committee` gives `healthAndCare`. */
function rootFrom(name: string): string {
  const words = name.match(/[A-Za-z0-9]+/g)?.filter((word) => !/^(the|committee|of|on|for)$/i.test(word)) ?? [];
  return words
    .map((word) => word.toLowerCase())
    .map((word, index) => (index === 0 ? word : graphNameOf(word)))
    .join("");
}

const typesOf = (graphName: string): string[] =>
  ["ActionPlan", "Initiative", "IntegrationStatement", "Queries", "Commands", "ActionPlanInput", "InitiativeInput"].map(
    (role) => `${graphName}${role}`,
  );

function need(isGood: boolean, otherwise: string): asserts isGood {
  if (!isGood) throw new AnswerError(otherwise);
}
