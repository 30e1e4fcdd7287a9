import { SaxesParser } from 'saxes';

export class BrokenXml extends Error {}

/** What it hears of a part: elements without their prefix, and the text directly in them. */
export interface Hearing {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML piece by piece. Declares no entities of its own and fetches none: a document type is passed over. */
export class PartReader {
  readonly #parser = new SaxesParser();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  constructor({ open, text, close }: Hearing) {
    this.#parser.on('error', (failure) => {
      throw new BrokenXml(failure.message);
    });
    this.#parser.on('opentag', ({ name, attributes }) => open?.(local(name), attributes as Record<string, string>));
    this.#parser.on('text', (said) => text?.(said));
    this.#parser.on('cdata', (said) => text?.(said));
    this.#parser.on('closetag', ({ name }) => close?.(local(name)));
  }

  write(bytes: Uint8Array, end: boolean): void {
    const text = this.decoded(bytes, end);
    if (text !== '') this.#parser.write(text);
    if (end) this.#parser.close();
  }

  private decoded(bytes: Uint8Array, end: boolean): string {
    try {
      return this.#decoder.decode(bytes, { stream: !end });
    } catch {
      throw new BrokenXml('not UTF-8');
    }
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
