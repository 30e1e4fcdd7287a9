export interface Scanned {
  readonly cells: readonly string[];
  /** Where the next record begins. */
  readonly end: number;
}

/** `more`: the text ends inside the record. `broken`: characters after a closing quote, or a quote that nothing closes. */
export type Scan = Scanned | 'more' | 'broken';

/**
 * Reads one CSV record (RFC 4180) from a place in a text. Knows line ends of all three kinds, blanks around quotes, and quotes inside a bare cell,
 * which stand for themselves. `whole` says that nothing comes after the text.
 */
export function scanRecord(text: string, from: number, delimiter: string, whole: boolean): Scan {
  const cells: string[] = [];
  for (let at = from; ; ) {
    const cell = text[skipBlanks(text, at)] === '"' ? quoted(text, skipBlanks(text, at), whole) : bare(text, at, delimiter, whole);
    if (typeof cell === 'string') return cell;
    cells.push(cell.value);
    if (cell.end >= text.length) return whole ? { cells, end: text.length } : 'more';
    const sign = text[cell.end];
    if (sign === delimiter) at = cell.end + 1;
    else if (sign === '\n') return { cells, end: cell.end + 1 };
    else if (sign === '\r') return afterReturn(text, cell.end, cells, whole);
    else return 'broken';
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function bare(text: string, at: number, delimiter: string, whole: boolean): Cell | 'more' {
  const stop = delimiter === ',' ? /[,\r\n]/g : new RegExp(`[\\${delimiter}\\r\\n]`, 'g');
  stop.lastIndex = at;
  const end = stop.exec(text)?.index ?? text.length;
  return end === text.length && !whole ? 'more' : { value: text.slice(at, end), end };
}

function quoted(text: string, at: number, whole: boolean): Cell | 'more' | 'broken' {
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return whole ? 'broken' : 'more';
    if (quote + 1 === text.length && !whole) return 'more';
    if (text[quote + 1] !== '"') return { value: text.slice(at + 1, quote).replaceAll('""', '"'), end: skipBlanks(text, quote + 1) };
    from = quote + 2;
  }
}

function afterReturn(text: string, at: number, cells: readonly string[], whole: boolean): Scan {
  if (at + 1 === text.length && !whole) return 'more';
  return { cells, end: text[at + 1] === '\n' ? at + 2 : at + 1 };
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
}
