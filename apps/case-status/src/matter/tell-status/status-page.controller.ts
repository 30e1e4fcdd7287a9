import { Controller, Get, Header, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Open } from '#libs/auth/src/allowed.js';
import type { Language } from './status.words.js';
import { type StatusPage, shownCode, statusPage } from './status-page.js';
import { refusal } from './tell-status.problems.js';
import { TellStatus } from './tell-status.query.js';

const html = 'text/html; charset=utf-8';

/** The page for submitters, at /status of every cell. A form and a document: no scripts, no cookies, nothing kept. */
@ApiExcludeController()
@Controller('status-page')
export class StatusPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Open()
  @Header('Content-Type', html)
  show(@Req() { query }: Request): string {
    return statusPage({ language: languageOf(query['lang']), code: '' });
  }

  @Post()
  @Open()
  @Header('Content-Type', html)
  async ask(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    const form = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const [code, answer] = [textOf(form['code']), textOf(form['answer'])];
    const page = { language: languageOf(form['lang']), code: shownCode(code) };
    const found = await this.found(code, answer, request.ip ?? '');
    response.status(statusOf(found));
    if (found.refused?.refused === 'wait') response.setHeader('Retry-After', String(found.refused.seconds));
    return statusPage({ ...page, ...found });
  }

  private async found(code: string, answer: string, address: string): Promise<Pick<StatusPage, 'refused' | 'status'>> {
    if (answer.trim() === '') return { refused: { refused: 'no-answer' } };
    const told = await this.queries.execute(new TellStatus(code, answer, address));
    return 'refused' in told ? { refused: told } : told;
  }
}

function statusOf({ refused }: Pick<StatusPage, 'refused'>): number {
  if (refused === undefined) return HttpStatus.OK;
  return refused.refused === 'no-answer' ? HttpStatus.UNPROCESSABLE_ENTITY : refusal(refused).getStatus();
}

const languageOf = (word: unknown): Language => (word === 'en' ? 'en' : 'zh');
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 40) : '');
