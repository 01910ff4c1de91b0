/** What a new case says that it shows, until its author says something else. */
export const scaffoldedSentences = {
  kept: "a document that keeps the sentence",
  broken: "the same with one thing changed that breaks the sentence",
} as const;
