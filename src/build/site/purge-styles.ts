import { Parser } from 'htmlparser2'
import { transform } from 'lightningcss'

/**
 * Makes one style element of those of a page, without what is for classes that the page does not have: less
 * to send, and one hash in its policy instead of three. Astro shares a stylesheet between pages, and each of
 * them bears all of it.
 * @param html a page that is there to be read: no script gives it other classes
 */
export function joinStyles(html: string): string {
  const styles = [...html.matchAll(styleElement)].map(([, css]) => css!)
  if (styles.length === 0) return html
  const style = `<style>${dropUnused(styles.join(''), listClasses(html))}</style>`
  let isFirst = true
  return html.replaceAll(styleElement, () => {
    if (!isFirst) return ''
    isFirst = false
    return style
  })
}

const styleElement = /<style>([\s\S]*?)<\/style>/g

function listClasses(html: string): ReadonlySet<string> {
  const classes = new Set<string>()
  const parser = new Parser({
    onattribute: (name, value) => {
      if (name === 'class') for (const word of value.split(/\s+/)) classes.add(word)
    },
  })
  parser.end(html)
  return classes
}

/** Each name after a dot is taken for a class: what is none names nothing that could be left out. */
function dropUnused(css: string, used: ReadonlySet<string>): string {
  const named = [...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!)
  const unusedSymbols = [...new Set(named)].filter((name) => !used.has(name))
  const { code } = transform({
    filename: 'page.css',
    code: new TextEncoder().encode(css),
    minify: true,
    unusedSymbols,
  })
  return new TextDecoder().decode(code)
}
