/** One tree for every output. In a template the texts hold `{field}`; in a paper they are whole. */
export type Block =
  | { readonly is: 'letter-head'; readonly text: string; readonly number: string }
  | { readonly is: 'form-head'; readonly issuer: string; readonly title: string; readonly number?: string }
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'addressee'; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'table'; readonly columns: readonly number[]; readonly rows: readonly Row[] }
  | { readonly is: 'ticks'; readonly items: readonly { readonly text: string; readonly ticked: boolean }[] }
  /** To be signed by hand. */
  | { readonly is: 'sign-lines'; readonly items: readonly string[] }
  | { readonly is: 'signature'; readonly agency: string; readonly date: string; readonly seal: string }
  | { readonly is: 'annexes'; readonly items: readonly string[] }
  | { readonly is: 'imprint'; readonly items: readonly string[] }
  | { readonly is: 'next-page' };

export interface Cell {
  readonly text: string;
  /** Columns it reaches over. */
  readonly span?: number;
  readonly head?: boolean;
}
/** `lines`: how high it is at least. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly lines?: number;
}
export type BlockOf<Is extends Block['is']> = Extract<Block, { readonly is: Is }>;

/** All that a paper says, in order; what both renderings must say. */
export function textOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => textsOf(block)).filter((text) => text !== '');
}

function textsOf(block: Block): readonly string[] {
  switch (block.is) {
    case 'letter-head':
      return [block.text, block.number];
    case 'form-head':
      return [block.issuer, block.title, block.number ?? ''];
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split('\n')));
    case 'ticks':
      return block.items.map(({ text, ticked }) => tickLine(text, ticked));
    case 'signature':
      return [block.agency, block.date, block.seal];
    case 'sign-lines':
    case 'imprint':
      return block.items;
    case 'annexes':
      return block.items.map((text, index) => annexLine(text, index, block.items.length));
    case 'next-page':
      return [];
    default:
      return block.text.split('\n');
  }
}

export const tickLine = (text: string, ticked: boolean): string => `${ticked ? '■' : '□'}${text}`;

export const annexLine = (text: string, index: number, count: number): string =>
  count === 1 ? `附件：${text}` : `${index === 0 ? '附件：' : '　　　'}${index + 1}.${text}`;
