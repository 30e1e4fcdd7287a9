/** One intent, one key: the same command repeated after a lost line carries the same key, and a changed text is another intent. */
export class CommandKey {
  #intent: string | undefined;
  #key = '';

  of(command: unknown): string {
    // A command without a text of its own is an intent all the same.
    const intent = JSON.stringify(command) ?? '';
    if (intent !== this.#intent) {
      this.#intent = intent;
      this.#key = newKey();
    }
    return this.#key;
  }

  /** An answer came, whichever: the next try is a new intent, or the service would repeat its old answer. */
  answered(): void {
    this.#intent = undefined;
  }
}

// Not crypto.randomUUID: browsers hide it from pages that an intranet serves without TLS.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
