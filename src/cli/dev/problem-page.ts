/**
 * The page that `npm run dev` shows in the place of every page while the content is wrong. Vite's
 * script in it loads the page again on the next change.
 */
export function writeProblemPage(sentences: readonly string[]): string {
  const count = sentences.length === 1 ? 'one place' : `${sentences.length} places`
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>The content is wrong</title>
    <style>
      body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
      li { margin: 0.75rem 0; overflow-wrap: anywhere; }
    </style>
    <script type="module" src="/@vite/client"></script>
  </head>
  <body>
    <h1>The content is wrong in ${count}</h1>
    <ol>
${sentences.map((sentence) => `      <li>${escapeHtml(sentence)}</li>`).join('\n')}
    </ol>
    <p>The pages come back as soon as it is right.</p>
  </body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
