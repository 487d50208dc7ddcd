import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const setup = 'src/testing/global-setup.ts'

export default defineConfig({
  resolve: { conditions: ['development'] },
  ssr: { resolve: { conditions: ['development'] } },
  test: {
    include: ['{src,tools,channels,evals,widget,deploy}/**/*.test.{ts,tsx}'],
    globalSetup: existsSync(setup) ? [setup] : [],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    execArgv: ['--conditions=development'],
  },
})
