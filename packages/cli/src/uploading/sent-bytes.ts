/** Counts the bytes of files that are on their way. What is sent once more does not count again. */
export class SentBytes {
  readonly #start = performance.now();
  #bytes = 0;

  get figures(): { done: number; perSecond: number } {
    const seconds = (performance.now() - this.#start) / 1000;
    return { done: this.#bytes, perSecond: seconds > 0 ? this.#bytes / seconds : 0 };
  }

  /** Follows a file, and tells when more of it was sent. */
  ofFile(show: () => void): (sent: number) => void {
    let most = 0;
    return (sent) => {
      this.#bytes += Math.max(0, sent - most);
      most = Math.max(most, sent);
      show();
    };
  }
}
