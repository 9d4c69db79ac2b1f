import { posix } from 'node:path'
import { parseAst } from 'vitest/node'

/** Sources by their path from the root ("src/servizi/x.ts"). */
export type Sorgenti = ReadonlyMap<string, string>

/** A place that opens a write transaction, and whether what runs inside reaches the history. */
export interface Scrittura {
  /** "servizi/x.ts createX": the file and the function, or the constant, that it stands in. */
  readonly dove: string
  readonly registra: boolean
}

/** A node of the syntax tree, as far as this walk looks at it. */
type Nodo = { readonly type: string } & Readonly<Record<string, unknown>>

interface Modulo {
  readonly dichiarate: ReadonlyMap<string, Nodo>
  /** Local name → "file name" of what it stands for. */
  readonly importate: ReadonlyMap<string, string>
}

const isNodo = (v: unknown): v is Nodo => typeof v === 'object' && v !== null && 'type' in v

const figli = (n: Nodo): Nodo[] => Object.values(n).flat().filter(isNodo)

const cammina = (n: Nodo, visita: (n: Nodo) => void): void => {
  visita(n)
  for (const f of figli(n)) cammina(f, visita)
}

const nomeDi = (n: unknown): string => (isNodo(n) && n.type === 'Identifier' ? String(n.name) : '')

const readModulo = (file: string, testo: string): Modulo => {
  const dichiarate = new Map<string, Nodo>()
  const importate = new Map<string, string>()
  const programma = parseAst(testo, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Nodo
  for (const cima of programma.body as Nodo[]) {
    if (cima.type === 'ImportDeclaration') {
      const da = String((cima.source as Nodo).value)
      const altro = da.startsWith('.') ? posix.join(posix.dirname(file), da) : da
      for (const s of cima.specifiers as Nodo[])
        importate.set(nomeDi(s.local), `${altro} ${nomeDi(s.imported) || '*'}`)
      continue
    }
    const d = isNodo(cima.declaration) ? cima.declaration : cima
    if (d.type === 'VariableDeclaration')
      for (const v of d.declarations as Nodo[]) dichiarate.set(nomeDi(v.id), v)
    else if (nomeDi(d.id) !== '') dichiarate.set(nomeDi(d.id), d)
    else dichiarate.set(`${cima.type}`, cima)
  }
  return { dichiarate, importate }
}

/** `archivio.write(…)` and `ctx.archivio.write(…)`: what is written to anything else is not the store. */
const isScrittura = (n: Nodo): boolean => {
  if (n.type !== 'CallExpression') return false
  const chiamato = n.callee as Nodo
  if (chiamato.type !== 'MemberExpression' || nomeDi(chiamato.property) !== 'write') return false
  const di = chiamato.object as Nodo
  return nomeDi(di) === 'archivio' || nomeDi(di.property) === 'archivio'
}

/** The parameters of a function, by name; those taken apart too. */
const parametriDi = (n: Nodo): Set<string> => {
  const nomi = new Set<string>()
  const f = n.type === 'VariableDeclarator' ? n.init : n
  if (isNodo(f) && Array.isArray(f.params))
    for (const p of f.params as Nodo[])
      cammina(p, (x) => {
        if (x.type === 'Identifier') nomi.add(nomeDi(x))
      })
  return nomi
}

/**
 * Every place that opens a write transaction. It records when what runs inside names `registratore` ("file name"), or
 * something of these sources that does, however far. A function that runs inside its transaction what it was given, and
 * records nothing itself, stands for its callers: each is a place of its own.
 */
export const listScritture = (sorgenti: Sorgenti, registratore: string): Scrittura[] => {
  const moduli = new Map([...sorgenti].map(([file, testo]) => [file, readModulo(file, testo)]))
  const tenuti = new Map<string, boolean>()

  const nominatiIn = (file: string, n: Nodo): Set<string> => {
    const m = moduli.get(file)
    const nomi = new Set<string>()
    cammina(n, (x) => {
      const nome = x.type === 'Identifier' ? nomeDi(x) : ''
      if (nome === '') return
      const altrove = m?.importate.get(nome)
      if (altrove !== undefined) nomi.add(altrove)
      else if (m?.dichiarate.has(nome)) nomi.add(`${file} ${nome}`)
    })
    return nomi
  }
  const arriva = (chi: string): boolean => {
    if (chi === registratore) return true
    const noto = tenuti.get(chi)
    if (noto !== undefined) return noto
    tenuti.set(chi, false)
    const [file = '', nome = ''] = chi.split(' ')
    const nodo = moduli.get(file)?.dichiarate.get(nome)
    const si = nodo !== undefined && [...nominatiIn(file, nodo)].some(arriva)
    tenuti.set(chi, si)
    return si
  }
  const registra = (file: string, dentro: readonly Nodo[]): boolean =>
    dentro.some((n) => [...nominatiIn(file, n)].some(arriva))

  const trovate: Scrittura[] = []
  /** "file name" of the functions whose callers are the places. */
  const conto = new Set<string>()
  const cerca = (è: (file: string, n: Nodo) => boolean): void => {
    for (const [file, { dichiarate }] of moduli)
      for (const [nome, nodo] of dichiarate) {
        const parametri = parametriDi(nodo)
        cammina(nodo, (n) => {
          if (!è(file, n)) return
          const dentro = n.arguments as Nodo[]
          const si = registra(file, dentro)
          const datoDaAltri = dentro.some((d) => {
            let chiama = false
            cammina(d, (x) => {
              if (x.type === 'CallExpression' && parametri.has(nomeDi(x.callee))) chiama = true
            })
            return chiama
          })
          if (!si && datoDaAltri) conto.add(`${file} ${nome}`)
          else trovate.push({ dove: `${file.replace(/^src\//, '')} ${nome}`, registra: si })
        })
      }
  }
  cerca((_, n) => isScrittura(n))
  cerca((file, n) => {
    const nome = n.type === 'CallExpression' ? nomeDi(n.callee) : ''
    if (nome === '') return false
    const m = moduli.get(file)
    return conto.has(m?.importate.get(nome) ?? `${file} ${nome}`)
  })
  return trovate
}
