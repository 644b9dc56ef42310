import { listAddressRules, requestPattern, type HostedZine } from './address-rules.ts'
import { answerHeaders, askEachTime, fileTypes, hashedFiles, keepForever } from './headers.ts'

/** Names groups as Caddy 2.6 reads them. */
function nameGroups(pattern: string): string {
  return pattern.replaceAll('(?<', '(?P<')
}

/**
 * Writes what a site block of Caddy imports. The rules are asked of `{http.request.uri}`, the address as
 * it came: a decoded one could not be sent back as it is. All stands in a `route`, because Caddy would
 * otherwise sort it, and the general `Cache-Control` would come last.
 */
export function formatCaddy(zines: readonly HostedZine[]): string {
  const rules = listAddressRules(zines).map(
    ({ pattern, target }) =>
      `\t\t"~^${nameGroups(pattern)}$" "${target.replace('$zine_rest', () => '${zine_rest}')}"`,
  )
  const headers = answerHeaders.map(({ name, value }) => `\t\t${name} "${value}"`)
  const types = fileTypes.map(({ glob, type }) => `\theader ${glob} Content-Type ${type}`)
  return `# For Caddy 2.6 and newer; written by the build. In the site block:
#
#	root * /srv/zines
#	import /srv/zines/hosting/Caddyfile
#	file_server
#
# The site stands at the root of the host. Caddy does not serve a file that it imports: for a site that
# is to be mirrored whole, import a copy of this one from elsewhere.

route {
	header {
${headers.join('\n')}
		Cache-Control "${askEachTime}"
	}
	header ${hashedFiles} Cache-Control "${keepForever}"
${types.join('\n')}

	# The address as it came, without the marks that were pasted along with it; and its query.
	map {http.request.uri} {zine_asked} {zine_query} {
		"~^${nameGroups(requestPattern)}$" "/\${zine_name}" "\${zine_query}"
		default "" ""
	}
	# Where it leads; the first line that matches is right.
	map {zine_asked} {zine_to} {
${rules.join('\n')}
		default ""
	}
	@zine_moved expression \`{zine_to} != "" && {zine_to} + {zine_query} != {http.request.uri}\`
	redir @zine_moved {zine_to}{zine_query} 301
}

handle_errors {
	@zine_lost expression {http.error.status_code} == 404
	route @zine_lost {
		# Else the page would be kept, and taken for, what was asked for.
		header Cache-Control "${askEachTime}"
		header Content-Type "text/html; charset=utf-8"
		rewrite * /404.html
		file_server
	}
}
`
}
