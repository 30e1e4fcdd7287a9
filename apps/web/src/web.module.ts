import { Module, type OnModuleInit } from '@nestjs/common';
import { AuthPlace } from '#libs/auth/src/auth-place.js';
import { loadSigningKey } from '#libs/auth/src/session-keys.js';
import { SessionValidity } from '#libs/auth/src/session-validity.js';
import { SessionIssuer } from '#libs/auth/src/sessions.js';
import { Clock } from '#libs/domain/src/clock.js';
import { Here } from '#libs/domain/src/here.js';
import { DoctorController } from '#libs/service/src/doctor/doctor.controller.js';
import { frameMigrations } from '#libs/service/src/frame.migrations.js';
import { RuleNews } from '#libs/service/src/rule-news/rule-news.js';
import '#libs/service/src/rules.problems.js';
import type { ServiceDefinition } from '#libs/service/src/service-definition.js';
import { ChangePasswordController } from './account/change-password/change-password.controller.js';
import { ChangePasswordHandler } from './account/change-password/change-password.handler.js';
import { CreateAccountsHandler } from './account/create-accounts/create-accounts.handler.js';
import { EndSessionsController } from './account/end-sessions/end-sessions.controller.js';
import { EndSessionsHandler } from './account/end-sessions/end-sessions.handler.js';
import { ListAccountsController } from './account/list-accounts/list-accounts.controller.js';
import { ListAccountsHandler } from './account/list-accounts/list-accounts.handler.js';
import { IssueTokenController } from './account/log-in/issue-token.controller.js';
import { LogInController } from './account/log-in/log-in.controller.js';
import { LogInHandler } from './account/log-in/log-in.handler.js';
import { NewSessions } from './account/log-in/new-sessions.js';
import { PasswordStrategy } from './account/log-in/password-strategy.js';
import { LogOutController } from './account/log-out/log-out.controller.js';
import { LogOutHandler } from './account/log-out/log-out.handler.js';
import { AccountRepository } from './account/persistence/account.repository.js';
import { AccountRow } from './account/persistence/account.row.js';
import { EndedSessions } from './account/persistence/ended-sessions.js';
import { LogInAttempts } from './account/persistence/log-in-attempts.js';
import { RestoreAccountController } from './account/restore-account/restore-account.controller.js';
import { RestoreAccountHandler } from './account/restore-account/restore-account.handler.js';
import { SuspendAccountController } from './account/suspend-account/suspend-account.controller.js';
import { SuspendAccountHandler } from './account/suspend-account/suspend-account.handler.js';
import { WhoAmIController } from './account/who-am-i/who-am-i.controller.js';
import { Account1000000000401 } from './migrations/account.migration.js';
import { ListRulesController } from './rules/list-rules/list-rules.controller.js';
import { ListRulesHandler } from './rules/list-rules/list-rules.handler.js';
import { LoadRulesController } from './rules/load-rules/load-rules.controller.js';
import { LoadRulesHandler } from './rules/load-rules/load-rules.handler.js';

const sessionIssuer = {
  provide: SessionIssuer,
  inject: [AuthPlace, Here, Clock],
  useFactory: async ({ keysDir }: AuthPlace, { region }: Here, clock: Clock) => {
    if (keysDir === '') throw new Error('identity needs the keys folder: AuthModule.with({ …, keysDir })');
    return new SessionIssuer(await loadSigningKey(keysDir, region), clock);
  },
};

@Module({
  controllers: [
    LogInController,
    IssueTokenController,
    LogOutController,
    WhoAmIController,
    ChangePasswordController,
    EndSessionsController,
    ListAccountsController,
    RestoreAccountController,
    SuspendAccountController,
    ListRulesController,
    LoadRulesController,
    DoctorController,
  ],
  providers: [
    sessionIssuer,
    AccountRepository,
    EndedSessions,
    LogInAttempts,
    NewSessions,
    PasswordStrategy,
    LogInHandler,
    LogOutHandler,
    CreateAccountsHandler,
    ChangePasswordHandler,
    EndSessionsHandler,
    ListAccountsHandler,
    RestoreAccountHandler,
    SuspendAccountHandler,
    RuleNews,
    ListRulesHandler,
    LoadRulesHandler,
  ],
})
export class WebModule implements OnModuleInit {
  constructor(
    private readonly validity: SessionValidity,
    private readonly ended: EndedSessions,
  ) {}

  /** Here a log-out and a change of the account count at once; the other services hear of them. */
  onModuleInit(): void {
    this.validity.follow((session) => this.ended.isValid(session));
  }
}

export { pageRoutes } from './page/page.routes.js';

export const web: ServiceDefinition = {
  name: 'web',
  module: WebModule,
  rows: [AccountRow],
  migrations: [...frameMigrations, Account1000000000401],
  hears: () => [],
};
