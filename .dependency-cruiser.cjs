// The arrows of the tree: who may know whom. Each rule is proven by a planted violation in test/architecture/.

/** A use case: apps/<service>/src/<aggregate>/<verb-noun>/. Folders of one word beside it (domain, persistence, …) are shared by its aggregate. */
const USE_CASE = '^apps/([^/]+)/src/([^/]+)/([a-z]+-[a-z-]+)/';
const IMPORT = '^apps/complaint-intake/src/import/';
const BULK_REGISTRATION = '^apps/complaint-intake/src/complaint/register-submission/registration\\.ts$';
const SPEC = '\\.(spec|int-spec|e2e-spec)\\.ts$';
const PAGE = '^apps/web/page/';

/** Where a service may be entered from outside: what it is made of, what can be asked of it, the states it knows. */
const DOORS = ['^apps/[^/]+/src/[^/]+\\.module\\.ts$', '\\.command\\.ts$', '\\.moves\\.ts$'];

/** The pieces under which a text is found: the bench writes a million rows as the read model would. */
const WORDS = '^apps/case-status/src/matter/search/words\\.ts$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid('everything-resolves', 'An import that leads nowhere escapes every other rule.', {}, { couldNotResolve: true }),

    forbid(
      'apps-do-not-know-apps',
      'Services meet in the log.',
      { path: '^apps/([^/]+)/', pathNot: '^apps/cell/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'cell-takes-modules-only',
      'The cell puts services together; it knows what they are made of by their module file.',
      { path: '^apps/cell/' },
      { path: '^apps/', pathNot: ['^apps/cell/', '^apps/([^/]+)/src/[^/]+\\.module\\.ts$'] },
    ),
    forbid(
      'tools-enter-by-the-door',
      'Programs start cells, command them or talk to them over HTTP. Two work on a service that does not run: rebuild and provision.',
      { path: '^tools/' },
      {
        path: '^apps/',
        pathNot: ['^apps/cell/', ...DOORS, '^apps/case-status/src/rebuild/', '^apps/web/src/account/(create-accounts|persistence)/', WORDS],
      },
    ),
    forbid('libs-know-no-apps', 'A library serves whoever asks.', { path: '^libs/' }, { path: '^(apps|tools)/' }),
    forbid(
      'tests-stay-outside',
      'What is shipped needs no test support.',
      { path: '^(apps|libs|tools)/', pathNot: SPEC },
      { path: '^test/' },
    ),

    forbid(
      'domain-is-pure',
      'No framework, database, process, clock or random in the domain: it can be read and tested alone.',
      { path: '^apps/([^/]+)/src/([^/]+)/domain/', pathNot: SPEC },
      // Role names are words of the domain.
      { path: '.', pathNot: ['^apps/$1/src/$2/domain/', '^libs/(domain|rules|custody)/', '^libs/auth/src/principal\\.ts$', '\\.json$'] },
    ),
    forbid(
      'domain-lib-stands-alone',
      'libs/domain is under everything.',
      { path: '^libs/domain/', pathNot: SPEC },
      { path: '.', pathNot: '^libs/domain/' },
    ),
    forbid(
      'rules-and-custody-are-pure',
      'Law and custody are data and arithmetic; the calendar package is data.',
      { path: '^libs/(rules|custody)/', pathNot: SPEC },
      { path: '.', pathNot: ['^libs/(domain|rules|custody)/', 'node_modules/(chinese-days|typebox)/', '^module$'] },
    ),

    forbid(
      'use-cases-do-not-know-each-other',
      'What two use cases share belongs to their aggregate.',
      { path: USE_CASE },
      { path: USE_CASE, pathNot: ['^apps/$1/src/$2/$3/', BULK_REGISTRATION] },
    ),
    forbid(
      'use-case-stays-with-its-aggregate',
      'A use case decides on one aggregate; it may look at the facts kept of others (known-…). The import registers whole batches.',
      { path: USE_CASE, pathNot: IMPORT },
      { path: '^apps/$1/src/[^/]+/', pathNot: ['^apps/$1/src/$2/', '^apps/$1/src/known-[^/]+/'] },
    ),
    forbid(
      'import-registers-through-the-complaint',
      'The import may do with complaints what registering one does, and nothing else.',
      { path: IMPORT },
      {
        path: '^apps/complaint-intake/src/[^/]+/',
        pathNot: [IMPORT, '^apps/complaint-intake/src/complaint/(domain|persistence)/', BULK_REGISTRATION],
      },
    ),
    forbid(
      'migrations-stand-alone',
      'A migration that ran must mean the same for ever; code it imports would change.',
      { path: '^apps/[^/]+/src/migrations/' },
      { path: '^(apps|libs)/', pathNot: '^apps/[^/]+/src/migrations/' },
    ),

    forbid(
      'kafkajs-in-one-folder',
      'So that the client can be replaced. Only the bench speaks to it bare, as a yardstick.',
      { path: '.', pathNot: ['^libs/messaging/src/kafka/', '^tools/bench/place/bare-kafka\\.ts$'] },
      { path: 'node_modules/kafkajs/' },
    ),
    forbid(
      'page-knows-no-server',
      'The page knows the API, not its code.',
      { path: PAGE },
      { path: '^(apps|libs|tools|test)/', pathNot: PAGE },
    ),
    forbid('server-knows-no-page', 'The page is files to serve.', { path: '^(apps|libs|tools)/', pathNot: PAGE }, { path: PAGE }),
    forbid(
      'shipped-code-needs-no-dev-packages',
      'A production install has none of them.',
      { path: '^(apps|libs)/', pathNot: [SPEC, PAGE] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^apps/web/page/src/api/generated/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    webpackConfig: { fileName: `${__dirname}/.dependency-cruiser.resolve.cjs` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
