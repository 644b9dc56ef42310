import { listAddressRules, requestPattern, type HostedZine } from './address-rules.ts'
import { answerHeaders, askEachTime, fileTypes, hashedFiles, keepForever } from './headers.ts'

/** The beginning of a path that a glob stands for, or its end, as a regular expression. */
function matchGlob(glob: string): string {
  const [start = '', end = ''] = glob.split('*').map((part) => part.replaceAll('.', String.raw`\.`))
  return glob.endsWith('*') ? `^${start}` : `${end}$`
}

/**
 * Writes what a server block of nginx includes. The rules are asked of `$request_uri`, the address as it
 * came: nginx runs them anew when it looks for `index.html` or answers with the 404 page, and would send
 * the reader in circles if they were asked of `$uri`; and a decoded line break could get into a header.
 * The groups have names, because nginx encodes once more what it calls `$1`. No location, here or in the
 * server block, may have an `add_header` of its own: it would lose all of these.
 */
export function formatNginx(zines: readonly HostedZine[]): string {
  const rules = listAddressRules(zines)
    // The first rule that matches decides; of `set`, the last one does.
    .toReversed()
    .map(({ pattern, target }) => `if ($zine_asked ~ "^${pattern}$") { set $zine_to "${target}"; }`)
  const headers = answerHeaders.map(({ name, value }) => `add_header ${name} "${value}" always;`)
  const types = fileTypes.map(({ glob, type }) => {
    const where = glob.includes('*') ? `~ "${matchGlob(glob)}"` : `= ${glob}`
    return `location ${where} { types { } default_type ${type}; }`
  })
  return `# For nginx 1.12 and newer; written by the build. In the server block:
#
#   root /srv/zines;
#   include /srv/zines/hosting/nginx.conf;
#
# The site stands at the root of the host. A location that says add_header loses the headers below.

index index.html;
charset utf-8;
absolute_redirect off;

${headers.join('\n')}
set $zine_cache "${askEachTime}";
if ($uri ~ "${matchGlob(hashedFiles)}") { set $zine_cache "${keepForever}"; }
add_header Cache-Control $zine_cache always;

${types.join('\n')}

error_page 403 404 =404 /404.html;

# The address as it came, without the marks that were pasted along with it.
set $zine_asked "";
if ($request_uri ~ "^${requestPattern}$") { set $zine_asked "/$zine_name"; }

# Where it leads; the last line that matches is right.
set $zine_to "";
${rules.join('\n')}

set $zine_right "$zine_to$zine_query";
if ($zine_right = $request_uri) { set $zine_to ""; }
if ($zine_to) { return 301 $zine_right; }
`
}
