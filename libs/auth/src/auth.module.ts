import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AdmissionGuard } from './admission.guard.js';
import { AdmissionsCheck } from './admissions.check.js';
import { Authentication, SessionValidity, UntilExpiry } from './authentication.js';
import { SessionReader } from './sessions.js';

export interface AuthParts {
  readonly sessions: SessionReader;
  /** Where identity can be asked; else every genuine session counts until it expires. */
  readonly validity?: SessionValidity;
}

/** Guards all routes of the application that imports it. */
@Module({})
export class AuthModule {
  static with({ sessions, validity = new UntilExpiry() }: AuthParts): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: SessionReader, useValue: sessions },
        { provide: SessionValidity, useValue: validity },
        { provide: APP_GUARD, useClass: AdmissionGuard },
        Authentication,
        AdmissionsCheck,
      ],
      exports: [Authentication, SessionReader],
    };
  }
}
