/** What should be a mask, a picture, a segmentation, run lengths or a list of tools is none, or does not fit the other. */
export class MaskError extends Error {
  override readonly name = "MaskError";
  readonly code = "invalid_mask";
}

/** A file is no PNG picture or NRRD volume, is damaged, or has a form that is not supported. */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";
  readonly code = "unreadable_file";
  /** What the message says of the file, to go on from its name: `has more data than its size says`. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`The file ${reason}.`, options);
    this.reason = reason;
  }
}
