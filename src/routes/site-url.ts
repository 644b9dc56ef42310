/**
 * The address below which the site is published, without a slash at its end: canonical links, share
 * cards, feed and PDFs name it. `SITE_URL` names another one; every other link is relative.
 */
export const siteUrl = (process.env['SITE_URL'] ?? 'https://crimethinc.com').replace(/\/+$/, '')

/** The whole address of a route or a file of the site. */
export function canonicalAddress(path: string): string {
  return `${siteUrl}/${path}`
}

/** An address as it is typed and printed: a browser adds what is before it. */
export function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '')
}

/** Says what is wrong with an address to publish under; undefined where nothing is. */
export function checkSiteUrl(address: string): string | undefined {
  const url = URL.parse(address)
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && !/[?#@\s]/.test(address)
  return isPlain
    ? undefined
    : `SITE_URL is "${address}", which is no address to publish under; write it like this: SITE_URL=https://example.org/zines.`
}
