/** Something that takes its time: a promise of its result, and an async iterable of its progress. */
export interface Transfer<Result, Progress> extends Promise<Result>, AsyncIterable<Progress> {}
