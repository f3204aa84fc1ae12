/** The answer of a test's query. Its shape follows from the query, which the compiler cannot know. */
// biome-ignore lint/suspicious/noExplicitAny: see above; typed clients are tested on their own
export type GraphAnswer = any;
