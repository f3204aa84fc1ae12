import { checkWords, type TextInput, wordsOf } from "@hub/frame";
import { type Finding, type FindingWeight, inputPath } from "@hub/rules";
import { HubError, refuseOver } from "@hub/subgraph-kit";

/** What a publisher says of one warning, or of all that a rule has found. */
export interface FindingNote {
  rule: string;
  /** A place of the finding; left out: all findings of the rule. */
  path?: string | null;
  comment?: TextInput | null;
  weight?: FindingWeight | null;
}

const NOTES = { name: "FINDING_NOTES", most: 100 };

/** Refuses notes that say nothing, or that must not be on record. */
export function checkNotes(notes: readonly FindingNote[]): void {
  refuseOver(NOTES, notes.length, "Notes on findings");
  for (const [index, { comment, weight }] of notes.entries()) {
    if (comment) checkWords(`notes[${index}].comment`, comment);
    else if (!weight) throw new HubError("BAD_USER_INPUT", `notes[${index}] has neither a comment nor a weight.`);
  }
}

/** The findings with the publisher's notes. A note on what was not found is refused: nothing that was said is lost. */
export function withNotes(findings: readonly Finding[], notes: readonly FindingNote[]): readonly Finding[] {
  const noteOf = new Map<Finding, number>();
  for (const [index, note] of notes.entries()) {
    const meant = findings.filter((finding) => isMeant(finding, note));
    if (meant.length === 0) throw nothingFound(index, note, findings);
    for (const finding of meant) {
      const other = noteOf.get(finding);
      if (other !== undefined) {
        throw new HubError("BAD_USER_INPUT", `notes[${index}] and notes[${other}] are on the same finding.`);
      }
      noteOf.set(finding, index);
    }
  }
  return findings.map((finding) => noted(finding, notes[noteOf.get(finding) ?? -1]));
}

function isMeant({ rule, path, places = [path] }: Finding, note: FindingNote): boolean {
  return rule === note.rule && (note.path == null || places.map(inputPath).includes(note.path));
}

function noted(finding: Finding, note: FindingNote | undefined): Finding {
  if (!note) return finding;
  const { comment, weight } = note;
  return { ...finding, ...(comment && { comment: wordsOf(comment) }), ...(weight && { weight }) };
}

function nothingFound(index: number, { rule, path }: FindingNote, findings: readonly Finding[]): HubError {
  const where = path == null ? "" : ` at '${path}'`;
  const found = [...new Set(findings.map((each) => `${each.rule} at '${inputPath(each.path)}'`))]
    .slice(0, 10)
    .join(", ");
  const known = found === "" ? "Nothing was found." : `Found were: ${found}.`;
  return new HubError("BAD_USER_INPUT", `notes[${index}]: the rule '${rule}' has found nothing${where}. ${known}`);
}
