import { z } from 'zod'

const flag = z.enum(['on', 'off'])
const secret = z.string().min(32, 'needs at least 32 characters')
const baseAddress = z.url({ protocol: /^https?$/ }).refine(value => new URL(value).pathname === '/', 'takes no path')
const instant = z.iso.datetime({ offset: true })

/** Every variable of the environment, once: the table in deploy/CONFIGURATION.md is made from this schema. */
export const environment = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('`production` turns demo data, frozen clocks and made-up secrets off'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port to listen on; 0 picks a free one'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address by which the world reaches us: links and signed webhook addresses are built from it'),
  DATA_DIR: z.string().min(1).default('./data').describe('Folder for the embedded database, made secrets, mail files'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .optional()
    .describe('Documents in MongoDB; absent: SQLite in DATA_DIR'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')
    .optional()
    .describe(
      'Wake-ups and rate limits of several processes, which share MONGODB_URI and secrets; absent: one process',
    ),
  SEED_DEMO: z
    .enum(['auto', 'always', 'never'])
    .default('auto')
    .describe('Demo data: `auto` fills an empty store outside production'),
  DEFAULT_ORGANIZATION: z
    .string()
    .regex(/^[a-z][a-z0-9_-]{1,40}$/)
    .default('demo')
    .describe('Organization of who names none'),
  JWT_SECRET: secret
    .optional()
    .describe('Signs access and conversation tokens; made and kept in DATA_DIR outside production'),
  SECRETS_KEY: secret
    .optional()
    .describe('Encrypts fields such as passport numbers; made and kept in DATA_DIR outside production'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is logged'),
  CORS_ORIGINS: z
    .string()
    .refine(
      isListOfOrigins,
      'must be origins such as https://app.example, by comma, without a path or a slash at the end',
    )
    .optional()
    .describe('Origins, by comma, that may call with credentials'),
  TRUST_PROXY: flag.default('off').describe('Believe X-Forwarded-For and -Proto'),
  ASSISTANT_ENGINE: z
    .enum(['auto', 'haiku', 'cascade', 'local'])
    .default('auto')
    .describe(
      'What understands: `auto` is Haiku where there is a key, else the local engine; `haiku` and `cascade` need the key',
    ),
  ANTHROPIC_API_KEY: z.string().min(1).optional().describe('Key of the language model'),
  ANTHROPIC_MODEL: z.string().min(1).default('claude-haiku-5-5').describe('Language model'),
  ANTHROPIC_BASE_URL: baseAddress.optional().describe('Other address of the language model, for tests and proxies'),
  CLOCK: instant.optional().describe('Freezes business time at an instant; refused in production'),
  RATE_LIMIT: flag.default('on').describe('`off` is refused in production'),
  WEAVER_TOKEN: z
    .string()
    .min(10)
    .optional()
    .describe('Who calls through `npm run mcp`: an access or conversation token'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional()
    .describe('Mail server; absent: mail is written to DATA_DIR/mail as .eml files'),
  MAIL_FROM: z.email().default('bookings@travelweaver.test').describe('Sender of mail'),
})

export type Config = Readonly<z.output<typeof environment>>

/** The outcome of reading the environment: a config, or every fault at once, one line each. */
export type ConfigReading = { readonly config: Config } | { readonly faults: readonly string[] }

/** Reads the environment; empty values count as absent. Nothing else in the product looks at `process.env`. */
export function readConfig(variables: Readonly<Record<string, string | undefined>> = process.env): ConfigReading {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  const faults = parsed.success
    ? [...missing(given), ...forbidden(parsed.data)]
    : [
        ...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
        ...missing(given),
        ...forbiddenAsGiven(given),
      ]
  return parsed.success && faults.length === 0 ? { config: parsed.data } : { faults }
}

function isListOfOrigins(list: string): boolean {
  const origins = list.split(',').flatMap(origin => origin.trim() || [])
  return origins.every(origin => URL.canParse(origin) && new URL(origin).origin === origin)
}

/** How a process that cannot be configured ends (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78

/** Who asks for Haiku by name must not get the local engine without a word, nor several processes that share nothing. */
function missing(given: Readonly<Record<string, unknown>>): string[] {
  const { ASSISTANT_ENGINE: engine, ANTHROPIC_API_KEY: key, REDIS_URL, MONGODB_URI } = given
  const faults: string[] = []
  if ((engine === 'haiku' || engine === 'cascade') && key === undefined)
    faults.push(`ANTHROPIC_API_KEY: is required for ASSISTANT_ENGINE=${engine}`)
  if (REDIS_URL !== undefined && MONGODB_URI === undefined)
    faults.push('MONGODB_URI: is required with REDIS_URL, since several processes cannot share SQLite in DATA_DIR')
  return faults
}

function forbidden(config: Config): string[] {
  if (config.NODE_ENV !== 'production') return []
  return forbiddenAsGiven({ ...config, NODE_ENV: 'production' })
}

function forbiddenAsGiven(given: Readonly<Record<string, unknown>>): string[] {
  if (given.NODE_ENV !== 'production') return []
  const faults: string[] = []
  if (given.CLOCK !== undefined) faults.push('CLOCK: may not be set in production')
  if (given.RATE_LIMIT === 'off') faults.push('RATE_LIMIT: may not be off in production')
  if (given.SEED_DEMO === 'always') faults.push('SEED_DEMO: demo data is never made in production')
  for (const name of ['JWT_SECRET', 'SECRETS_KEY'])
    if (given[name] === undefined) faults.push(`${name}: is required in production`)
  return faults
}
