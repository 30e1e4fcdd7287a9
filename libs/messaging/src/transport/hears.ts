import { UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { Contract, EventOf } from '#libs/contracts/src/contract.js';
import type { Delivery } from './delivery.js';
import { FailuresReachTheLog } from './failures-reach-the-log.filter.js';

export const patternOf = ({ type, version }: { type: string; version: number }) => `${type}@${version}`;

/** Nest's @EventPattern, @Payload and @Ctx in one, typed by the contract: `@Hears(HandOverAcceptedV1) accepted(event, { tx })`. */
export const Hears =
  <C extends Contract>(contract: C) =>
  (
    target: object,
    name: string | symbol,
    method: TypedPropertyDescriptor<(event: EventOf<C>, delivery: Delivery) => Promise<void>>,
  ): void => {
    Payload()(target, name, 0);
    Ctx()(target, name, 1);
    EventPattern(patternOf(contract), { contract })(target, name, method as never);
    UseFilters(FailuresReachTheLog)(target, name, method);
  };
