import { feedRoute } from '../routes.ts'

/** A header of an answer. */
export interface Header {
  readonly name: string
  readonly value: string
}

/**
 * What no page of a zine asks a browser for, by the names that Chromium knows (a test asks it); an
 * unknown name would be a warning in every reader's console. Copying, sharing and printing stay free.
 */
export const deniedFeatures: readonly string[] = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** The headers of every answer: pages, files, redirects and errors alike. */
export const answerHeaders: readonly Header[] = [
  // The rest of the policy stands in each page; this part a page cannot say of itself.
  { name: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  {
    name: 'Permissions-Policy',
    value: deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Nothing here is private, no answer differs from reader to reader, and a zine is there to be passed
  // on: a picture of it shows in a chat, a forum or a mirror that links to it. Frames stay forbidden.
  { name: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
]

/** The folder of files whose names change with their content. */
export const hashedFiles = '/_astro/*'
/** How long a file of that folder may be kept: a year, unasked. */
export const keepForever = 'public, max-age=31536000, immutable'
/** All else may be kept, but is asked for each time, so that a new edition is there at once. */
export const askEachTime = 'public, max-age=0, must-revalidate'

/** The types of files that servers do not know, or take for something else. */
export const fileTypes: readonly { readonly glob: string; readonly type: string }[] = [
  { glob: `/${feedRoute}`, type: 'application/atom+xml' },
  { glob: '/*.epub', type: 'application/epub+zip' },
]

/**
 * Writes `_headers`, for Netlify and Cloudflare Pages. `Cache-Control` stands in one block only: where
 * two of them match, Cloudflare joins their values with a comma; and `askEachTime` is what both hosts
 * say anyway.
 */
export function formatHeaders(): string {
  const block = (path: string, headers: readonly Header[]) =>
    [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ''].join('\n')
  return [
    '# For Netlify and Cloudflare Pages; written by the build.\n',
    block('/*', answerHeaders),
    block(hashedFiles, [{ name: 'Cache-Control', value: keepForever }]),
    ...fileTypes.map(({ glob, type }) => block(glob, [{ name: 'Content-Type', value: type }])),
  ].join('\n')
}
