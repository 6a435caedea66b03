/** Import direction is architecture (src/README.md). The check runs in `npm test`; there are no exceptions. */
const sim = (parts) => `^src/sim/(${parts})`;
/** What a scenario file may say of a hazard. */
const SPEC = 'hazards/(specs?|[^/]+/(spec|conditions|events|lint|(parameters|plan)\\.data))\\.ts';
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'sim-is-sealed', severity: 'error', from: { path: '^src/sim/' }, to: { path: '^src/(?!sim/)' } },
    {
      name: 'sim-uses-pure-libraries',
      severity: 'error',
      from: { path: '^src/sim/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core', 'unknown'],
        pathNot:
          'node_modules/(xstate|seedrandom|zod|yaml|flatqueue|@marcbachmann/cel-js|@noble/hashes|@stdlib/[^/]+)(/|$)',
      },
    },
    {
      name: 'kernel-is-lowest',
      severity: 'error',
      from: { path: sim('kernel/') },
      to: { path: '^src/sim/(?!kernel/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'county-and-scenario-low',
      severity: 'error',
      from: { path: sim('(county|scenario|machines)/') },
      to: {
        path: sim('(hazards|people|resources|information|discussion|commands|scoring|views|report|record)/'),
        // What a scenario file may say of a hazard is the lowest part of its pack.
        pathNot: sim('hazards/(specs?|chart-graphs)\\.ts'),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'specs-are-low',
      severity: 'error',
      from: { path: sim(SPEC) },
      to: {
        path: `^src/sim/(?!kernel/|scenario/|county/|doctrine/lead\\.ts|hazards/[^/]+/charts/|${SPEC})`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'charts-know-no-world',
      severity: 'error',
      from: { path: sim('hazards/[^/]+/charts/') },
      to: {
        path: '^src/sim/(?!machines/effects\\.ts|hazards/[^/]+/charts/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'packs-behind-one-door',
      comment: 'shared code asks hazards/answers.ts; the lists are hazards/index.ts and hazards/specs.ts',
      severity: 'error',
      from: { path: '^src/', pathNot: sim('hazards/([^/]+/|(index|specs)\\.ts)') },
      to: {
        path: sim('hazards/(?!shared/)[^/]+/'),
        // Scoring folds the catalogue's rows and rules by itself.
        pathNot: sim('hazards/[^/]+/items(\\.data)?\\.ts'),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'packs-apart',
      comment: 'what two hazards need stands in hazards/shared',
      severity: 'error',
      from: { path: sim('hazards/(?!shared/)([^/]+)/') },
      to: {
        path: sim('hazards/(?!shared/)[^/]+/'),
        pathNot: '^src/sim/hazards/$2/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shared-below-packs',
      severity: 'error',
      from: { path: sim('hazards/shared/') },
      to: { path: sim('hazards/(?!shared/)[^/]+/'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kernels-below-response',
      severity: 'error',
      from: { path: sim('hazards/[^/]+/kernel/') },
      to: {
        path: sim(
          '(people|resources|information|commands|scoring|views|report|record|hazards/[^/]+/(?!kernel/))',
        ),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'mechanisms-below-commands',
      severity: 'error',
      from: { path: sim('(people|resources|information|discussion)/') },
      to: { path: sim('(commands|scoring|views|report|record)/'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-reads-views',
      severity: 'error',
      from: { path: sim('(commands|scoring|report)/') },
      to: { path: sim('views/'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^src/(?!sim/|cli/county/)' },
      to: { path: '^src/sim/(?!(compare/)?index\\.ts)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'map-and-shell-apart',
      severity: 'error',
      from: { path: '^src/map/' },
      to: { path: '^src/(shell|sim)/' },
    },
    {
      name: 'shell-and-map-apart',
      severity: 'error',
      from: { path: '^src/shell/' },
      to: { path: '^src/(map|sim)/' },
    },
    {
      name: 'cartography-is-pure',
      comment: 'features, style, labels and the SVG painter: of the bridge only types, no page, no engine',
      severity: 'error',
      from: { path: '^src/cartography/' },
      to: { path: '^src/(?!cartography/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cartography-asks-the-bridge',
      severity: 'error',
      from: { path: '^src/cartography/' },
      to: { path: '^src/(?!cartography/|bridge/protocol\\.ts)' },
    },
    {
      name: 'cartography-uses-contours-and-a-queue-alone',
      severity: 'error',
      from: { path: '^src/cartography/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core', 'unknown'],
        pathNot: 'node_modules/((@types/)?d3-contour|flatqueue)(/|$)',
      },
    },
    {
      name: 'cartography-names-no-hazard',
      comment: 'only the list of hazards and what draws everything know them',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cartography/hazards/' },
      to: { path: '^src/cartography/hazards/(?!(index|map)\\.ts)' },
    },
    {
      name: 'phaser-only-in-map',
      severity: 'error',
      from: { path: '^src/(?!map/)' },
      to: { path: 'node_modules/phaser/' },
    },
    {
      name: 'server-imports',
      comment:
        'core, bridge, words; the bot of empty posts; of the command line what finds and reads files, makes processes and reference runs',
      severity: 'error',
      from: { path: '^src/server/' },
      to: {
        path: '^src/(?!server/|sim/index\\.ts|bridge/|i18n/|bots/(run|doctrine)\\.ts|cli/(files|forked|baselines|out|root)\\.ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-behind-the-command-line',
      comment: 'nothing else needs a server; the page knows it by the bridge',
      severity: 'error',
      from: { path: '^src/(?!server/|cli/)' },
      to: { path: '^src/server/' },
    },
    { name: 'no-src-from-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
