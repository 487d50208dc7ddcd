import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Role } from '#src/kernel/access.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { tools } from './index.ts'
import { isOnMcp, isShownOnMcp } from './surfaces.ts'

const NOT_TOOLS = new Set(['define.ts', 'index.ts', 'surfaces.ts', 'search-fields.ts'])

describe('the list of tools', () => {
  it('names each once, verb first, and its file like it', () => {
    const names = tools.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+(_[a-z]+){1,3}$/)
    const files = readdirSync(join(projectRoot, 'tools'), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map(path => path.split('/').at(-1) ?? '')
      .filter(file => !NOT_TOOLS.has(file))
    expect(files.map(file => file.replace('.ts', '').replaceAll('-', '_')).sort()).toEqual([...names].sort())
  })

  it('says of each what it does, and describes inputs as flat strict objects', () => {
    for (const { name, title, description, input } of tools) {
      expect([name, title.length > 4, description.length > 20]).toEqual([name, true, true])
      expect([name, z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }).additionalProperties]).toEqual([
        name,
        false,
      ])
    }
  })

  it('gives every address once', () => {
    const addresses = tools.flatMap(({ http }) => http ?? [])
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const { http, effect } of tools) if (http?.startsWith('GET')) expect(effect).toBe('read')
  })

  it('commits only by a handle and an expected figure, or an amount', () => {
    for (const { name, input } of tools.filter(({ effect }) => effect === 'commit')) {
      const fields = Object.keys(input.shape)
      expect([name, fields.some(field => field.endsWith('_id'))]).toEqual([name, true])
      expect([name, fields.some(field => field.startsWith('expected_') || field === 'amount')]).toEqual([name, true])
    }
  })

  it('changes nothing under a permission to look', () => {
    // A call for help is open to whoever may look; of money there is one permission, and it is not of travellers.
    const known = ['record_offline_payment', 'refund_payment', 'request_human']
    const changing = tools.filter(({ effect, permission }) => effect !== 'read' && permission.endsWith('.view'))
    expect(changing.map(({ name }) => name).sort()).toEqual(known)
  })

  it('has no output that names what we pay', () => {
    for (const { name, output } of tools) {
      const text = JSON.stringify(z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }))
      expect([name, /"(net|cost|margin|markup)"/.test(text)]).toEqual([name, false])
    }
  })

  it('shows other language models at most 25 tools, whoever asks', () => {
    const roles: readonly Role[] = [
      'anonymous',
      'guest',
      'traveler',
      'dmc_agent',
      'dmc_manager',
      'dmc_admin',
      'super_admin',
    ]
    for (const role of roles) {
      const shown = tools.filter(tool => isShownOnMcp(tool, { id: 'x', role, organization_id: 'org_x' }))
      expect(shown.length).toBeLessThanOrEqual(25)
      expect(shown.every(isOnMcp)).toBe(true)
    }
  })
})
