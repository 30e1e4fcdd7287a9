import pg from 'pg';

type Cell = string | number | boolean | null;

const special = /[\\\n\r\t]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const written = (cell: Cell): string => (cell === null ? '\\N' : String(cell).replaceAll(special, (sign) => escapes[sign] ?? sign));

/** What pg's connection offers below its documented face; its own package for COPY uses the same. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
  readonly stream: NodeJS.WritableStream;
}

/** `COPY … FROM STDIN`, row after row, no faster than the server takes them. */
class CopyIn {
  readonly done: Promise<void>;
  #finish: (failure?: Error) => void = () => {};

  constructor(
    private readonly text: string,
    private readonly rows: Iterable<readonly Cell[]>,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.#finish = (failure) => (failure === undefined ? resolve() : reject(failure));
    });
  }

  submit(connection: CopyConnection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.send(connection).catch((failure: unknown) => connection.sendCopyFail(String(failure)));
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleError(failure: Error): void {
    this.#finish(failure);
  }
  handleReadyForQuery(): void {
    this.#finish();
  }

  private async send(connection: CopyConnection): Promise<void> {
    let lines: string[] = [];
    for (const row of this.rows) {
      if (lines.push(row.map(written).join('\t')) < 500) continue;
      await this.sendSome(connection, lines);
      lines = [];
    }
    if (lines.length > 0) await this.sendSome(connection, lines);
    connection.endCopyFrom();
  }

  private async sendSome(connection: CopyConnection, lines: readonly string[]): Promise<void> {
    connection.sendCopyFromChunk(Buffer.from(`${lines.join('\n')}\n`));
    if ((connection.stream as { writableNeedDrain?: boolean }).writableNeedDrain)
      await new Promise((resolve) => connection.stream.once('drain', resolve));
    else await new Promise((resolve) => setImmediate(resolve));
  }
}

export async function copyIn(client: pg.Client, table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void> {
  const copy = new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin`, rows);
  client.query(copy as unknown as pg.Submittable);
  await copy.done;
}
