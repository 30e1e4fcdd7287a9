import { Controller, Delete, Head, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allowed } from '#libs/auth/src/allowed.js';
import { Me } from '#libs/auth/src/me.js';
import type { Principal } from '#libs/auth/src/principal.js';
import { PathId } from '#libs/http/src/path-id.js';
import { Tus, uploadedType } from '../upload/tus.js';

const resumable = { name: 'Tus-Resumable', description: '1.0.0', required: true };

/** Resumable upload by the tus protocol (https://tus.io/protocols/resumable-upload): create, ask how far it came, send on, give up. */
@ApiTags('upload')
@Controller('uploads')
@Allowed('attachment.add')
@ApiHeader(resumable)
export class ReceiveUploadController {
  constructor(private readonly tus: Tus) {}

  @Post()
  @ApiOperation({ summary: '上传文件（tus）：登记名称与大小' })
  @ApiHeader({ name: 'Upload-Length', required: true })
  @ApiHeader({ name: 'Upload-Metadata', description: 'filename, in base64' })
  @ApiResponse({ status: 201, description: 'Location is where to send it' })
  create(@Req() request: Request, @Res() response: Response, @Me() me: Principal): Promise<void> {
    return this.answer(request, response, me);
  }

  @Head(':id')
  @ApiOperation({ summary: '上传文件（tus）：已收到多少' })
  @ApiResponse({ status: 200, description: 'Upload-Offset is where to go on' })
  ask(@PathId() _id: string, @Req() request: Request, @Res() response: Response, @Me() me: Principal): Promise<void> {
    return this.answer(request, response, me);
  }

  @Patch(':id')
  @ApiOperation({ summary: '上传文件（tus）：续传' })
  @ApiHeader({ name: 'Upload-Offset', required: true })
  @ApiConsumes(uploadedType)
  @ApiResponse({ status: 204, description: 'Upload-Offset is how far it has come' })
  send(@PathId() _id: string, @Req() request: Request, @Res() response: Response, @Me() me: Principal): Promise<void> {
    return this.answer(request, response, me);
  }

  @Delete(':id')
  @ApiOperation({ summary: '上传文件（tus）：放弃' })
  @ApiResponse({ status: 204 })
  giveUp(@PathId() _id: string, @Req() request: Request, @Res() response: Response, @Me() me: Principal): Promise<void> {
    return this.answer(request, response, me);
  }

  private async answer(request: Request, response: Response, me: Principal): Promise<void> {
    const answer = await this.tus.answer(request, me.accountId).finally(() => request.resume());
    response.status(answer.status).set(Object.fromEntries(answer.headers)).end();
  }
}
