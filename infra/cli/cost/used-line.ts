import type { PriceName } from './prices.ts';

/** So much of something, and what it is priced by. */
export interface UsedLine {
  readonly service: string;
  readonly what: string;
  readonly quantity: number;
  readonly price: PriceName;
}

/** A line from its four parts. */
export function used(service: string, what: string, quantity: number, price: PriceName): UsedLine {
  return { service, what, quantity, price };
}

/** Bytes in gigabytes, as AWS counts them. */
export function gigabytes(bytes: number): number {
  return bytes / 1024 ** 3;
}
