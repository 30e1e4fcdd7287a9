/**
 * Works out since when everything in the log has been delivered, also where there is always something new: what the log held at an earlier look counts
 * as soon as all of that was delivered. Compared with the newest ends alone, a reader under a steady stream would never have caught up.
 */
export class CaughtUp {
  #at: Date | undefined;
  #mark: { readonly at: Date; readonly ends: ReadonlyMap<string, bigint> } | undefined;

  get at(): Date | undefined {
    return this.#at;
  }

  /** `ends`: where each lane ended when it was asked for; `delivered`: how far each was delivered by now, in the same count. */
  saw(ends: ReadonlyMap<string, bigint>, delivered: (lane: string) => bigint, asked: Date): void {
    const passed = (wanted: ReadonlyMap<string, bigint>) => [...wanted].every(([lane, end]) => delivered(lane) >= end);
    if (passed(ends)) {
      this.#at = asked;
      this.#mark = undefined;
      return;
    }
    if (this.#mark !== undefined && passed(this.#mark.ends)) {
      this.#at = this.#mark.at;
      this.#mark = undefined;
    }
    this.#mark ??= { at: asked, ends };
  }
}
