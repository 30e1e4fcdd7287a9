import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { admissionKey } from './allowed.js';

/** Stops the start where a route does not say whom it lets in: a forgotten decorator must not become an open door or a dead route. */
@Injectable()
export class AdmissionsCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? this.silentRoutes(metatype as ClassOf) : []));
    if (silent.length > 0) throw new Error(`routes without @Allowed, @SignedIn or @Open: ${silent.join(', ')}`);
  }

  private silentRoutes(controller: ClassOf): string[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.getMetadata(METHOD_METADATA, prototype[name] as object) in RequestMethod)
      .filter((name) => this.reflector.getAllAndOverride(admissionKey, [prototype[name] as never, controller]) === undefined)
      .map((name) => `${controller.name}.${name}`);
  }
}

type ClassOf = { readonly name: string; readonly prototype: object } & (new (...parts: never[]) => object);
