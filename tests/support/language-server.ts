import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/** A message of the Language Server Protocol. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** What an editor underlines; lines count from 0. */
export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number } }
}

/** What an editor offers to write. */
export interface Completion {
  readonly label: string
  readonly documentation?: unknown
}

/** The editor. */
export interface Editor {
  /** The folder it has open. */
  readonly workspace: string
  /** What it is set to, by dotted name. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly initializationOptions?: unknown
}

/** Starts a language server and talks to it as an editor does that has a folder open. */
export async function startLanguageServer(script: string, editor: Editor) {
  const { workspace, settings, initializationOptions } = editor
  const child = spawn(process.execPath, [script, '--stdio'], { cwd: workspace })
  const answers = new Map<number, (message: Message) => void>()
  const underlined = new Map<string, readonly Diagnostic[]>()
  let lastId = 0
  let lastVersion = 0

  const send = (message: Message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  const receive = ({ id, method, params, ...answer }: Message) => {
    if (method === undefined) return answers.get(id!)?.(answer)
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] }
      underlined.set(uri, diagnostics)
    }
    if (id === undefined) return
    const { items = [] } = (params ?? {}) as { items?: { section?: string }[] }
    const isSettings = method === 'workspace/configuration'
    send({ id, result: isSettings ? items.map(({ section }) => nest(settings, section)) : null })
  }
  readMessages(child.stdout, receive)

  const request = async (method: string, params: unknown): Promise<unknown> => {
    const id = ++lastId
    const { result, error } = await new Promise<Message>((resolve) => {
      answers.set(id, resolve)
      send({ id, method, params })
    })
    if (error !== undefined) throw new Error(`${method}: ${error.message}`)
    return result
  }
  const textDocument = (file: string) => ({ uri: pathToFileURL(file).href })

  const rootUri = pathToFileURL(workspace).href
  await request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'workspace' }],
    initializationOptions,
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { publishDiagnostics: {}, diagnostic: {}, completion: {} },
    },
  })
  send({ method: 'initialized', params: {} })
  send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } })

  return {
    /** Opens a file that holds a text, whatever is on the disk. */
    openFile(file: string, languageId: string, text: string): void {
      // A server may remember what it found in a version.
      const document = { ...textDocument(file), languageId, version: ++lastVersion, text }
      send({ method: 'textDocument/didOpen', params: { textDocument: document } })
    },
    /** Asks what is wrong with a file. */
    async diagnose(file: string): Promise<readonly Diagnostic[]> {
      const params = { textDocument: textDocument(file) }
      const report = await request('textDocument/diagnostic', params)
      return (report as { items: readonly Diagnostic[] }).items
    },
    /** What the server said unasked; undefined before it said anything of the file. */
    underlinedIn: (file: string) => underlined.get(textDocument(file).uri),
    /** What may be at the beginning of a line, which counts from 0. */
    async complete(file: string, line: number): Promise<readonly Completion[]> {
      const params = { textDocument: textDocument(file), position: { line, character: 0 } }
      const list = await request('textDocument/completion', params)
      return (list as { items: readonly Completion[] }).items
    },
    stop: () => child.kill(),
  }
}

/** Takes a stream apart: each message stands after a header with its length. */
function readMessages(stream: NodeJS.ReadableStream, receive: (message: Message) => void): void {
  let buffer = Buffer.alloc(0)
  stream.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data])
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, end))![1])
      const start = end + '\r\n\r\n'.length
      if (buffer.length < start + length) return
      const message = JSON.parse(buffer.toString('utf8', start, start + length)) as Message
      buffer = buffer.subarray(start + length)
      receive(message)
    }
  })
}

/** The settings below a section as servers want them: `a.b.c` of section `a` is `{ b: { c } }`. */
function nest(settings: Editor['settings'], section: string | undefined): Record<string, unknown> {
  const tree: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(settings)) {
    if (!name.startsWith(`${section}.`)) continue
    const path = name.slice(`${section}.`.length).split('.')
    let at = tree
    for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>
    at[path.at(-1)!] = value
  }
  return tree
}
