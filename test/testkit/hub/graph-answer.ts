/** What a query of a test answers. Its shape is what the test's own query says, which the compiler cannot know. */
// biome-ignore lint/suspicious/noExplicitAny: see above; typed clients are tested on their own
export type GraphAnswer = any;
