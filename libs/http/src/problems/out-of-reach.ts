/** Socket failures on the way to the database. */
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);

/**
 * SQLSTATE: 08 connection, 53 resources (full disk, too many connections), 57P shutting down or starting, 57014 and 55P03 waited too long, 40001 and 40P01 still
 * in each other's way after all repetitions, 25006 a replica that was just promoted elsewhere.
 */
const sqlState = /^(08...|53...|57P0[1-5]|57014|55P03|40001|40P01|25006)$/;

/** pg and TypeORM give these no code. */
const wordsOfPg =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Cannot use a pool after|Connection with .* database is not established|Driver not Connected|Client was closed)/;

/** Says whether the request failed only because something it needs cannot be reached now, so that trying again makes sense. */
export function isOutOfReach(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const { code, syscall, driverError, cause, errors } = error as Failure;
  if (typeof code === 'string' && (sqlState.test(code) || (network.has(code) && (code !== 'ENOENT' || syscall === 'connect')))) return true;
  if (wordsOfPg.test(error.message)) return true;
  return [driverError, cause, ...(Array.isArray(errors) ? errors : [])].some((inner) => isOutOfReach(inner, depth + 1));
}

interface Failure extends Error {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly driverError?: unknown;
  readonly errors?: unknown;
}
