const LONGEST = 500;
const CUT = "…";

/** Quoted text, from the first mark to the last: what stands in it may itself hold marks. An apostrophe within a word quotes nothing. */
const QUOTED = [/"[\s\S]*"?/u, /“[\s\S]*”?/u, /`[\s\S]*`?/u, /(?<![\p{L}\p{N}])'[\s\S]*'(?![\p{L}\p{N}])/u];
/** A message that repeats a value without marks around it. */
const REPEATED = /(:|\bgot|\breceived|\bvalue|\btoken) +(?=[[{\d<-])[\s\S]*/iu;
const CREDENTIALS = /\/\/[^@\s/]*@/gu;
const TOKEN = /\beyJ[\w-]*(?:\.[\w-]*)*/gu;

/**
 * A message without what it may repeat of a statement's values or a caller's input: quoted text, objects and numbers at its end,
 * tokens, the login of an address. An address with its port stays.
 */
export function safeMessage(message: string): string {
  const known = message.replace(CREDENTIALS, `//${CUT}@`).replace(TOKEN, CUT);
  const unquoted = QUOTED.reduce((text, quoted) => text.replace(quoted, CUT), known);
  return shortened(unquoted.replace(REPEATED, (_, before: string) => `${before} ${CUT}`));
}

/** A message of the hub's own for people, or PostgreSQL's with names of tables alone. */
export function shortened(message: string): string {
  return message.length > LONGEST ? `${message.slice(0, LONGEST)}${CUT}` : message;
}
