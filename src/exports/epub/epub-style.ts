/**
 * How an EPUB looks: like the page as far as readers of books allow. It brings no faces, sets no sizes in
 * pixels and no colours, so that whoever reads can choose them. Borders take the colour of the text.
 */
export const epubStyle = `body {
  margin: 0;
  overflow-wrap: break-word;
}
.cover-title,
.numeral,
.statement,
.closing {
  font-family: sans-serif;
  font-weight: bold;
  line-height: 1.15;
  hyphens: none;
}
.cover-title {
  font-size: 3em;
  line-height: 1;
  margin: 0 0 0.25em;
}
.cover-subtitle {
  border-top: 0.2em solid;
  padding-top: 0.6em;
  font-weight: bold;
  font-size: 1.2em;
}
.cover-standfirst {
  font-style: italic;
}
.principle-heading {
  margin: 0 0 1em;
  font-size: 1em;
  break-inside: avoid;
  break-after: avoid;
}
.numeral {
  display: block;
  font-size: 3em;
}
.statement,
.closing {
  display: block;
  font-size: 1.3em;
}
.closing {
  margin-top: 2em;
}
.note {
  border: 0.1em solid;
  padding: 0.75em 1em;
  margin: 1em 0;
}
.note > :first-child {
  margin-top: 0;
}
.note > :last-child {
  margin-bottom: 0;
}
.nobr {
  white-space: nowrap;
}
.resource-line,
.resource-address {
  display: block;
}
a {
  color: inherit;
}
`
