/**
 * Everything the site says of itself in English: every other language says the same (`catalogue.ts`).
 * What stands in braces is put in; a text with forms is chosen by a number. Each sentence is whole, so
 * that a language can order it in its own way. A language written from right to left is bound on the
 * right: its texts say left where these say right.
 */
export const en = {
  // The shelf, and ways through the site.
  shelfTitle: 'Zines',
  shelfDescription: 'Zines to read, print and fold.',
  site: 'Site',
  skipToText: 'To the text',
  languages: 'Languages',
  allZines: 'All zines',
  onePrinciple: 'One principle at a time',
  printIt: 'Print and fold it',
  printItLabel: 'Print and fold it: {title}',
  principles: 'Principles',
  previous: 'Previous: {numeral}',
  wholeZine: 'The whole zine',
  next: 'Next: {numeral}',
  principleTitle: '{numeral}. {statement} – {title}',
  feedTitle: 'Editions',

  // A page that is not there.
  notFound: 'Not found',
  notFoundHere: 'There is no page at this address.',
  notFoundHelp:
    'Look at its end first: a full stop, a bracket or a quote is often pasted along with an address, and its last letters are often left behind. Then look at the name in it. These are all the zines, with their addresses; the number of a principle may stand behind them.',
  notFoundShelf: 'The shelf of zines',
  notFoundCopy:
    'If you read this in a copy of the site, these links lead out of it. To stay, write the same name behind the address of the copy.',

  // What is printed on the back cover, and on a translation that is older than its original.
  edition: 'Edition {day}',
  printedPage: 'There is a booklet of this text, ready to print and fold: {address}',
  copyThis: 'Copy this and pass it on.',
  olderThanOriginal:
    'This translation follows the edition of {followed}. The original has changed since, on {day}.',
  original: 'The original',

  // Formats, papers and what they are counted in.
  booklet: 'Booklet',
  oneSheet: 'One sheet',
  mini: 'Mini',
  poster: 'Poster',
  largePrint: 'Large print',
  letter: 'Letter',
  a4: 'A4',
  tabloid: 'Tabloid',
  a3: 'A3',
  pages: { one: '{number} page', other: '{number} pages' },
  sheetsOf: { one: '{number} sheet of {paper} paper', other: '{number} sheets of {paper} paper' },
  staples: { one: '{number} staple', other: '{number} staples' },
  noStaples: 'no staples',
  onlyFronts: 'only the fronts',
  onlyBacks: 'only the backs',
  oneSide: 'one side',
  bothSides: 'both sides',
  anyFlip: 'both sides, any flip',
  orOneSide: { one: 'or {number} sheet on one side', other: 'or {number} sheets on one side' },
  flippedShort: 'flipped on the short edge',
  flippedLong: 'flipped on the long edge',
  comma: ', ',
  stop: '. ',
  ink: 'Ink on {percent} % of the paper.',
  kilobytes: '{number} kB.',

  // The page that tells how to print.
  printTitle: 'Print and fold {title}',
  printDescription: 'How to print and fold {title}, with the files to print.',
  theBooklet: 'The booklet',
  bookletIs:
    'Half the size of a sheet, printed on both sides, folded once and stapled on the fold.',
  formatFor: '{format} for {paper} paper',
  formatFlipped: '{format} for {paper} paper, {flip}',
  formatInkLight: '{format} for {paper} paper, cover with little ink',
  formatFronts: '{format} for {paper} paper, fronts',
  formatBacks: '{format} for {paper} paper, backs',
  whichPaper:
    'Letter is the paper of the United States, Canada and Mexico; A4 is the paper of most other countries.',
  howToMake: 'How to make it',
  howToPrint: 'How to print it',
  somethingElse: 'Something else?',
  coverPicture: '{format}, the cover: {title}',
  posterPicture: 'Poster: {title}',
  sheetPicture: '{format}, a sheet as it is printed',
  needOneSheet: 'I have one sheet of paper',
  oneSheetIs:
    'Every word on one sheet: a booklet a quarter of the size of the sheet, cut once and stapled.',
  needMini: 'I have no stapler',
  miniIs: 'A booklet of eight small pages from one side of one sheet, folded with one slit.',
  miniStatements: 'On {papers} it holds the statements.',
  miniFull: 'On {papers} it is twice as large and holds every word.',
  needPoster: 'I want a poster',
  posterIs: 'The statements on one page, to hang on a wall.',
  needLargePrint: 'I need larger type',
  largePrintIs:
    'Every word in {points}-point type, in a face that is easy to read with low vision, on whole sheets. The file is tagged for screen readers.',
  needInkLight: 'I want to save ink',
  inkLightIs: 'The same booklet, with a cover in outlines.',
  backsUpsideDown: 'My backs come out upside down',
  backsUpsideDownIs:
    'The printer turned the sheets over the other edge. Choose “flip on short edge” for the booklet and print again. Where there is no such choice, print one of these files, whose backs are turned.',
  backsUpsideDownBoth:
    'The printer turned the sheets over the other edge. Choose “flip on short edge” for the booklet, “flip on long edge” for the one sheet, and print again. Where there is no such choice, print one of these files, whose backs are turned.',
  oneSideOnly: 'My printer prints one side only',
  oneSideOnlyIs: 'Print the fronts, put the paper back in, and print the backs on it.',
  printTest: 'I do not know what my printer does',
  printTestIs:
    'Print this sheet first. It tells which of the files your printer needs, whether it prints at full size, and where its margins end.',
  printTestFor: 'Print test for {paper} paper',
  onScreen: 'I want to read it on a screen',
  screenPdf: 'Single pages, as a PDF',
  epubFile: 'EPUB, for a reader of books',
  htmlFile: 'One HTML file, to keep and to send',
  textFile: 'Plain text',
  markdownFile: 'Markdown, to edit and to translate',
  liveIs:
    'These pages are laid out in your browser and show every format as pages side by side. Their print command prints the same sheets as the files. They need scripts.',
  passOn: 'I want to pass all of it on',
  passOnIs:
    'One file holds every page of this zine and every file on this page, with links that open from a folder: for a stick, a stall or a computer without a network.',
  zipFile: 'Everything, as a ZIP file',

  // The steps from a file to a zine in the hand.
  bookletPrint:
    'Open the file for your paper and print it: both sides, “flip on short edge”, “actual size” or 100 %, not “fit to page”. On a copier, copy two-sided to two-sided. Print one copy and fold it before you print many.',
  bookletStack:
    'Leave the sheets in the order in which they were printed, and lay the stack with the front cover up, on the right-hand half.',
  bookletSignatures: {
    one: 'A stack has {number} sheet at the most. Where there are more, each further stack is a signature of its own: fold and staple it by itself, lay one behind the other, and hold them together with tape along the fold.',
    other:
      'A stack has {number} sheets at the most. Where there are more, each further stack is a signature of its own: fold and staple it by itself, lay one behind the other, and hold them together with tape along the fold.',
  },
  foldBehind:
    'Knock the edges even and fold the left-hand half behind, so that the front cover stays outside.',
  staple:
    'Open it in the middle and staple it twice on the fold, from the outside. Close the staples inside.',
  oneSheetPrint:
    'Print it on both sides, “flip on long edge”, “actual size” or 100 %, not “fit to page”.',
  oneSheetCut:
    'Lay the sheet upright with the front cover up, at the top right, and cut it across the middle.',
  oneSheetNest: 'Push the lower half beneath the upper one, without turning it.',
  oneSidePrint: 'Print it on one side, “actual size” or 100 %, not “fit to page”.',
  miniCrease:
    'With the print outside, fold the sheet in half lengthwise and open it again. Fold it in half across, then fold both ends back to that fold, and open it all: eight panels.',
  miniSlit:
    'Fold it in half across once more. From the folded edge, cut along the middle line as far as the next fold, and no farther: through the two middle panels.',
  miniPush:
    'Open it, and fold it lengthwise with the print outside. Hold both ends and push them together, until the slit opens and the sheet stands like a plus sign.',
  miniWrap:
    'Lay the pages round each other, so that the front cover lies in front and the back cover behind, and press the folds flat. It needs no staple.',
  largePrintPrint:
    'Print it on one side or on both, “actual size” or 100 %, not “fit to page”. Flipped on the long edge its pages turn like those of a book, flipped on the short edge like those of a notepad.',
  largePrintCorner: 'Leave the sheets in order and staple them once, in the top left corner.',
  passFronts:
    'Print the file of the fronts, at “actual size” or 100 %. The last front comes to lie on top.',
  passPutBack:
    'Put the stack back into the tray as it came out: not sorted, not turned over, not turned round. The print test tells whether your printer wants it otherwise.',
  passBacks:
    'Print the file of the backs: it begins with the last sheet. Put the sheets in the order of the fronts, fronts up, the one with the cover on top. Then fold them like sheets that were printed on both sides at once. Try it with one copy first.',

  // The sheet that tests a printer.
  testIntro:
    'Print this file as you mean to print the booklet: on both sides, flipped on the short edge, at 100 % or “actual size”.',
  testWhich: 'Which file does this printer need?',
  testWhichIs:
    'Turn the sheet over sideways, as the arrow shows, like the page of a book. Two texts stand on its back, one of them upside down. The upright one is true of your printer.',
  testEmpty: 'Is the back empty?',
  testEmptyIs:
    'Your printer prints one side at a time: take the files named “fronts” and “backs”. To learn how the stack goes back in, put this sheet back as it came out, print page 2 of this file, and turn the sheet over sideways.',
  testEmptyThen:
    'If “Short edge” is upright, put the stack back in the same way. If “Long edge” is, turn the stack half round, its far end to the front. If page 2 lies over page 1, turn the stack over, and print the backs in reverse order.',
  testSize: 'Is it printed at full size?',
  testSizeIs:
    'Lay a ruler along the line below: it is {inches} inches long, which is {millimetres} mm. If yours is shorter, the printer shrank the page: choose “actual size” or 100 %, not “fit to page”.',
  testMargins: 'Where do its margins end?',
  testMarginsIs:
    'Steps of lines lead away from each edge. The smallest number with a line is how many millimetres the printer leaves empty there. The zine is printed whole if it is 6 or less on every edge.',
  testShort: 'Short edge',
  testShortIs: 'If this is upright, your printer flips on the short edge.',
  testShortBooklet: 'For the booklet, take {file}.',
  testShortOneSheet:
    'For the one sheet, choose “flip on long edge” and take {file}. Where there is no such choice, take {other}.',
  testLong: 'Long edge',
  testLongIs: 'If this is upright, your printer flips on the long edge.',
  testLongBooklet:
    'For the booklet, choose “flip on short edge” and print this test again. Where there is no such choice, take {file}.',
  testLongOneSheet: 'For the one sheet, take {file}.',

  // The routes that lay a format out in the browser.
  deskWays: 'How to print it, and the files',
  deskPrintOn: 'Print on',
  deskSheets: '{paper} sheets',
  deskPages: 'Single pages',
  deskPagesOf: 'Single pages ({pages})',
  deskPrint: 'Print',
  deskNoScript:
    'This page lays the pages of the zine out with a script, and scripts are off or not loaded yet. The files on the other page hold the same pages.',
  deskWorking: 'Laying the pages out …',
  deskFailed:
    'The pages could not be laid out: {why}. The files on the other page hold the same pages.',
  halfPages: 'half-size pages',
  inkLightPages: 'half-size pages, cover with little ink',
  quarterPages: 'quarter-size pages',
  eighthPages: 'eighth-size pages',
  smallPoster: 'poster',
  largePoster: 'large poster',
  largePrintPages: 'large-print pages',

  // What is read aloud in place of a picture.
  coverArt: 'The letters melt; crocuses come up beneath them.',
  qrCode: 'QR code of {address}',
  epubAccess:
    'Everything is text that can be enlarged, recoloured and read aloud, with headings and a table of contents.',
} as const
