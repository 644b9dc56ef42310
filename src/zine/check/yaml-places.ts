import { load, type EventType, type State } from 'js-yaml'
import { escapeMark, mask, maskIndents } from './prose.ts'

/** Where a field stands in YAML text, by index. */
export interface FieldPlace {
  readonly key: number
  /** Where its value begins and ends, if it is a text. */
  readonly value?: readonly [start: number, end: number]
}

interface Node {
  readonly start: number
  readonly end: number
  readonly kind: string | null
  readonly result: unknown
  readonly children: readonly Node[]
}

/**
 * Finds the fields of YAML text that can be read, by their dotted names.
 * @throws YAMLException where it cannot be read
 */
export function findFields(text: string): ReadonlyMap<string, FieldPlace> {
  if (last.text === text) return last.places
  const places = new Map<string, FieldPlace>()
  const root = readNodes(text)
  if (root !== undefined) addFields(root, '', text, places)
  last = { text, places }
  return places
}

/** The fields of the text that was asked for last: each problem asks for its own. */
let last: { readonly text: string; readonly places: ReadonlyMap<string, FieldPlace> } = {
  text: '',
  places: new Map(),
}

/** What the parser came by, from the outside in. */
function readNodes(text: string): Node | undefined {
  let root: Node | undefined
  const open: { start: number; children: Node[] }[] = []
  load(text, {
    listener: (event: EventType, state: State) => {
      if (event === 'open') {
        open.push({ start: state.position, children: [] })
        return
      }
      const { kind, result, position: end } = state as State & { result: unknown }
      const node: Node = { ...open.pop()!, end, kind, result }
      const around = open.at(-1)
      if (around === undefined) root = node
      else around.children.push(node)
    },
  })
  return root
}

/** Where the value begins that was being read when the parser gave up. */
export function findOpenValue(text: string): number {
  const open: number[] = []
  try {
    load(text, {
      listener: (event, { position }) => {
        if (event === 'open') open.push(position)
        else open.pop()
      },
    })
  } catch {
    // What is wrong is reported by whoever asks.
  }
  const start = open.at(-1) ?? 0
  return start + /^\s*/.exec(text.slice(start))![0].length
}

function addFields(
  { children }: Node,
  prefix: string,
  text: string,
  places: Map<string, FieldPlace>,
): void {
  for (const [index, node] of children.entries()) {
    // Keys and values stand beside each other; a value may be missing.
    if (!isKey(node, text)) continue
    const name = `${prefix}${String(node.result)}`
    const next = children[index + 1]
    const value = next === undefined || isKey(next, text) ? undefined : next
    const [key] = trim(node, text)
    if (places.has(name)) continue
    places.set(name, isText(value) ? { key, value: trim(value, text) } : { key })
    if (value?.kind === 'mapping') addFields(value, `${name}.`, text, places)
  }
}

function isText(node: Node | undefined): node is Node {
  return node?.kind === 'scalar' && typeof node.result === 'string'
}

function isKey({ end }: Node, text: string): boolean {
  return /^[ \t]*:/.test(text.slice(end))
}

/** Where a node begins after its tag and anchor, and where it ends before spaces. */
function trim({ start, end }: Node, text: string): [number, number] {
  const whole = text.slice(start, end)
  const before = /^\s*(?:[&!]\S*\s+)*/.exec(whole)![0].length
  return [start + before, start + Math.max(before, whole.trimEnd().length)]
}

/** A value as it is written, with marks in the place of what is not its text; see `Prose`. */
export function maskScalar(source: string): string {
  if (source.startsWith('"')) {
    const inside = source
      .slice(1, -1)
      .replaceAll(/\\(?:u.{4}|x..|U.{8}|[\s\S])/g, (escape) =>
        escape === '\\"' ? mask('\\') + '"' : mask(escape, escapeMark),
      )
    return maskIndents(`${mask('"')}${inside}${mask('"')}`)
  }
  if (source.startsWith("'")) {
    const inside = source.slice(1, -1).replaceAll("''", `${mask("'")}'`)
    return maskIndents(`${mask("'")}${inside}${mask("'")}`)
  }
  const header = /^[|>][^\n]*/.exec(source)?.[0] ?? ''
  return maskIndents(mask(header) + source.slice(header.length))
}
