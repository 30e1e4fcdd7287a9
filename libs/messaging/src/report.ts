export type ReportLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where a log tells what becomes of its connections and lanes. It is never told a message's content, nor the text of a failure that may quote it. */
export type Report = (level: ReportLevel, what: string, details?: Readonly<Record<string, unknown>>) => void;

/** What may be told of a failure that may quote a message: its name and code, not its text. */
export function outlineOf(failure: unknown): { readonly failure: string; readonly code?: string } {
  const { name, code } = failure as { name?: unknown; code?: unknown };
  return { failure: String(name ?? typeof failure), ...(code === undefined ? {} : { code: String(code) }) };
}
