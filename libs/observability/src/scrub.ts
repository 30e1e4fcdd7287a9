/** Keys whose values never reach a log line: who reported and what was said, and what opens a door. */
const privateKeys = new Set(
  [
    ...['name', 'phone', 'address', 'idNumber', 'idType', 'contact', 'reporter', 'submitter', 'respondent', 'title', 'facts', 'place'],
    ...['password', 'passwordHash', 'token', 'cookie', 'set-cookie', 'authorization', 'secret', 'body', 'query', 'parameters', 'detail'],
  ].map((key) => key.toLowerCase()),
);

const mobileNumber = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const idNumber = /(?<!\d)\d{17}[\dXx](?!\d)/g;
const bearer = /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g;
const deepest = 6;

/** Mobile numbers, identity numbers and tokens are cut out of a sentence, because a key list cannot catch what somebody wrote into text. */
export const scrubText = (text: string): string => text.replace(bearer, '***').replace(idNumber, '***').replace(mobileNumber, '***');

/** A copy that may be written to a log. Errors keep their kind and place only; what a database says about values is cut off. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (value instanceof Error) return scrubError(value, depth);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (Buffer.isBuffer(value)) return '[bytes]';
  if (depth >= deepest) return '[deep]';
  if (Array.isArray(value)) return value.map((each) => scrub(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, scrubField(key, each, depth)]));
}

const scrubField = (key: string, value: unknown, depth: number) =>
  privateKeys.has(key.toLowerCase()) && value !== undefined ? '***' : scrub(value, depth + 1);

function scrubError(error: Error, depth: number): Record<string, unknown> {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    type: error.constructor.name,
    message: withoutValues(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    stack: stackOf(error),
    ...(cause instanceof Error && depth < deepest ? { cause: scrubError(cause, depth + 1) } : {}),
  };
}

/**
 * PostgreSQL and JSON.parse quote the offending value: `invalid input syntax for type uuid: "…"`. Our own messages are English, so Chinese characters in one
 * are somebody's words.
 */
const withoutValues = (message: string) => scrubText(message.replace(/"[^"]*"/gs, '"…"').replace(/\p{Script=Han}+/gu, '…')).slice(0, 500);

/** The stack repeats the message in its first lines; only the places are kept. */
const stackOf = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .join('\n');
