/** How often this region heard of the same caller in a period, this matter not counted. */
export interface HeardBefore {
  readonly samePhone: number;
  readonly sameAddress: number;
}

export interface Indicator {
  readonly key: 'same-phone' | 'same-address';
  readonly count: number;
}

/** From how many matters on it is remarkable: proposed, and each region's own to set. */
export interface Remarkable {
  readonly matters: number;
}

/** C-10: signs that somebody does not complain as a consumer. A hint with its reason; the officer decides, and nothing is held back. */
export function indicators({ samePhone, sameAddress }: HeardBefore, { matters }: Remarkable): Indicator[] {
  return [
    ...(samePhone >= matters ? [{ key: 'same-phone', count: samePhone } as const] : []),
    ...(sameAddress >= matters ? [{ key: 'same-address', count: sameAddress } as const] : []),
  ];
}
