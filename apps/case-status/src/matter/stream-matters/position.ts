/** Where a reader of the changes stands: after this place, in the order of transactions and of their rows. */
export interface Position {
  readonly xid: string;
  readonly position: string;
}

const form = /^(\d{1,19})\.(\d{1,18})$/;

/** As the id of a server-sent event. */
export const positionText = ({ xid, position }: Position): string => `${xid}.${position}`;

/** Undefined for what we never gave out. */
export function positionOf(text: string): Position | undefined {
  const [, xid, position] = form.exec(text) ?? [];
  return xid === undefined || position === undefined ? undefined : { xid, position };
}

export function isBefore(a: Position, b: Position): boolean {
  const [older, newer] = [BigInt(a.xid), BigInt(b.xid)];
  return older === newer ? BigInt(a.position) < BigInt(b.position) : older < newer;
}
