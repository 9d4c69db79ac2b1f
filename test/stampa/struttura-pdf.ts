/** A node of a PDF's structure tree, read from the raw objects (the compiler writes them uncompressed). */
export interface NodoStruttura {
  readonly ruolo: string
  readonly alternativa: string | null
  readonly figli: readonly NodoStruttura[]
}

export interface StrutturaPdf {
  readonly catalogo: string
  readonly trailer: string
  readonly xmp: string
  readonly radice: NodoStruttura
  /** Font descriptors, each with what it embeds. */
  readonly font: readonly { readonly nome: string; readonly incorporato: boolean }[]
  readonly specificheFile: readonly string[]
}

/** Reads the newest version of every object; good for the files we write, not for any PDF. */
export const readStruttura = (pdf: Uint8Array): StrutturaPdf => {
  const testo = Buffer.from(pdf).toString('latin1')
  const oggetti = new Map<number, string>()
  for (const m of testo.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    oggetti.set(Number(m[1]), m[2] ?? '')
  const coda = testo.slice(testo.lastIndexOf('trailer'))
  const catalogo = oggetti.get(Number(/\/Root (\d+)/.exec(coda)?.[1])) ?? ''
  const rif = (corpo: string, chiave: string): number =>
    Number(new RegExp(`/${chiave} (\\d+) 0 R`).exec(corpo)?.[1])
  const xmpGrezzo = oggetti.get(rif(catalogo, 'Metadata')) ?? ''
  const xmp = Buffer.from(xmpGrezzo.slice(xmpGrezzo.indexOf('stream\n') + 7), 'latin1').toString('utf8')
  const radiceAlbero = oggetti.get(rif(catalogo, 'StructTreeRoot')) ?? ''
  const nodo = (numero: number): NodoStruttura => {
    const corpo = oggetti.get(numero) ?? ''
    const k = /\/K \[([^\]]*)\]/.exec(corpo)?.[1] ?? ''
    return {
      ruolo: /\/S \/(\w+)/.exec(corpo)?.[1] ?? '',
      alternativa: leggiStringa(corpo, '/Alt '),
      figli: [...k.matchAll(/(\d+) 0 R/g)]
        .map((m) => Number(m[1]))
        .filter((n) => oggetti.get(n)?.includes('/StructElem'))
        .map(nodo),
    }
  }
  const valori = [...oggetti.values()]
  return {
    catalogo,
    trailer: coda,
    xmp,
    radice: nodo(Number(/\/K \[(\d+) 0 R/.exec(radiceAlbero)?.[1])),
    font: valori
      .filter((o) => o.includes('/Type /FontDescriptor'))
      .map((o) => ({
        nome: /\/FontName \/(\S+)/.exec(o)?.[1] ?? '',
        incorporato: /\/FontFile[23] \d+ 0 R/.test(o),
      })),
    specificheFile: valori.filter((o) => o.includes('/Type /Filespec')),
  }
}

export function* visita(n: NodoStruttura): Generator<NodoStruttura> {
  yield n
  for (const f of n.figli) yield* visita(f)
}

/** A literal or UTF-16 hex string; null when the key is absent. */
const leggiStringa = (corpo: string, chiave: string): string | null => {
  const i = corpo.indexOf(chiave)
  if (i < 0) return null
  const resto = corpo.slice(i + chiave.length)
  if (resto.startsWith('<')) return resto.slice(1, resto.indexOf('>'))
  return resto.slice(1, resto.search(/[^\\]\)/) + 1)
}
