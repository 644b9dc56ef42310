import type { Catalog } from './catalog.ts'

/** Everything the site says of itself in Spanish. */
export const es: Catalog = {
  // The shelf, and ways through the site.
  shelfTitle: 'Fanzines',
  shelfDescription: 'Fanzines para leer, imprimir y doblar.',
  site: 'Sitio',
  skipToText: 'Ir al texto',
  languages: 'Idiomas',
  allZines: 'Todos los fanzines',
  onePrinciple: 'Un principio a la vez',
  printIt: 'Imprímelo y dóblalo',
  printItLabel: 'Imprímelo y dóblalo: {title}',
  principles: 'Principios',
  previous: 'Anterior: {numeral}',
  wholeZine: 'El fanzine completo',
  next: 'Siguiente: {numeral}',
  otherForms: 'Otros formatos',
  toTop: 'Volver arriba',
  principleTitle: '{numeral}. {statement} – {title}',
  feedTitle: 'Ediciones',

  // A page that is not there.
  notFound: 'Página no encontrada',
  notFoundHere: 'No hay ninguna página en esta dirección.',
  notFoundHelp:
    'Mira primero el final de la dirección: a menudo se pega con ella un punto, un paréntesis o una comilla, y a menudo faltan sus últimas letras. Mira después el nombre que contiene. Estos son todos los fanzines, con sus direcciones; después de cada una puede ir el número de un principio, como en {example}.',
  notFoundShelf: 'Todos los fanzines',
  notFoundCopy:
    'Si lees esto en una copia del sitio, estos enlaces llevan al original. Para no salir de la copia, escribe el mismo nombre después de la dirección de la copia.',

  // What is printed on the back cover, and on a translation that is older than its original.
  edition: 'Edición del {day}',
  printedPage: 'Este texto es también un folleto, listo para imprimir y doblar: {address}',
  copyThis: 'Cópialo y pásalo.',
  olderThanOriginal:
    'Esta traducción sigue la edición del {followed}. El original cambió después, el {day}.',
  original: 'El original',

  // Formats, papers and what they are counted in.
  booklet: 'Folleto',
  oneSheet: 'Una hoja',
  mini: 'Mini',
  poster: 'Cartel',
  largePrint: 'Letra grande',
  letter: 'Letter',
  a4: 'A4',
  tabloid: 'Tabloid',
  a3: 'A3',
  pages: { one: '{number} página', many: '{number} de páginas', other: '{number} páginas' },
  sheetsOf: {
    one: '{number} hoja de papel {paper}',
    many: '{number} de hojas de papel {paper}',
    other: '{number} hojas de papel {paper}',
  },
  staples: { one: '{number} grapa', many: '{number} de grapas', other: '{number} grapas' },
  noStaples: 'sin grapas',
  onlyFronts: 'solo los anversos',
  onlyBacks: 'solo los reversos',
  oneSide: 'una cara',
  bothSides: 'ambas caras',
  anyFlip: 'ambas caras, volteando por cualquier borde',
  orOneSide: {
    one: 'o {number} hoja por una cara',
    many: 'o {number} de hojas por una cara',
    other: 'o {number} hojas por una cara',
  },
  flippedShort: 'volteo por el borde corto',
  flippedLong: 'volteo por el borde largo',
  comma: ', ',
  stop: '. ',
  ink: 'Tinta en el {percent} % del papel.',
  kilobytes: '{number} kB.',
  pdfSize: 'PDF, {number} kB',

  // The page that tells how to print.
  printTitle: 'Imprime y dobla {title}',
  printDescription: 'Cómo imprimir y doblar {title}, con los archivos para imprimir.',
  theBooklet: 'El folleto',
  bookletIs:
    'La mitad del tamaño de una hoja, impreso por ambas caras, doblado una vez y engrapado en el pliegue.',
  formatFor: '{format} para papel {paper}',
  formatFlipped: '{format} para papel {paper}, {flip}',
  formatInkLight: '{format} para papel {paper}, portada con poca tinta',
  formatWideMargin: '{format} para papel {paper}, márgenes anchos',
  formatFronts: '{format} para papel {paper}, anversos',
  formatBacks: '{format} para papel {paper}, reversos',
  whichPaper:
    'Letter es el tamaño habitual en Estados Unidos, Canadá y México; en casi todos los demás países, usa A4.',
  printerChoice:
    'En una impresora, elige ambas caras, “voltear por el borde corto” y “tamaño real” o 100 %.',
  fitShrinks:
    '“Ajustar a la página”, o el otro tamaño de papel, imprime todo más pequeño y descentrado, y el pliegue ya no cae en el medio.',
  copierChoice:
    'En una fotocopiadora, pon las hojas impresas en el alimentador con la cara de la portada hacia arriba. Elige de dos caras a dos caras, “cabeza con pie” (también “calendario” o “volteado”) tanto para los originales como para las copias, y 100 %, no “automático” ni “ajustar a la página”.',
  settingsWhere: 'Dónde están estas opciones',
  settingsAcrobat:
    'Acrobat: “Tamaño real”, “Imprimir en ambas caras del papel”, “Voltear en borde corto”.',
  settingsPreview: 'Vista Previa en un Mac: Escala 100 %, Doble cara “Sí (borde corto)”.',
  settingsChrome:
    'Chrome, en Más ajustes: Escala “Personalizado” 100, “Imprimir por ambas caras”, “Voltear por el borde corto”.',
  settingsFirefox:
    'Firefox: Escala 100, Impresión a doble cara “Dar la vuelta por el borde corto”.',
  settingsWindows:
    'Windows, en las preferencias de la impresora: “Imprimir en ambas caras” con “Voltear páginas hacia arriba” o “Borde corto”.',
  settingsAndroid: 'Android: Dos caras “Borde corto”.',
  settingsIphone:
    'iPhone y iPad: A doble cara “Sí (borde corto)”. Si solo ofrece sí y no, imprime primero la prueba de impresión.',
  howToMake: 'Cómo hacerlo',
  howToPrint: 'Cómo imprimirlo',
  somethingElse: '¿Necesitas otra cosa?',
  coverPicture: '{format}, la portada: {title}',
  posterPicture: 'Cartel: {title}',
  sheetPicture: '{format}, una hoja tal como se imprime',
  needOneSheet: 'Solo tengo una hoja de papel',
  oneSheetIs:
    'Todas las palabras en una hoja, cortada una vez, doblada y engrapada: un folleto de un cuarto del tamaño de la hoja.',
  needMini: 'No tengo engrapadora',
  miniIs:
    'Un folleto de ocho páginas pequeñas hecho con una cara de una hoja, doblada y con un solo corte.',
  miniStatements: 'En papel {papers}, el mini contiene solo los enunciados.',
  miniFull: 'En papel {papers}, el mini es el doble de grande y contiene todas las palabras.',
  needPoster: 'Quiero un cartel',
  posterIs: 'Los enunciados en una página, para colgar en una pared.',
  needLargePrint: 'Necesito letra más grande',
  largePrintIs:
    'Todas las palabras en letra de {points} puntos, con una tipografía fácil de leer para personas con baja visión, en hojas enteras. El archivo está etiquetado para lectores de pantalla.',
  needInkLight: 'Quiero ahorrar tinta',
  inkLightIs: 'El mismo folleto, con las letras de la portada solo en contorno.',
  needWideMargin: 'Mi impresora deja márgenes anchos',
  wideMarginIs:
    'Si tu impresora deja más de {millimeters} mm en blanco en algún borde, imprime uno de estos archivos: todo queda al menos a {wide} mm de los bordes.',
  backsUpsideDown: 'Los reversos salen de cabeza',
  backsUpsideDownIs:
    'La impresora volteó las hojas por el borde equivocado. Elige “voltear por el borde corto” para el folleto y vuelve a imprimir. Si ya elegiste esa opción, o tu impresora no la ofrece, imprime uno de estos archivos, que tienen los reversos girados para que coincidan.',
  backsUpsideDownBoth:
    'La impresora volteó las hojas por el borde equivocado. Elige “voltear por el borde corto” para el folleto, “voltear por el borde largo” para el formato de una hoja, y vuelve a imprimir. Si ya elegiste esa opción, o tu impresora no la ofrece, imprime uno de estos archivos, que tienen los reversos girados para que coincidan.',
  oneSideOnly: 'Mi impresora imprime por una sola cara',
  oneSideOnlyIs:
    'Imprime los anversos, vuelve a poner el papel en la impresora e imprime los reversos sobre él.',
  printTest: 'No sé qué hace mi impresora',
  printTestIs:
    'Imprime primero esta hoja. Indica cuáles de los archivos necesita tu impresora, si imprime a tamaño completo y qué ancho tienen sus márgenes.',
  printTestFor: 'Prueba de impresión para papel {paper}',
  onScreen: 'Quiero leerlo en una pantalla',
  screenPdf: 'Páginas individuales, en PDF',
  epubFile: 'EPUB, para lectores electrónicos y aplicaciones de lectura',
  htmlFile: 'Un solo archivo HTML, para guardar o enviar',
  textFile: 'Texto sin formato',
  markdownFile: 'Markdown, para editar o traducir',
  liveIs:
    'Estas páginas se componen en tu navegador y muestran cada formato como páginas una al lado de otra. Al imprimirlas salen las mismas hojas que con los archivos. Necesitan que el navegador permita scripts.',
  passOn: 'Quiero pasarlo todo a otras personas',
  passOnIs:
    'Un archivo contiene todas las páginas de este fanzine y todos los archivos de esta página, con enlaces que se abren desde una carpeta: para una memoria USB, una mesa de fanzines o una computadora sin internet.',
  zipFile: 'Todo, en un archivo ZIP',

  // The steps from a file to a zine in the hand.
  bookletPrint:
    'Abre el archivo para tu papel e imprímelo por ambas caras: elige “voltear por el borde corto” (algunas impresoras dicen “hacia arriba”, “calendario” o “bloc”) y “tamaño real” o 100 %, no “ajustar a la página”. En una fotocopiadora, elige de dos caras a dos caras. Imprime un ejemplar y dóblalo antes de imprimir más.',
  bookletStack:
    'Deja las hojas en el orden en que se imprimieron y coloca la pila con la portada hacia arriba, en la mitad derecha.',
  bookletOrder: 'De arriba abajo, los anversos son la portada y después las páginas {order}.',
  bookletSignatures: {
    one: 'Una pila tiene {number} hoja como máximo. Si hay más, cada pila adicional es un cuadernillo aparte: dobla y engrapa cada uno por separado, pon uno detrás de otro y únelos con cinta adhesiva a lo largo del pliegue.',
    many: 'Una pila tiene {number} de hojas como máximo. Si hay más, cada pila adicional es un cuadernillo aparte: dobla y engrapa cada uno por separado, pon uno detrás de otro y únelos con cinta adhesiva a lo largo del pliegue.',
    other:
      'Una pila tiene {number} hojas como máximo. Si hay más, cada pila adicional es un cuadernillo aparte: dobla y engrapa cada uno por separado, pon uno detrás de otro y únelos con cinta adhesiva a lo largo del pliegue.',
  },
  foldBehind:
    'Empareja los bordes a golpecitos y dobla la mitad izquierda hacia atrás, de modo que la portada quede por fuera.',
  staple:
    'Abre el folleto por el medio y engrápalo dos veces en el pliegue, desde fuera, de modo que las grapas se cierren por dentro.',
  stapleShort:
    'Si tu engrapadora no llega al pliegue, ábrela del todo. Pon el folleto sobre un cartón, con la portada hacia arriba, engrapa el pliegue contra el cartón, separa el folleto y dobla las grapas. También puedes coserlo o ponerle una goma elástica en el pliegue.',
  oneSheetPrint:
    'Imprime el archivo por ambas caras: elige “voltear por el borde largo” y “tamaño real” o 100 %, no “ajustar a la página”.',
  oneSheetCut:
    'Coloca la hoja en vertical con la portada hacia arriba, en la parte superior derecha, y córtala a lo ancho por el medio.',
  oneSheetNest: 'Desliza la mitad inferior debajo de la superior, sin girarla.',
  oneSidePrint: 'Imprime el archivo por una cara, “tamaño real” o 100 %, no “ajustar a la página”.',
  miniCrease:
    'Con la impresión por fuera, dobla la hoja por la mitad a lo largo y vuelve a abrirla. Dóblala por la mitad a lo ancho, dobla después los dos extremos hasta ese pliegue y ábrela por completo: ocho paneles.',
  miniSlit:
    'Dobla la hoja una vez más por la mitad a lo ancho. Desde el borde doblado, corta por la línea central hasta el siguiente pliegue y no más allá: a través de los dos paneles centrales.',
  miniPush:
    'Abre la hoja y dóblala a lo largo con la impresión por fuera. Sujeta los dos extremos y júntalos, hasta que el corte se abra y la hoja quede como un signo más.',
  miniWrap:
    'Coloca las páginas unas alrededor de otras, de modo que la portada quede delante y la contraportada detrás, y aplana los pliegues. No necesita grapas.',
  largePrintPrint:
    'Imprime el archivo por una cara o por ambas, “tamaño real” o 100 %, no “ajustar a la página”. Con volteo por el borde largo, sus páginas se pasan como las de un libro; con volteo por el borde corto, como las de una libreta de notas.',
  largePrintCorner:
    'Deja las hojas en orden y engrápalas una vez, en la esquina superior izquierda.',
  passFronts:
    'Imprime el archivo de los anversos, a “tamaño real” o al 100 %. El último anverso queda encima.',
  passPutBack:
    'Vuelve a poner la pila en la bandeja tal como salió: sin ordenarla, sin voltearla y sin girarla. La prueba de impresión indica si tu impresora la necesita de otro modo.',
  passBacks:
    'Imprime el archivo de los reversos: empieza por la última hoja. Pon las hojas en el orden de los anversos, con los anversos hacia arriba y la de la portada encima. Después dóblalas como hojas impresas por ambas caras a la vez. Pruébalo primero con un ejemplar.',

  // The sheet that tests a printer.
  testIntro:
    'Imprime este archivo como piensas imprimir el folleto: por ambas caras, con volteo por el borde corto, al 100 % o a “tamaño real”.',
  testWhich: '¿Qué archivo necesita esta impresora?',
  testWhichIs:
    'Voltea la hoja de lado, como muestra la flecha, igual que la página de un libro. En el reverso hay dos textos, uno de ellos de cabeza. El que se lee al derecho es el que vale para tu impresora.',
  testEmpty: '¿El reverso está en blanco?',
  testEmptyIs:
    'Tu impresora imprime una cara a la vez: usa los archivos con “fronts” (anversos) y “backs” (reversos) en el nombre. Para saber cómo se vuelve a poner la pila, pon esta hoja de nuevo tal como salió, imprime la página 2 de este archivo y voltea la hoja de lado.',
  testEmptyThen:
    'Si “Borde corto” se lee al derecho, vuelve a poner la pila de la misma manera. Si es “Borde largo”, gira la pila media vuelta, con el extremo de atrás hacia delante. Si la página 2 está encima de la página 1, voltea la pila e imprime los reversos en orden inverso.',
  testSize: '¿Está impreso a tamaño completo?',
  testSizeIs:
    'Pon una regla sobre la línea de abajo: mide {inches} pulgadas ({millimeters} mm) de largo. Si la tuya es más corta, la impresora redujo la página: elige “tamaño real” o 100 %, no “ajustar a la página”.',
  testMargins: '¿Qué ancho tienen sus márgenes?',
  testMarginsIs:
    'Desde cada borde avanzan líneas escalonadas. El número más pequeño cuya línea se imprimió es el ancho del margen en ese borde, en milímetros.',
  testMarginsStood: 'No se corta nada mientras ningún margen sea más ancho que esto: {formats}.',
  marginOfFormat: '{format}: {millimeters} mm',
  testMarginsWider: 'Si alguno es más ancho, hasta {millimeters} mm, imprime {booklet}.',
  testMarginsWiderBoth:
    'Si alguno es más ancho, hasta {millimeters} mm, imprime {booklet} o {oneSheet}.',
  testShort: 'Borde corto',
  testShortIs: 'Si este texto se lee al derecho, tu impresora voltea por el borde corto.',
  testShortBooklet: 'Para el folleto, usa {file}.',
  testShortOneSheet:
    'Para el formato de una hoja, elige “voltear por el borde largo” y usa {file}. Si ya elegiste esa opción, o tu impresora no la ofrece, usa {other}.',
  testLong: 'Borde largo',
  testLongIs: 'Si este texto se lee al derecho, tu impresora voltea por el borde largo.',
  testLongBooklet:
    'Para el folleto, elige “voltear por el borde corto” (o “hacia arriba”) y vuelve a imprimir esta prueba. Si ya elegiste esa opción, o tu impresora no la ofrece, usa {file}.',
  testLongOneSheet: 'Para el formato de una hoja, usa {file}.',

  // The routes that lay a format out in the browser.
  previewWays: 'Instrucciones de impresión y archivos',
  previewPrintOn: 'Imprimir en',
  previewSheets: 'Hojas {paper}',
  previewPages: 'Páginas individuales',
  previewPagesOf: 'Páginas individuales ({pages})',
  previewPrint: 'Imprimir',
  previewHint:
    'En el diálogo de impresión, elige papel {paper}, {way}, 100 % o “tamaño real”, sin márgenes, {sides}.',
  portrait: 'vertical',
  landscape: 'horizontal',
  previewNoScript:
    'Esta página compone las páginas del fanzine con un script, y los scripts están desactivados o aún no se han cargado. Los archivos de la otra página contienen las mismas páginas.',
  previewWorking: 'Componiendo las páginas…',
  previewFailed: 'No imprimas desde esta página ({why}). Imprime un archivo:',
  whyOld: 'este navegador es demasiado antiguo para componer las páginas',
  whyFonts: 'las fuentes del fanzine están bloqueadas o sustituidas',
  whySpacing: 'un ajuste o una extensión cambia el tamaño o el espaciado de las letras',
  whyWords: 'se perdieron palabras entre las páginas',
  whyPages: 'aquí salen {found} páginas y el fanzine tiene {expected}',
  whyRoom: 'el texto ocupa {found} páginas y en la hoja caben {expected}',
  whyLate: 'componer las páginas tardó demasiado',
  halfPages: 'páginas de media hoja',
  inkLightPages: 'páginas de media hoja, portada con poca tinta',
  quarterPages: 'páginas de un cuarto de hoja',
  eighthPages: 'páginas de un octavo de hoja',
  smallPoster: 'cartel',
  largePoster: 'cartel grande',
  largePrintPages: 'páginas en letra grande',

  // What is read aloud in place of a picture.
  coverArt: 'De las letras gotean carámbanos; debajo brotan flores de azafrán.',
  qrCode: 'Código QR de {address}',
  epubAccess:
    'Todo es texto que se puede ampliar, cambiar de color y leer en voz alta, con encabezados y un índice.',
}
