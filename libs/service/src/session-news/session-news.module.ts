import { Module } from '@nestjs/common';
import { SessionNewsConsumer } from './session-news.consumer.js';
import { SessionNews } from './session-news.js';

/** Part of every service but identity, which knows for itself. */
@Module({ controllers: [SessionNewsConsumer], providers: [SessionNews], exports: [SessionNews] })
export class SessionNewsModule {}
