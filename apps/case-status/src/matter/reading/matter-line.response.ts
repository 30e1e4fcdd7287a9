import { ApiProperty } from '@nestjs/swagger';
import { custodyStates } from '#libs/custody/src/custody.moves.js';
import { regions } from '#libs/domain/src/region.js';
import { matterStates } from '../model/complaint.fold.js';
import { deadlineKinds } from '../model/deadlines.fold.js';
import { type TaskKind, taskKinds } from '../model/tasks.fold.js';

/** How far this copy has read the three regions’ topics. */
export class AsOfResponse {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'all that the log held at this moment is in the answer; null until then',
  })
  readonly caughtUpAt!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'seconds since then; also in the header X-Log-Age' })
  readonly ageSeconds!: number | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'last position read, by topic and partition' })
  readonly positions!: Readonly<Record<string, string>>;
}

export class CustodyLine {
  @ApiProperty({ enum: custodyStates })
  readonly state!: string;

  @ApiProperty({ type: 'integer' })
  readonly epoch!: number;

  @ApiProperty({ enum: regions, required: false })
  readonly to?: string;

  @ApiProperty({ description: 'returned twice: the common superior decides (C-17)' })
  readonly disputed!: boolean;
}

export class NextDeadline {
  @ApiProperty()
  readonly ruleId!: string;

  @ApiProperty({ enum: deadlineKinds })
  readonly what!: string;

  @ApiProperty({ enum: regions, description: 'who must act' })
  readonly region!: string;

  @ApiProperty({ format: 'date-time', description: 'the first instant that is too late' })
  readonly due!: string;

  @ApiProperty({ description: 'reaches into a year whose holidays are not published (R-005)' })
  readonly provisional!: boolean;
}

export class OpenHandOver {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ enum: ['outgoing', 'incoming'] })
  readonly direction!: 'outgoing' | 'incoming';

  @ApiProperty({ description: 'of this region’s side; of the sender’s until this side has heard of it' })
  readonly state!: string;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'of this region’s side, for If-Match; absent until this side has told of it',
  })
  readonly version?: number;
}

export class RespondentResponse {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ required: false })
  readonly contact?: string;

  @ApiProperty({ required: false })
  readonly address?: string;

  @ApiProperty({ required: false })
  readonly phone?: string;
}

export class PlaceLine {
  @ApiProperty({ required: false, description: 'GB/T 2260' })
  readonly code?: string;

  @ApiProperty()
  readonly text!: string;
}

const hidden = 'null where this region has no link to the matter, or the account may not read it (R-113)';

export class MatterLine {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'BJ20260415000001' })
  readonly number!: string;

  @ApiProperty({ enum: ['complaint', 'report'] })
  readonly kind!: string;

  @ApiProperty({ example: 'trademark' })
  readonly rightType!: string;

  @ApiProperty({ example: '12345-phone' })
  readonly channel!: string;

  @ApiProperty({ example: 'normal' })
  readonly urgency!: string;

  @ApiProperty({ enum: regions })
  readonly origin!: string;

  @ApiProperty({ enum: regions })
  readonly holder!: string;

  @ApiProperty({ enum: matterStates })
  readonly state!: string;

  @ApiProperty({ type: CustodyLine })
  readonly custody!: CustodyLine;

  @ApiProperty({ type: String, nullable: true, description: hidden })
  readonly title!: string | null;

  @ApiProperty({ type: RespondentResponse, nullable: true, description: `in a list only the name; ${hidden}` })
  readonly respondent!: RespondentResponse | null;

  @ApiProperty({ type: PlaceLine, nullable: true, description: hidden })
  readonly place!: PlaceLine | null;

  @ApiProperty({ format: 'date-time' })
  readonly receivedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'time of the latest event' })
  readonly updatedAt!: string;

  @ApiProperty({ type: NextDeadline, required: false })
  readonly next?: NextDeadline;

  @ApiProperty({ description: 'the next deadline has passed, whoever must act' })
  readonly overdue!: boolean;

  @ApiProperty({ type: OpenHandOver, required: false })
  readonly openHandOver?: OpenHandOver;

  @ApiProperty({ description: 'waits for a step that the caller may take: it is in the queue needs-me' })
  readonly mine!: boolean;

  @ApiProperty({ enum: taskKinds, isArray: true, description: 'the steps that it waits for and the caller may take' })
  readonly tasks!: readonly TaskKind[];
}
