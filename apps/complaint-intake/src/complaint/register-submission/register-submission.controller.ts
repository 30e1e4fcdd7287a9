import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { Clock } from '#libs/domain/src/clock.js';
import { RequestKey } from '#libs/http/src/command-context.js';
import { StatusCodes } from '#libs/status-code/src/status-codes.js';
import { RegisterSubmission } from './register-submission.command.js';
import { RegisterSubmissionRequest } from './register-submission.request.js';
import { RegisteredResponse } from './register-submission.response.js';

type Told = Pick<RegisteredResponse['matters'][number], 'id' | 'number' | 'supplemented'>;

@ApiTags('complaint')
@Controller('submissions')
export class RegisterSubmissionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly codes: StatusCodes,
  ) {}

  @Post()
  @Allowed('submission.register')
  @ApiOperation({ summary: '登记投诉、举报，或两者并提 (F26-1, F26-2, C-02)' })
  @ApiCreatedResponse({ type: RegisteredResponse })
  async run(@Body() body: RegisterSubmissionRequest, @Me() me: Principal, @RequestKey() key: RequestKey): Promise<RegisteredResponse> {
    const { uploads = [], duplicateOf = [], endsDraft = false, ...form } = body;
    const submission = { ...form, receivedAt: form.receivedAt ?? this.clock.now() };
    const { matters } = await this.commands.execute(new RegisterSubmission(submission, me.accountId, key, uploads, duplicateOf, endsDraft));
    return { matters: matters.map((matter) => ({ ...matter, ...this.statusWords(matter, body.reporter?.phone) })) };
  }

  /** Never of a matter that somebody else told of first: by these one asks how it stands. */
  private statusWords({ id, number, supplemented }: Told, phone: string | undefined) {
    if (supplemented) return {};
    const statusCode = this.codes.of(number) ?? '';
    const statusSecret = this.codes.secretOf(id, phone);
    return statusSecret === undefined ? { statusCode } : { statusCode, statusSecret };
  }
}
