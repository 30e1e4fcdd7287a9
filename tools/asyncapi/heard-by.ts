import type { Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { PATTERN_EXTRAS_METADATA } from '@nestjs/microservices/constants.js';
import type { Contract } from '#libs/contracts/src/contract.js';
import { RuleNewsModule } from '#libs/service/src/rule-news/rule-news.module.js';
import { hearsOfSessions, type ServiceDefinition } from '#libs/service/src/service-definition.js';
import { SessionNewsModule } from '#libs/service/src/session-news/session-news.module.js';

/** The promises that a service has handlers for, read from its `@Hears` decorators: what must be asked before a version is no longer published. */
export function heardBy(definition: ServiceDefinition): Contract[] {
  return [...heardIn(definition.module), ...(hearsOfSessions(definition) ? [SessionNewsModule, RuleNewsModule].flatMap(heardIn) : [])];
}

function heardIn(module: Type<unknown>): Contract[] {
  const controllers = (Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, module) ?? []) as Type<unknown>[];
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Readonly<Record<string, object>>;
    const methods = Object.getOwnPropertyNames(prototype).map((name) => prototype[name] as object);
    return methods.flatMap((method) => {
      const extras = Reflect.getMetadata(PATTERN_EXTRAS_METADATA, method) as { contract?: Contract } | undefined;
      return extras?.contract === undefined ? [] : [extras.contract];
    });
  });
}
