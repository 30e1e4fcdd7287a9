import type { Subject } from '#libs/directory/src/data/competences.js';
import { type RightType, rightTypes } from '#libs/directory/src/right-types.js';
import { Day, OneOf, Text } from '#libs/http/src/fields.js';
import type { MatterKind } from '../domain/complaint.moves.js';

export class ProposeAgencyRequest {
  @OneOf(['complaint', 'report'])
  readonly kind!: MatterKind;

  @OneOf(rightTypes)
  readonly rightType!: RightType;

  @OneOf(['breach', 'dispute'], { optional: true, description: 'what is wanted; guessed from kind and right where it is left out' })
  readonly subject?: Subject;

  @Text({ max: 300, description: 'where it happened' })
  readonly place!: string;

  @Text({ max: 300, optional: true, description: 'where the respondent does business (C-06)' })
  readonly respondentAddress?: string;

  @Day({ optional: true, description: 'the local day whose rules apply; today where it is left out' })
  readonly on?: string;
}
