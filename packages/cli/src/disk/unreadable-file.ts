/** A file can't be read as what it should be. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly code = "unreadable_file";
  /** Path of the file. */
  readonly file: string;

  constructor(file: string, message: string, options?: ErrorOptions) {
    super(`${file}: ${message}`, options);
    this.file = file;
  }
}
