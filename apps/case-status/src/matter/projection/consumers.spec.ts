import { expect, test } from '@jest/globals';
import { PATTERN_METADATA } from '@nestjs/microservices/constants.js';
import { allContracts } from '#libs/contracts/src/all-contracts.js';
import { patternOf } from '#libs/messaging/src/transport/hears.js';
import { CaseReferralConsumer } from './case-referral.consumer.js';
import { ComplaintIntakeConsumer } from './complaint-intake.consumer.js';

test('every event that anybody publishes is heard', () => {
  const heard = [ComplaintIntakeConsumer.prototype, CaseReferralConsumer.prototype].flatMap((consumer) =>
    Object.getOwnPropertyNames(consumer).flatMap((name) => {
      const method = (consumer as unknown as Record<string, object>)[name] as object;
      return (Reflect.getMetadata(PATTERN_METADATA, method) as string[] | undefined) ?? [];
    }),
  );
  expect(heard.toSorted()).toEqual(
    allContracts
      .filter(({ type }) => !type.startsWith('web.'))
      .map(patternOf)
      .toSorted(),
  );
});
