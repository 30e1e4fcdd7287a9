/** One arrow that a rule forbids: a file, the line that breaks the rule, and where the line leads. */
export interface Planted {
  readonly from: string;
  readonly line: string;
  readonly to: string;
}

const arrow = (from: string, specifier: string, to: string): Planted => ({ from, line: `import '${specifier}';`, to });
const takesType = (from: string, specifier: string, to: string): Planted => ({ from, line: `import type { X } from '${specifier}';`, to });

const referral = 'apps/case-referral/src/hand-over';

/** At least one for every rule of .dependency-cruiser.cjs; the file each leads to is made, empty, beside it. */
export const plantedArrows: Record<string, readonly Planted[]> = {
  'no-cycles': [
    arrow('libs/audit/src/one.ts', './two.js', 'libs/audit/src/two.ts'),
    arrow('libs/audit/src/two.ts', '#libs/audit/src/one.js', 'libs/audit/src/one.ts'),
  ],
  'everything-resolves': [arrow('libs/audit/src/lost.ts', './nowhere.js', '')],
  'apps-do-not-know-apps': [
    arrow(
      'apps/case-status/src/list.ts',
      '#apps/case-referral/src/case-referral.module.js',
      'apps/case-referral/src/case-referral.module.ts',
    ),
    takesType('apps/web/src/web.module.ts', '../../case-status/src/list.js', 'apps/case-status/src/list.ts'),
  ],
  'cell-takes-modules-only': [arrow('apps/cell/src/cell.ts', '#apps/case-referral/src/routes.js', 'apps/case-referral/src/routes.ts')],
  'tools-enter-by-the-door': [arrow('tools/demo/main.ts', '#apps/case-referral/src/routes.js', 'apps/case-referral/src/routes.ts')],
  'libs-know-no-apps': [
    arrow('libs/http/src/a.ts', '#apps/cell/src/cell.js', 'apps/cell/src/cell.ts'),
    arrow('libs/http/src/b.ts', '../../../tools/demo/main.js', 'tools/demo/main.ts'),
  ],
  'tests-stay-outside': [arrow('libs/http/src/c.ts', '#test/support/probe.js', 'test/support/probe.ts')],
  'domain-is-pure': [
    arrow(`${referral}/domain/a.ts`, '@nestjs/common', 'node_modules/@nestjs/common'),
    arrow(`${referral}/domain/b.ts`, 'typeorm', 'node_modules/typeorm'),
    arrow(`${referral}/domain/c.ts`, 'node:crypto', 'crypto'),
    takesType(`${referral}/domain/d.ts`, '#libs/http/src/c.js', 'libs/http/src/c.ts'),
    arrow(`${referral}/domain/e.ts`, '../persistence/hand-over.row.js', `${referral}/persistence/hand-over.row.ts`),
  ],
  'domain-lib-stands-alone': [arrow('libs/domain/src/a.ts', '#libs/rules/src/a.js', 'libs/rules/src/a.ts')],
  'rules-and-custody-are-pure': [
    arrow('libs/rules/src/a.ts', 'node:fs', 'fs'),
    arrow('libs/custody/src/a.ts', '#libs/persistence/src/a.js', 'libs/persistence/src/a.ts'),
  ],
  'use-cases-do-not-know-each-other': [
    arrow(`${referral}/sign-hand-over/a.ts`, '../accept-hand-over/b.js', `${referral}/accept-hand-over/b.ts`),
    arrow(
      'apps/case-status/src/matter/get-matter/a.ts',
      '#apps/case-status/src/matter/list-matters/b.js',
      'apps/case-status/src/matter/list-matters/b.ts',
    ),
  ],
  'use-case-stays-with-its-aggregate': [
    arrow(
      `${referral}/sign-hand-over/c.ts`,
      '../../other/persistence/other.row.js',
      'apps/case-referral/src/other/persistence/other.row.ts',
    ),
  ],
  'import-registers-through-the-complaint': [
    arrow(
      'apps/complaint-intake/src/import/reading/a.ts',
      '../../complaint/integration/b.js',
      'apps/complaint-intake/src/complaint/integration/b.ts',
    ),
  ],
  'migrations-stand-alone': [arrow('apps/web/src/migrations/0001-first.ts', '#libs/persistence/src/a.js', 'libs/persistence/src/a.ts')],
  'kafkajs-in-one-folder': [
    arrow('libs/messaging/src/outbox/a.ts', 'kafkajs', 'node_modules/kafkajs'),
    takesType('tools/demo/kafka.ts', 'kafkajs', 'node_modules/kafkajs'),
    arrow('tools/bench/figures/kafka.ts', 'kafkajs', 'node_modules/kafkajs'),
  ],
  'page-knows-no-server': [
    arrow('apps/web/page/src/a.tsx', '../../src/web.module.js', 'apps/web/src/web.module.ts'),
    arrow('apps/web/page/src/b.tsx', '#libs/domain/src/region.js', 'libs/domain/src/region.ts'),
  ],
  'server-knows-no-page': [arrow('apps/web/src/page/routes.ts', '../../page/src/a.js', 'apps/web/page/src/a.tsx')],
  'shipped-code-needs-no-dev-packages': [arrow('libs/http/src/d.ts', 'typescript', 'node_modules/typescript')],
};

/** Arrows that are allowed and lie close to the forbidden ones. */
export const allowedArrows: readonly Planted[] = [
  arrow(
    'apps/complaint-intake/src/import/run-import/allowed.ts',
    '../../complaint/persistence/b.js',
    'apps/complaint-intake/src/complaint/persistence/b.ts',
  ),
  arrow('apps/cell/src/services.ts', '#apps/case-referral/src/case-referral.module.js', 'apps/case-referral/src/case-referral.module.ts'),
  arrow(`${referral}/domain/allowed.ts`, '#libs/custody/src/b.js', 'libs/custody/src/b.ts'),
  arrow(`${referral}/domain/allowed.spec.ts`, 'node:fs', 'fs'),
  arrow(`${referral}/accept-hand-over/allowed.ts`, '../persistence/hand-over.row.js', `${referral}/persistence/hand-over.row.ts`),
  arrow(`${referral}/accept-hand-over/allowed-lib.ts`, '#libs/persistence/src/a.js', 'libs/persistence/src/a.ts'),
  arrow('libs/messaging/src/kafka/a.ts', 'kafkajs', 'node_modules/kafkajs'),
  arrow('tools/bench/place/bare-kafka.ts', 'kafkajs', 'node_modules/kafkajs'),
  arrow('libs/http/src/allowed.spec.ts', '#test/support/probe.js', 'test/support/probe.ts'),
];
