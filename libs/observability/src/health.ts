export type Check = () => Promise<void> | void;

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

/** Readiness is the sum of named checks. A check that does not answer in time has failed; why it failed goes to `tell`, never to the caller. */
export class Health {
  readonly #checks = new Map<string, Check>();

  constructor(
    private readonly tell: (check: string, failure: unknown) => void,
    private readonly patienceMs = 2_000,
  ) {}

  add(name: string, check: Check): void {
    this.#checks.set(name, check);
  }

  async readiness(): Promise<Readiness> {
    const results = await Promise.all([...this.#checks].map(([name, check]) => this.run(name, check)));
    return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
  }

  private async run(name: string, check: Check): Promise<[string, 'ok' | 'failed']> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${this.patienceMs} ms`)), this.patienceMs);
    });
    try {
      await Promise.race([(async () => check())(), tooLate]);
      return [name, 'ok'];
    } catch (failure) {
      this.tell(name, failure);
      return [name, 'failed'];
    } finally {
      clearTimeout(timer);
    }
  }
}
