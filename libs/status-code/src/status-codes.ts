import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Here } from '#libs/domain/src/here.js';
import { type Region, regionNames, regions } from '#libs/domain/src/region.js';
import { DataKey } from '#libs/messaging/src/envelope/data-key.js';
import { checkDigit } from './damm.js';

/** The division code of the region opens the code, so that any region can say where to ask. */
const prefixes: Readonly<Record<Region, string>> = { beijing: '11', tianjin: '12', hebei: '13' };
const half = 31_623;
/** A little over a thousand million, so that nine digits and a carry are covered; what comes out longer is permuted again. */
const square = half * half;
const mostTickets = 1_000_000_000;
const rounds = 6;
const firstYear = 2026;

export type ReadCode = { readonly ticket: number } | { readonly region: Region } | 'mistyped';

/**
 * The status code (查询码): twelve digits that stand for a ticket number and cannot be counted up, with a check digit. It is computed from the number with the
 * region's data key and kept nowhere. Beside it a submitter proves themselves by the last four digits of their phone, or, where none was given, by a secret.
 */
@Injectable()
export class StatusCodes {
  readonly #order: Buffer;
  readonly #answers: Buffer;
  readonly #secrets: Buffer;

  constructor(
    dataKey: DataKey,
    private readonly here: Here,
  ) {
    const derived = (what: string) => Buffer.from(hkdfSync('sha256', dataKey.bytes, '', what, 32));
    this.#order = derived('status-code');
    this.#answers = derived('status-answer');
    this.#secrets = derived('status-secret');
  }

  /** Of a matter registered here; undefined for a number of another form. */
  of(number: string): string | undefined {
    const ticket = Number(/-(\d{7,9})$/.exec(number)?.[1] ?? Number.NaN);
    if (Number.isNaN(ticket)) return undefined;
    let hidden = ticket;
    do hidden = this.forth(hidden);
    while (hidden >= mostTickets);
    const digits = prefixes[this.here.region] + String(hidden).padStart(9, '0');
    return digits + checkDigit(digits);
  }

  /** However it was typed: spaces and hyphens do not count. Says the region where the code is another's. */
  read(typed: string): ReadCode {
    const digits = digitsOf(typed);
    const region = regions.find((each) => digits.startsWith(prefixes[each]));
    if (digits.length !== 12 || region === undefined || checkDigit(digits) !== 0) return 'mistyped';
    if (region !== this.here.region) return { region };
    let ticket = Number(digits.slice(2, 11));
    do ticket = this.back(ticket);
    while (ticket >= mostTickets);
    return { ticket };
  }

  /** The numbers that a ticket may have had until this year: neither kind nor year stands in the code. */
  numbersOf(ticket: number, thisYear: number): string[] {
    const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_, index) => firstYear + index);
    const tail = String(ticket).padStart(7, '0');
    return years.flatMap((year) => ['TS', 'JB'].map((kind) => `${regionNames[this.here.region].letters}-${kind}-${year}-${tail}`));
  }

  /** What an answer is compared with: nothing of the phone can be read out of it without the region's key. */
  digest(matterId: string, answer: string): string {
    return createHmac('sha256', this.#answers)
      .update(`${matterId}\n${digitsOf(answer)}`)
      .digest('base64url');
  }

  isAnswer(matterId: string, answer: string, digest: string): boolean {
    const [given, kept] = [this.digest(matterId, answer), digest].map((each) => Buffer.from(each, 'base64url'));
    return given !== undefined && kept !== undefined && given.length === kept.length && timingSafeEqual(given, kept);
  }

  /** Six digits for whoever gave no phone; the same whenever it is asked for, so it need not be kept. Undefined where there is a phone. */
  secretOf(matterId: string, phone: string | undefined): string | undefined {
    if (digitsOf(phone ?? '').length >= 4) return undefined;
    const bytes = createHmac('sha256', this.#secrets).update(matterId).digest();
    return String(bytes.readUInt32BE(0) % 1_000_000).padStart(6, '0');
  }

  /** The answer that is asked of this submitter. */
  expectedOf(matterId: string, phone: string | undefined): string {
    return this.secretOf(matterId, phone) ?? digitsOf(phone ?? '').slice(-4);
  }

  // Feistel's network over two halves: every ticket has one code, every code one ticket, whatever the round function says.
  private forth(value: number): number {
    let [left, right] = [Math.floor(value / half), value % half];
    for (let round = 0; round < rounds; round++) [left, right] = [right, (left + this.mixed(round, right)) % half];
    return left * half + right;
  }

  private back(value: number): number {
    let [left, right] = [Math.floor(value / half), value % half];
    for (let round = rounds - 1; round >= 0; round--) [left, right] = [(right + half - this.mixed(round, left)) % half, left];
    return left * half + right;
  }

  private mixed(round: number, value: number): number {
    return createHmac('sha256', this.#order).update(`${round}/${value}`).digest().readUInt32BE(0) % half;
  }
}

if (square < mostTickets) throw new Error('the halves are too small for nine digits');

/** As it is printed and read out. */
export const grouped = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

export const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/\D/g, '');
