/** The words of one SQL statement, one after another. Throws with the statement where it meets something it was not taught. */
export class Words {
  readonly #words: readonly string[];
  #at = 0;

  constructor(readonly text: string) {
    this.#words = split(text);
  }

  get next(): string {
    return this.#words[this.#at] ?? '';
  }

  peek(ahead: number): string {
    return this.#words[this.#at + ahead] ?? '';
  }

  get isOver(): boolean {
    return this.#at >= this.#words.length;
  }

  take(): string {
    this.#at += 1;
    return this.#words[this.#at - 1] ?? '';
  }

  /** Takes these words if they come next; answers whether they did. */
  has(...wanted: readonly string[]): boolean {
    if (!wanted.every((word, ahead) => this.peek(ahead) === word)) return false;
    this.#at += wanted.length;
    return true;
  }

  must(...wanted: readonly string[]): void {
    if (!this.has(...wanted)) throw this.untaught(`“${wanted.join(' ')}” expected`);
  }

  /** `read` once for each element of a list with commas. */
  list<T>(read: () => T): T[] {
    const found = [read()];
    while (this.has(',')) found.push(read());
    return found;
  }

  inBrackets<T>(read: () => T): T {
    this.must('(');
    const found = read();
    this.must(')');
    return found;
  }

  untaught(why: string): Error {
    return new Error(`the simulated database was not taught this: ${why} before “${this.next}” in: ${this.text}`);
  }
}

const word = /\s*(\$\d+|'(?:[^']|'')*'|"[^"]+"|\d+|[a-z_][a-z_0-9]*|->>|->|::|<=|>=|<>|\|\||[=<>().,*+[\]-])/iy;

function split(text: string): string[] {
  const found: string[] = [];
  const sql = text.trim();
  word.lastIndex = 0;
  for (let end = 0; end < sql.length; end = word.lastIndex) {
    const match = word.exec(sql);
    if (match === null) throw new Error(`the simulated database cannot read “${sql.slice(end, end + 30)}” in: ${text}`);
    const [, each = ''] = match;
    if (each.startsWith('"')) found.push(each.slice(1, -1));
    else found.push(each.startsWith("'") ? each : each.toLowerCase());
  }
  return found;
}
