import type { Past } from './custody.row.js';

export const noPast: Past = { returns: {}, barred: [], passages: {} };

/** As messages carry it: beside the returns, and only where there is something to tell. */
export interface ToldPast {
  readonly returns: Past['returns'];
  readonly past?: Omit<Past, 'returns'> | undefined;
}

export const pastOf = ({ returns, past }: ToldPast): Past => ({ returns, barred: past?.barred ?? [], passages: past?.passages ?? {} });

export function toldPast({ returns, barred, passages }: Past): { returns: Past['returns']; past?: Omit<Past, 'returns'> } {
  const nothing = barred.length === 0 && Object.keys(passages).length === 0;
  return nothing ? { returns } : { returns, past: { barred, passages } };
}
