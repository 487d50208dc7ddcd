import { describe, expect, it } from 'vitest'
import { can, isStaff, outranks, PERMISSIONS, ROLES, seesOrganization } from './access.ts'

const BOOKING = ['booking.create', 'booking.view', 'booking.modify', 'booking.cancel']

describe('the permission table of the contract', () => {
  it.each([
    ['super_admin', [...PERMISSIONS]],
    ['dmc_admin', PERMISSIONS.filter(each => each !== 'system.configure')],
    ['dmc_manager', PERMISSIONS.filter(each => each !== 'system.configure' && each !== 'service.configure')],
    ['dmc_agent', [...BOOKING, 'inbox.use']],
    ['traveler', BOOKING],
    ['guest', BOOKING],
    ['anonymous', []],
  ] as const)('gives %s its permissions and no others', (role, granted) => {
    expect(PERMISSIONS.filter(permission => can({ role }, permission)).sort()).toEqual([...granted].sort())
  })

  it('opens what is public to everyone', () => {
    expect(ROLES.every(role => can({ role }, 'public'))).toBe(true)
  })

  it('tells staff from travellers, and who sees the whole organization', () => {
    expect(ROLES.filter(role => isStaff({ role }))).toEqual(['super_admin', 'dmc_admin', 'dmc_manager', 'dmc_agent'])
    expect(ROLES.filter(role => seesOrganization({ role }))).toEqual(['super_admin', 'dmc_admin', 'dmc_manager'])
  })

  it('lets nobody rule above their own role', () => {
    expect(outranks({ role: 'dmc_manager' }, 'dmc_admin')).toBe(false)
    expect(outranks({ role: 'dmc_admin' }, 'dmc_manager')).toBe(true)
  })
})
