import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line from a region to the log, which can be cut. What runs on it does not know that it is there. */
export class Line {
  readonly #ends = new Set<Socket>();
  #server: Server | undefined;
  #state: 'whole' | 'refusing' | 'silent' = 'whole';

  private constructor(
    readonly port: number,
    private readonly target: number,
  ) {}

  static async to(target: number, port: number): Promise<Line> {
    const line = new Line(port, target);
    line.#server = createServer((socket) => line.#take(socket));
    await new Promise<void>((resolve, reject) => line.#server?.once('error', reject).listen(line.port, '127.0.0.1', resolve));
    return line;
  }

  /** `silent`: nothing is refused and nothing comes through, as behind a firewall that forgets. */
  cut(silent: boolean): void {
    this.#state = silent ? 'silent' : 'refusing';
    if (silent) for (const end of this.#ends) end.pause();
    else this.#drop();
  }

  heal(): void {
    this.#state = 'whole';
    // Whoever hung is better off with a new connection than with half a conversation.
    this.#drop();
  }

  async close(): Promise<void> {
    this.#drop();
    await new Promise<void>((resolve) => this.#server?.close(() => resolve()));
  }

  #take(socket: Socket): void {
    this.#hold(socket);
    if (this.#state === 'refusing') return void socket.destroy();
    if (this.#state === 'silent') return void socket.pause();
    const other = connect(this.target, '127.0.0.1');
    this.#hold(other);
    socket.pipe(other).pipe(socket);
    socket.once('close', () => other.destroy());
    other.once('close', () => socket.destroy());
  }

  #hold(socket: Socket): void {
    this.#ends.add(socket);
    // A cut connection is what this is for: both sides see it as their own closing.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#ends.delete(socket));
  }

  #drop(): void {
    for (const end of this.#ends) end.destroy();
  }
}
