/** A browser that is driven over W3C WebDriver, with one window. */
export interface WebDriver {
  /** Opens an address, and waits until it is loaded. */
  goTo(url: string): Promise<void>
  /** The address it is at, once it is no longer on its way to another one. */
  readUrl(): Promise<string>
  /** Sets the size of the window, in px. */
  resize(width: number, height: number): Promise<void>
  /**
   * Runs a function inside the page, and waits for what it promises. It may use nothing from outside. An
   * element that it answers with can be clicked or entered, and nothing else.
   */
  run<Given extends readonly unknown[], Answer>(
    script: (...given: Given) => Answer | Promise<Answer>,
    ...given: Given
  ): Promise<Answer>
  /**
   * Clicks in the middle of an element as a mouse does, once it is scrolled into the window.
   * @throws an error that begins with `element click intercepted` where something else lies there
   */
  click(element: Element): Promise<void>
  /** Goes into a frame of the page, until another page is opened. */
  enter(frame: Element): Promise<void>
}

/** What stands for an element outside of its page, by a key that all drivers know: its name. */
const nameOf = (element: Element) =>
  (element as unknown as Record<string, string>)['element-6066-11e4-a52e-4f735466cecf']

/**
 * Opens a session.
 * @param driverUrl the address of the driver, without a slash at the end
 * @param capabilities what the browser must be and do
 */
export async function openSession(driverUrl: string, capabilities: object): Promise<WebDriver> {
  const { sessionId } = await ask<{ sessionId: string }>(`${driverUrl}/session`, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  })
  const session = `${driverUrl}/session/${sessionId}`
  const post = <Answer>(path: string, body: object) =>
    ask<Answer>(`${session}/${path}`, 'POST', body)
  return {
    goTo: (url) => post('url', { url }),
    readUrl: () => ask(`${session}/url`, 'GET'),
    resize: async (width, height) => {
      await post('window/rect', { x: 0, y: 0, width, height })
    },
    run: (script, ...args) =>
      post('execute/sync', { script: `return (${script})(...arguments)`, args }),
    click: (element) => post(`element/${nameOf(element)}/click`, {}),
    enter: (frame) => post('frame', { id: frame }),
  }
}

/** No command takes as long, in milliseconds; a driver whose browser does not start never answers. */
const patienceMs = 60_000

/** Sends a command. */
async function ask<Answer>(url: string, method: string, body?: object): Promise<Answer> {
  const response = await fetch(url, {
    method,
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(patienceMs),
  })
  const { value } = (await response.json()) as { value: unknown }
  if (response.ok) return value as Answer
  const { error, message } = value as { error: string; message: string }
  throw new Error(`${error}: ${message}`)
}
