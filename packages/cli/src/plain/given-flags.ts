/** Flags as they were given: texts, lists of texts, truth values. */
export type GivenFlags = Readonly<Record<string, unknown>> & {
  /** Most items of a list. */
  limit?: number;
  /** Whether what can't be undone is done without a question. */
  yes?: boolean;
};
