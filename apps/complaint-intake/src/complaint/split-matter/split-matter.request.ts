import { type RightType, rightTypes } from '#libs/directory/src/right-types.js';
import { Count, ListOf, Nested, OneOf, Text } from '#libs/http/src/fields.js';
import { PlaceRequest } from '../place/place.request.js';

const most = { line: 200, parts: 20, fen: 100_000_000_000_000, quantity: 1_000_000_000_000 };

class PartRequest {
  @Text({ max: 200 })
  readonly title!: string;

  @OneOf(rightTypes, { optional: true, description: 'as the whole where it is left out' })
  readonly rightType?: RightType;

  @Nested(() => PlaceRequest, { optional: true, description: 'as the whole where it is left out' })
  readonly place?: PlaceRequest;
}

const to = 'to which part, from 1; 0 stays with the whole';

class PlacementRequest {
  @Count({ min: 0, max: most.line, description: 'its place in the list of the whole, from 0; the first respondent is party 0' })
  readonly line!: number;

  @Count({ min: 0, max: most.parts, description: to })
  readonly part!: number;
}

class GoodsPlacementRequest extends PlacementRequest {
  @Count({ min: 1, max: most.quantity })
  readonly quantity!: number;

  @Count({ min: 0, max: most.fen, optional: true, description: 'its share of the line’s worth, in 1/100 yuan' })
  readonly amountFen?: number;
}

class AmountPlacementRequest {
  @Count({ min: 0, max: most.parts, description: to })
  readonly part!: number;

  @Count({ min: 0, max: most.fen, description: 'its share of the sum in dispute, in 1/100 yuan' })
  readonly amountFen!: number;
}

/** Everything the matter has is placed, what stays too: parts and remainder must add up to the whole. */
export class SplitMatterRequest {
  @ListOf(() => PartRequest, { max: most.parts })
  readonly parts!: readonly PartRequest[];

  @ListOf(() => PlacementRequest, { max: most.line })
  readonly parties!: readonly PlacementRequest[];

  @ListOf(() => PlacementRequest, { max: most.line })
  readonly clues!: readonly PlacementRequest[];

  @ListOf(() => GoodsPlacementRequest, { max: 2_000 })
  readonly goods!: readonly GoodsPlacementRequest[];

  @ListOf(() => AmountPlacementRequest, { max: most.parts + 1 })
  readonly amounts!: readonly AmountPlacementRequest[];
}
