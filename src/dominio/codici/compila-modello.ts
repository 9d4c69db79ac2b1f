import {
  type Alfabeto,
  type EsitoModello,
  isNellAlfabeto,
  type MotivoModello,
  type Pezzo,
} from './modello.ts'

const LARGHEZZA_MASSIMA = 40
const LUNGHEZZA_MODELLO = 200
const PARTE = /^([a-z][A-Za-z0-9]{0,29}):(\d{1,3})(?:-(\d{1,3}))?([a-z]?)$/
const ALFABETI: Readonly<Record<string, Alfabeto>> = { '': 'cifre', a: 'lettere', x: 'alfanumerico' }

const no = (motivo: MotivoModello, messaggio: string): EsitoModello => ({ ok: false, motivo, messaggio })

const cap = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1)

/** Compiles a pattern; the refusal is a literal reason with a sentence that quotes the pattern and says the remedy. */
export const readModello = (modello: string): EsitoModello => {
  if (modello.trim() === '')
    return no('modello-vuoto', 'Il modello del codice è vuoto: scrivi almeno una parte.')
  if (modello.length > LUNGHEZZA_MODELLO)
    return no('larghezza', `Il modello supera i ${LUNGHEZZA_MODELLO} caratteri: accorcialo.`)
  const grezzi: Pezzo[] = []
  let i = 0
  while (i < modello.length) {
    if (modello[i] === '<') {
      const fine = modello.indexOf('>', i)
      if (fine < 0)
        return no('parentesi', `Nel modello «${modello}» una parte aperta con «<» non è chiusa da «>».`)
      const parte = readParte(modello, modello.slice(i + 1, fine))
      if ('ok' in parte) return parte
      grezzi.push(parte)
      i = fine + 1
      continue
    }
    const prossima = modello.indexOf('<', i)
    const testo = modello.slice(i, prossima < 0 ? undefined : prossima)
    const errore = checkTesto(modello, testo)
    if (errore) return errore
    grezzi.push({ tipo: 'testo', testo })
    i += testo.length
  }
  return checkPezzi(modello, grezzi)
}

const readParte = (modello: string, testo: string): Pezzo | EsitoModello => {
  const m = PARTE.exec(testo)
  const alfabeto = ALFABETI[m?.[4] ?? '']
  if (!m || alfabeto === undefined)
    return no(
      'parte-malformata',
      `Nel modello «${modello}» la parte «<${testo}>» non si capisce: si scrive <nome:larghezza>, per esempio <missione:2>, <settore:1-3> oppure <settore:2a> per le lettere e <settore:2x> per lettere o cifre.`,
    )
  const nome = m[1] ?? ''
  const minimo = Number(m[2])
  const massimo = Number(m[3] ?? m[2])
  if (minimo < 1 || massimo < minimo || massimo > LARGHEZZA_MASSIMA)
    return no(
      'larghezza',
      `Nel modello «${modello}» la larghezza di «<${testo}>» non va bene: dev'essere tra 1 e ${LARGHEZZA_MASSIMA}, con il minimo prima del massimo.`,
    )
  return { tipo: 'parte', nome, base: nome, dopo: null, minimo, massimo, alfabeto }
}

const checkTesto = (modello: string, testo: string): EsitoModello | null => {
  if (testo.includes('>'))
    return no('parentesi', `Nel modello «${modello}» c'è un «>» senza il suo «<» davanti.`)
  // Spaces and control characters can't be told apart on paper, so they never belong to a code.
  return /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(testo)
    ? null
    : no('carattere-non-ammesso', `Nel modello «${modello}» ci sono spazi o caratteri invisibili: toglili.`)
}

const checkPezzi = (modello: string, grezzi: readonly Pezzo[]): EsitoModello => {
  const parti = grezzi.filter((p) => p.tipo === 'parte')
  if (parti.length === 0)
    return no(
      'parte-malformata',
      `Il modello «${modello}» non ha parti: scrivine almeno una, per esempio <seq:2>.`,
    )
  const pezzi: Pezzo[] = []
  const nomi = new Set<string>()
  let dopo: string | null = null
  for (const p of grezzi) {
    if (p.tipo === 'testo') {
      pezzi.push(p)
      continue
    }
    const ultima = parti.findLast((q) => q.base === p.base) === p
    const nome: string = ultima ? p.base : `${p.base}${cap(dopo ?? '')}`
    if ((!ultima && (p.base !== 'seq' || dopo === null)) || dopo === p.base || nomi.has(nome))
      return no(
        'parte-ripetuta',
        `Nel modello «${modello}» la parte «${p.base}» si ripete: solo «seq» può comparire più volte, ogni volta dopo una parte diversa.`,
      )
    nomi.add(nome)
    pezzi.push({ ...p, nome, dopo })
    dopo = p.base
  }
  return checkAmbiguita(modello, pezzi)
}

const checkAmbiguita = (modello: string, pezzi: readonly Pezzo[]): EsitoModello => {
  for (const [i, p] of pezzi.entries()) {
    const segue = pezzi[i + 1]
    if (p.tipo === 'testo' || p.minimo === p.massimo || segue === undefined) continue
    const siConfonde =
      segue.tipo === 'testo'
        ? isNellAlfabeto(segue.testo.charAt(0), p.alfabeto)
        : p.alfabeto === 'alfanumerico' || segue.alfabeto === 'alfanumerico' || p.alfabeto === segue.alfabeto
    if (siConfonde)
      return no(
        'ambiguo',
        `Nel modello «${modello}» non si sa dove finisce «${p.base}», che ha larghezza variabile: dalle una larghezza fissa o metti dopo un separatore, per esempio «_», «.» o «-».`,
      )
  }
  return { ok: true, pezzi }
}
