/** The host that the addresses in published files name. */
export const siteUrl = 'https://crimethinc.com'
