/** Delivers a parked matter's messages again; the transport of the service does it. */
export class Replayer {
  #replay: ((parkedId: string, by: string) => Promise<number>) | undefined;

  follow(replay: (parkedId: string, by: string) => Promise<number>): void {
    this.#replay = replay;
  }

  replay(parkedId: string, by: string): Promise<number> {
    if (this.#replay === undefined) throw new Error('the service does not listen yet');
    return this.#replay(parkedId, by);
  }
}
