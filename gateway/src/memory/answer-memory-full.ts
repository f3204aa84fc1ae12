/** There was no memory for a further answer within the time that one waits for it. */
export class AnswerMemoryFull extends Error {
  override readonly name = "AnswerMemoryFull";
}
