import LineBreaker from 'linebreak';

export interface Line {
  readonly text: string;
  readonly width: number;
  /** The last of its paragraph: it is not stretched. */
  readonly last: boolean;
}

/** Breaks one paragraph where UAX 14 allows it (no line begins with a full stop or ends with an opening bracket). Widths in points. */
export function breakLines(text: string, width: number, indent: number, measure: (text: string) => number): Line[] {
  const lines: Line[] = [];
  let line = '';
  let used = 0;
  const room = () => width - (lines.length === 0 ? indent : 0);
  const end = (last: boolean) => {
    lines.push({ text: line, width: used, last });
    line = '';
    used = 0;
  };
  for (const piece of pieces(text, width, measure)) {
    // A blank that hangs over the edge needs no room.
    if (line !== '' && used + measure(piece.trimEnd()) > room() + 0.01) end(false);
    line += piece;
    used += measure(piece);
  }
  end(true);
  return lines;
}

/** What must stay together; a word that is wider than a line does not. */
function* pieces(text: string, width: number, measure: (text: string) => number): Generator<string> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    // UAX 14 lets a line end after any hyphen; a number such as BJ-TS-2026-0000012 stays whole.
    if (/[A-Za-z\d]-$/.test(text.slice(from, next.position)) && /^[A-Za-z\d]/.test(text.slice(next.position))) continue;
    const piece = text.slice(from, next.position);
    from = next.position;
    if (measure(piece) > width) yield* [...piece];
    else yield piece;
  }
}
