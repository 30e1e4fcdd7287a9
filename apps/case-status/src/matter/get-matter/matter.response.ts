import { ApiProperty } from '@nestjs/swagger';
import { regions } from '#libs/domain/src/region.js';
import { pauseGrounds, units } from '#libs/rules/src/rule.js';
import { deadlineKinds } from '../model/deadlines.fold.js';
import { AsOfResponse, MatterLine, RespondentResponse } from '../reading/matter-line.response.js';
import { DisputeResponse, LetterResponse } from './dispute.response.js';
import { HandOverResponse } from './hand-over.response.js';
import { MeasureStatusResponse } from './measure-status.response.js';

export class LinkedMatter {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty()
  readonly number!: string;
}

export class SplitLinks {
  @ApiProperty({ type: LinkedMatter, required: false, description: 'the whole that it was a part of' })
  readonly from?: LinkedMatter;

  @ApiProperty({ type: [LinkedMatter], description: 'the parts that were split off' })
  readonly into!: readonly LinkedMatter[];
}

export class GoodsResponse {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: 'integer' })
  readonly quantity!: number;

  @ApiProperty()
  readonly unit!: string;

  @ApiProperty({ type: 'integer', required: false, description: 'in 1/100 yuan' })
  readonly amountFen?: number | undefined;
}

export class CustodyStep {
  @ApiProperty({ enum: regions })
  readonly region!: string;

  @ApiProperty({ type: 'integer' })
  readonly epoch!: number;

  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'absent for the holder of today' })
  readonly to?: string;

  @ApiProperty({ enum: ['registered', 'taken'] })
  readonly how!: string;

  @ApiProperty({ format: 'uuid', required: false })
  readonly handOverId?: string;
}

export class TimelineEntry {
  @ApiProperty()
  readonly eventId!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ enum: regions })
  readonly region!: string;

  @ApiProperty()
  readonly service!: string;

  @ApiProperty({ example: 'case-referral.hand-over-offered' })
  readonly type!: string;

  @ApiProperty({ description: 'the account that acted, or system' })
  readonly actor!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'what all regions may read of it' })
  readonly data!: Readonly<Record<string, unknown>>;

  @ApiProperty({ required: false })
  readonly causationId?: string;

  @ApiProperty()
  readonly correlationId!: string;

  @ApiProperty({ description: 'its region told what only another may tell: it counts for nothing' })
  readonly ignored!: boolean;
}

export class RecordVersion {
  @ApiProperty({ enum: regions })
  readonly region!: string;

  @ApiProperty({ type: 'integer', description: 'for If-Match' })
  readonly version!: number;
}

export class VersionsResponse {
  @ApiProperty({ type: RecordVersion, required: false, description: 'of the holder’s own record' })
  readonly complaint?: RecordVersion;
}

export class PauseResponse {
  @ApiProperty({ enum: pauseGrounds })
  readonly ground!: string;

  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'absent while it stands still' })
  readonly to?: string;
}

export class ExtensionResponse {
  @ApiProperty({ type: 'integer' })
  readonly amount!: number;

  @ApiProperty({ enum: units })
  readonly unit!: string;

  @ApiProperty({ description: 'the account that approved it' })
  readonly by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

export class DeadlineResponse {
  @ApiProperty()
  readonly ruleId!: string;

  @ApiProperty({ enum: deadlineKinds })
  readonly what!: string;

  @ApiProperty({ enum: regions, description: 'who must act' })
  readonly region!: string;

  @ApiProperty({ format: 'date-time', description: 'the first instant that is too late' })
  readonly due!: string;

  @ApiProperty({ format: 'date-time', required: false })
  readonly met?: string;

  @ApiProperty({ format: 'date-time', required: false, description: 'what it waited for could no longer come, or was taken as given' })
  readonly lapsed?: string;

  @ApiProperty({ description: 'it passed, or was met too late' })
  readonly overdue!: boolean;

  @ApiProperty()
  readonly provisional!: boolean;

  @ApiProperty({ type: PauseResponse, isArray: true, required: false, description: 'while it stood still it did not run (R-006)' })
  readonly pauses?: readonly PauseResponse[];

  @ApiProperty({ type: ExtensionResponse, isArray: true, required: false, description: 'approved before it was up (R-007)' })
  readonly extensions?: readonly ExtensionResponse[];

  @ApiProperty({ enum: ['liaison', 'office'], required: false, description: 'who had to be told that it is overdue (R-008)' })
  readonly escalated?: string;

  @ApiProperty({ format: 'uuid', required: false })
  readonly measureId?: string;

  @ApiProperty({ format: 'uuid', required: false })
  readonly disputeId?: string;

  @ApiProperty({ format: 'uuid', required: false })
  readonly handOverId?: string;
}

export class DeskResponse {
  @ApiProperty()
  readonly kind!: string;

  @ApiProperty({ description: 'GB/T 2260' })
  readonly division!: string;

  @ApiProperty()
  readonly name!: string;
}

export class MediationResponse {
  @ApiProperty({ required: false })
  readonly delegatedTo?: string;

  @ApiProperty({ required: false, description: 'consented (C-11)' })
  readonly complainant?: boolean;

  @ApiProperty({ required: false, description: 'consented (C-11)' })
  readonly respondent?: boolean;

  @ApiProperty({ required: false, description: 'why it is over (C-13)' })
  readonly end?: string;

  @ApiProperty({ required: false, description: 'both sides were told (C-14)' })
  readonly told?: boolean;
}

export class MatterResponse extends MatterLine {
  @ApiProperty({ type: String, nullable: true })
  readonly facts!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly request!: string | null;

  @ApiProperty({ required: false })
  readonly outsideNumber?: string;

  @ApiProperty({ required: false })
  readonly confidential?: boolean;

  @ApiProperty({ enum: ['none', 'forward', 'forward-with-identity'], required: false })
  readonly consent?: string;

  @ApiProperty({ type: [LinkedMatter], description: 'the other half of a submission that was both (C-02)' })
  readonly linked!: readonly LinkedMatter[];

  @ApiProperty({ type: SplitLinks, description: 'C-02' })
  readonly split!: SplitLinks;

  @ApiProperty({ type: 'integer', required: false, description: 'the sum in dispute, in 1/100 yuan' })
  readonly amountFen?: number;

  @ApiProperty({ type: [RespondentResponse], required: false, description: 'further respondents' })
  readonly parties?: readonly RespondentResponse[];

  @ApiProperty({ type: [GoodsResponse], required: false })
  readonly goods?: readonly GoodsResponse[];

  @ApiProperty({ type: [String], required: false })
  readonly clues?: readonly string[];

  @ApiProperty({ type: 'integer', description: 'later submissions of the same matter (C-20)' })
  readonly submissions!: number;

  @ApiProperty({ type: 'integer', required: false, description: 'of a refusal (C-09)' })
  readonly refusalGround?: number;

  @ApiProperty({ required: false, description: 'of an answer' })
  readonly result?: string;

  @ApiProperty({ type: DeskResponse, required: false, description: 'the agency down the line to which it was distributed (F26-3)' })
  readonly desk?: DeskResponse;

  @ApiProperty({ required: false, description: 'the agency to which the submitter was told to go (C-18)' })
  readonly redirectedTo?: string;

  @ApiProperty({ type: MediationResponse, required: false })
  readonly mediation?: MediationResponse;

  @ApiProperty({ type: [CustodyStep] })
  readonly custodyChain!: readonly CustodyStep[];

  @ApiProperty({ type: [HandOverResponse] })
  readonly handOvers!: readonly HandOverResponse[];

  @ApiProperty({ type: [DisputeResponse] })
  readonly disputes!: readonly DisputeResponse[];

  @ApiProperty({ type: [LetterResponse], description: 'sent on by a region that does not hold the matter (P-06)' })
  readonly letters!: readonly LetterResponse[];

  @ApiProperty({ type: [MeasureStatusResponse], description: 'urgent measures on evidence (P-12)' })
  readonly measures!: readonly MeasureStatusResponse[];

  @ApiProperty({ type: [DeadlineResponse] })
  readonly deadlines!: readonly DeadlineResponse[];

  @ApiProperty({ type: [TimelineEntry], description: 'all services and regions in one order' })
  readonly timeline!: readonly TimelineEntry[];

  @ApiProperty({ type: VersionsResponse })
  readonly versions!: VersionsResponse;

  @ApiProperty({ description: 'equal in all regions that have heard the same of the matter' })
  readonly digest!: string;

  @ApiProperty({ type: AsOfResponse })
  readonly asOf!: AsOfResponse;
}
