import { createFlightSandbox } from '#src/providers/flights/sandbox/create-flight-sandbox.ts'
import type { Supplier } from '#src/providers/supplier.ts'
import type { Dependencies } from '../dependencies.ts'
import { createSandboxOrders } from './sandbox-orders.ts'

/** The flight sandbox over our reference data and store: one of the suppliers that main.ts hands to the services. */
export function openFlightSandbox({
  reference,
  store,
  clock,
}: Pick<Dependencies, 'reference' | 'store' | 'clock'>): Supplier {
  return createFlightSandbox({
    findAirport: iata => reference.getAirport(iata),
    airlineName: code => reference.getAirline(code)?.name,
    ledger: createSandboxOrders({ store }),
    clock,
  })
}
