import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AdmissionGuard } from './admission.guard.js';
import { AdmissionsCheck } from './admissions.check.js';
import { AuthPlace } from './auth-place.js';
import { Authentication } from './authentication.js';
import { SessionEnd } from './session-end.js';
import { SessionValidity } from './session-validity.js';
import { SessionReader } from './sessions.js';

export interface AuthParts {
  readonly sessions: SessionReader;
  /** Needed only where identity lives, which reads the private session key from there. */
  readonly keysDir?: string;
  /** True where browsers come by https. */
  readonly secure?: boolean;
}

/** Guards all routes of the application that imports it. */
@Module({})
export class AuthModule {
  static with({ sessions, keysDir = '', secure = false }: AuthParts): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: SessionReader, useValue: sessions },
        { provide: AuthPlace, useValue: new AuthPlace(keysDir, secure) },
        { provide: APP_GUARD, useClass: AdmissionGuard },
        SessionValidity,
        SessionEnd,
        Authentication,
        AdmissionsCheck,
      ],
      exports: [Authentication, SessionReader, SessionValidity, SessionEnd, AuthPlace],
    };
  }
}
