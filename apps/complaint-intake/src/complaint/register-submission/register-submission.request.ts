import { type Channel, channels } from '#libs/directory/src/channels.js';
import { type RightType, rightTypes } from '#libs/directory/src/right-types.js';
import type { Instant } from '#libs/domain/src/instant.js';
import { Count, Day, Flag, Id, ListOf, Moment, Nested, OneOf, Phone, Text } from '#libs/http/src/fields.js';
import { consents, interests, submissionKinds, urgencies } from '../domain/submission.js';
import { type DuplicateDecision, duplicateDecisions } from '../persistence/duplicate-decisions.js';
import { PlaceRequest } from '../place/place.request.js';

export class RespondentRequest {
  @Text({ max: 200 })
  readonly name!: string;

  @Text({ max: 100, optional: true })
  readonly contact?: string;

  @Text({ max: 300, optional: true })
  readonly address?: string;

  @Phone({ optional: true })
  readonly phone?: string;
}

export class GoodsRequest {
  @Text({ max: 200 })
  readonly name!: string;

  @Count({ min: 1, max: 1_000_000_000_000 })
  readonly quantity!: number;

  @Text({ max: 20, description: 'what is counted: pieces, boxes, grams' })
  readonly unit!: string;

  @Count({ min: 0, max: 100_000_000_000_000, optional: true, description: 'what all of it is worth, in 1/100 yuan' })
  readonly amountFen?: number;
}

/** C-04: what the power of attorney says; its original is a file of the matter. */
export class ProxyRequest {
  @Text({ max: 100 })
  readonly name!: string;

  @Phone()
  readonly phone!: string;

  @Text({ max: 400, description: 'for which matter' })
  readonly matters!: string;

  @Text({ max: 400, description: 'how far it goes' })
  readonly scope!: string;

  @Day({ description: 'the last day of its term' })
  readonly validUntil!: string;
}

/** C-05 */
export class FellowComplainantRequest {
  @Text({ max: 100 })
  readonly name!: string;

  @Phone({ optional: true })
  readonly phone?: string;

  @Flag()
  readonly represents!: boolean;
}

export class ReporterRequest {
  @Text({ max: 100 })
  readonly name!: string;

  @Phone({ optional: true })
  readonly phone?: string;

  @Text({ max: 300, optional: true })
  readonly address?: string;

  @Text({ max: 40, optional: true })
  readonly idType?: string;

  @Text({ max: 60, optional: true })
  readonly idNumber?: string;

  @OneOf(interests, { optional: true, description: 'what they are to the right that is infringed (C-29)' })
  readonly interest?: (typeof interests)[number];

  @Nested(() => ProxyRequest, { optional: true })
  readonly proxy?: ProxyRequest;

  @ListOf(() => FellowComplainantRequest, {
    max: 200,
    optional: true,
    description: 'a joint complaint: all others; one of them represents (C-05)',
  })
  readonly others?: readonly FellowComplainantRequest[];
}

export class DuplicateOfRequest {
  @Id({ description: 'a candidate that was shown' })
  readonly matterId!: string;

  @OneOf(duplicateDecisions, {
    description: 'same: no new matter, what is told goes on its file; similar: linked to each other; different: not asked again',
  })
  readonly decision!: DuplicateDecision;

  @Flag({ optional: true, description: 'of the same matter: tells facts that were not known, its clock restarts (C-20)' })
  readonly newFacts?: boolean;
}

/** The fields of F26-1 (投诉登记表) and F26-2 (举报登记表). */
export class RegisterSubmissionRequest {
  @OneOf(submissionKinds)
  readonly kind!: (typeof submissionKinds)[number];

  @OneOf(rightTypes)
  readonly rightType!: RightType;

  @OneOf(channels)
  readonly channel!: Channel;

  @Text({ max: 100, optional: true, description: 'the number that the hotline gave it' })
  readonly outsideNumber?: string;

  @OneOf(urgencies)
  readonly urgency!: (typeof urgencies)[number];

  @Flag()
  readonly confidential!: boolean;

  @Text({ max: 200 })
  readonly title!: string;

  @Text({ max: 20_000, multiline: true })
  readonly facts!: string;

  @Day({ optional: true, description: 'when it happened' })
  readonly happenedOn?: string;

  @Count({ min: 0, max: 100_000_000_000_000, optional: true, description: 'the sum in dispute, in 1/100 yuan' })
  readonly amountFen?: number;

  @Text({ max: 4_000, multiline: true, optional: true, description: 'what the submitter can show' })
  readonly proof?: string;

  @Text({ max: 4_000, multiline: true, optional: true })
  readonly request?: string;

  @Nested(() => RespondentRequest)
  readonly respondent!: RespondentRequest;

  @ListOf(() => RespondentRequest, { max: 50, optional: true, description: 'further respondents' })
  readonly parties?: readonly RespondentRequest[];

  @ListOf(() => GoodsRequest, { max: 100, optional: true })
  readonly goods?: readonly GoodsRequest[];

  @ListOf('text', { max: 50, optional: true, description: 'leads, each of which can be followed by itself' })
  readonly clues?: readonly string[];

  @Nested(() => PlaceRequest)
  readonly place!: PlaceRequest;

  @OneOf(consents)
  readonly consent!: (typeof consents)[number];

  @Flag({ optional: true, description: 'consents to publication of the complaint' })
  readonly mayPublish?: boolean;

  @Flag({ optional: true, description: 'consents to mediation by a delegated body (C-11)' })
  readonly mayDelegateMediation?: boolean;

  @Moment({ optional: true, description: 'when it was received; now where it is left out' })
  readonly receivedAt?: Instant;

  @ListOf('id', {
    max: 50,
    optional: true,
    description: 'ids of uploads of one’s own that have wholly arrived: they become files of the matter',
  })
  readonly uploads?: readonly string[];

  @ListOf(() => DuplicateOfRequest, { max: 10, optional: true, description: 'what was decided of the candidates that were shown' })
  readonly duplicateOf?: readonly DuplicateOfRequest[];

  @Flag({ optional: true, description: 'it was written as the draft of one’s own, which ends with it' })
  readonly endsDraft?: boolean;

  @Nested(() => ReporterRequest, { optional: true, description: 'left out: anonymous, for reports only (C-03)' })
  readonly reporter?: ReporterRequest;
}
