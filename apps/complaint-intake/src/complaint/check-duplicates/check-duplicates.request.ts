import { type RightType, rightTypes } from '#libs/directory/src/right-types.js';
import { Count, Day, Nested, OneOf, Phone, Text } from '#libs/http/src/fields.js';
import { submissionKinds } from '../domain/submission.js';

export class CheckedRespondentRequest {
  @Text({ max: 200, optional: true })
  readonly name?: string;

  @Phone({ optional: true })
  readonly phone?: string;
}

export class CheckedPlaceRequest {
  @Text({ max: 12, optional: true, description: 'GB/T 2260 code; found from the text where it is left out' })
  readonly code?: string;

  @Text({ max: 300, optional: true })
  readonly text?: string;
}

/** What was typed so far. Compared and forgotten: none of it is stored or logged. */
export class CheckDuplicatesRequest {
  @OneOf(submissionKinds)
  readonly kind!: (typeof submissionKinds)[number];

  @OneOf(rightTypes, { optional: true })
  readonly rightType?: RightType;

  @Text({ max: 200, optional: true })
  readonly title?: string;

  @Text({ max: 20_000, multiline: true, optional: true })
  readonly facts?: string;

  @Nested(() => CheckedRespondentRequest, { optional: true })
  readonly respondent?: CheckedRespondentRequest;

  @Nested(() => CheckedPlaceRequest, { optional: true })
  readonly place?: CheckedPlaceRequest;

  @Phone({ optional: true, description: 'of the caller' })
  readonly phone?: string;

  @Text({ max: 100, optional: true, description: 'the number that the hotline gave it' })
  readonly outsideNumber?: string;

  @Text({ max: 100, optional: true, description: 'an earlier number that the caller names, ours or the hotline’s' })
  readonly earlierNumber?: string;

  @Count({ min: 0, max: 100_000_000_000_000, optional: true, description: 'the sum in dispute, in 1/100 yuan' })
  readonly amountFen?: number;

  @Day({ optional: true, description: 'when it happened' })
  readonly happenedOn?: string;
}
