import { Text } from '#libs/http/src/fields.js';

export class OfferMediationRequest {
  @Text({ max: 200, optional: true, description: 'a consumer association or mediation body, where the complainant consents to that' })
  readonly delegatedTo?: string;
}
