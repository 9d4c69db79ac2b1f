import type { SchedaInEsame } from '../contesto.ts'
import { type Controllo, perScheda, rilievoScheda } from '../controllo.ts'
import { citaTesto, isVuoto } from '../testo/normalizza.ts'
import { listParole, radice } from '../testo/parole.ts'

export const LUNGHEZZA_MINIMA = 80

/** Roots of the words with which a text says that all went well without saying what. */
const DI_MANIERA = new Set(
  (
    'obiettivo obiettivi attivita fase fasi azioni azione indicatori indicatore risultati risultato interventi ' +
    'previsto previsti prevista previste previsione programmato programmati programmata programmate ' +
    'raggiunto raggiunti raggiunta raggiunte realizzato realizzati realizzata realizzate svolto svolti svolta svolte ' +
    'concluso conclusi conclusa concluse completato completati completata completate eseguito eseguita eseguite ' +
    'regolare regolarmente pieno piena pienamente totalmente completamente interamente corretto correttamente ' +
    'rispetto rispettato rispettati rispettate rispettando nel nella nei delle degli dei della del con per tempi ' +
    'tempo tempistiche modalita cronoprogramma linea linee guida indirizzi programma programmazione piano peg dup ' +
    'scheda sono stato stata stati state stabilito stabiliti stabilite come quanto tutti tutte tutto tutta anno corso ' +
    'servizio servizi settore ufficio uffici ente amministrazione comunale comune secondo termini scadenze ' +
    'costante costantemente continuativo continuativamente proseguita proseguite proseguito hanno avuto esito positivo buono ' +
    'conforme conformemente coerente coerentemente ordinario ordinaria ordinarie'
  )
    .split(' ')
    .map(radice),
)

/** Fewer than four words of matter, no figure but the year, one or two sentences: it could close any card. */
const isGenerico = (s: SchedaInEsame): boolean => {
  const t = s.narrativaNormale
  if (t.length > 400 || /\d/.test(t.replace(new RegExp(String.raw`\b${s.anno}\b`, 'g'), ''))) return false
  let materia = 0
  for (const p of listParole(t))
    if (p.length > 3 && !/^\d+$/.test(p) && !DI_MANIERA.has(radice(p))) materia += 1
  return materia < 4
}

export const n01: Controllo = {
  id: 'N01',
  gravita: 'W',
  titolo: 'Stato di attuazione vuoto, sotto gli 80 caratteri o generico',
  tace: "finché l'anno non è rendicontato; se la data di rendiconto scelta è prima di ogni stato di attuazione",
  esamina: perScheda((s) => {
    if (!s.rendicontata) return []
    const chiedi = (domanda: string, evidenza: string) => [
      rilievoScheda('N01', s, 'statoDiAttuazione', { gravita: 'W', domanda, evidenza }),
    ]
    const testo = s.narrativa?.testo ?? null
    if (testo === null && s.scheda.statoDiAttuazione.length > 0) return []
    if (isVuoto(testo))
      return chiedi(
        "Lo stato di attuazione è vuoto: che cosa è stato fatto nell'anno?",
        'Stato di attuazione vuoto',
      )
    const lunghezza = (testo ?? '').trim().length
    if (lunghezza < LUNGHEZZA_MINIMA)
      return chiedi(
        'Lo stato di attuazione è molto breve: che cosa è stato fatto, per chi, con quale risultato?',
        `${lunghezza} caratteri: ${citaTesto(testo ?? '')}`,
      )
    if (isGenerico(s))
      return chiedi(
        'Lo stato di attuazione potrebbe valere per qualunque obiettivo: che cosa è stato fatto in questo?',
        citaTesto(testo ?? ''),
      )
    return []
  }),
}

/** Shared with N02, which does not ask again of a text already found wanting here. */
export const isNarrativaPovera = (s: SchedaInEsame): boolean =>
  s.narrativa === null ||
  isVuoto(s.narrativa.testo) ||
  s.narrativa.testo.trim().length < LUNGHEZZA_MINIMA ||
  isGenerico(s)
